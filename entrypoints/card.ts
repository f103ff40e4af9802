import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardRenderer } from '../components/card/renderer';
import { pageTools } from '../lib/session/tools';

/** The card, brought to pages that have something to explain. */
export default defineUnlistedScript(() => {
  pageTools().createCardRenderer = createCardRenderer;
});
