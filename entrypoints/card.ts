import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardRenderer } from '../components/card/renderer';
import { openDesk } from '../lib/page/desk';
import { pageTools } from '../lib/session/tools';
import { translate as t } from '../lib/translate';

/** What explains marks, brought to pages that have something to explain. */
export default defineUnlistedScript(() => {
  pageTools().openDesk = ({ actions, ...options }) =>
    openDesk({ ...options, renderer: createCardRenderer({ actions, t }) });
});
