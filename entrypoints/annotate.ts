import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { annotate } from '../lib/page/annotator';
import { loadDictionary } from '../lib/recognize/dictionary';
import { recognizeInSteps } from '../lib/recognize/recognize';
import { pageTools } from '../lib/session/tools';

/** Recognition and marks, brought to pages that show a posting, after the dictionary. */
export default defineUnlistedScript(() => {
  const tools = pageTools();
  // Made when the first text of the page is read, and kept for whatever is read on it later.
  let matcher: ReturnType<typeof loadDictionary> | undefined;
  tools.annotate = ({ context, ...options }) => {
    const { dictionary } = tools;
    if (!dictionary) throw new Error('No dictionary.');
    return annotate({
      ...options,
      *recognize(text) {
        if (!matcher) {
          matcher = loadDictionary(dictionary);
          yield;
        }
        return yield* recognizeInSteps(text, matcher, context());
      },
    });
  };
});
