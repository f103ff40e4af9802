import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardRenderer } from '../components/card/renderer';
import { openDesk } from '../lib/page/desk';
import { pageTools } from '../lib/session/tools';
import { readTranslate } from '../lib/translate';

/** What explains marks, brought to pages that have something to explain. */
export default defineUnlistedScript(() => {
  let translate: ReturnType<typeof readTranslate> | undefined;
  const read = () => {
    translate ??= readTranslate();
    return translate;
  };
  // In a task of its own, after the one that compiles this script and before the desk is wanted.
  window.setTimeout(read);
  pageTools().openDesk = ({ actions, ...options }) =>
    openDesk({ ...options, renderer: createCardRenderer({ actions, t: read() }) });
});
