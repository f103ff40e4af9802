import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { annotate } from '../lib/page/annotator';
import { compile } from '../lib/recognize/compile';
import { recognize } from '../lib/recognize/recognize';
import { pageTools } from '../lib/session/tools';

/** Recognition and marks, brought to pages that show a posting, after the dictionary. */
export default defineUnlistedScript(() => {
  const tools = pageTools();
  tools.annotate = ({ context, ...options }) => {
    const { dictionary } = tools;
    if (!dictionary) throw new Error('The dictionary did not arrive.');
    // Made when the first text is read.
    let matcher: ReturnType<typeof compile> | undefined;
    return annotate({
      ...options,
      recognize(text) {
        matcher ??= compile(dictionary);
        return recognize(text, matcher, context());
      },
    });
  };
});
