import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardRenderer } from '../components/card/renderer';
import { place } from '../lib/page/place';
import { pageTools } from '../lib/session/tools';
import { translate as t } from '../lib/translate';

/** The card, brought to pages that have something to explain. */
export default defineUnlistedScript(() => {
  pageTools().createCardRenderer = (options) => ({ ...createCardRenderer({ ...options, t }), place });
});
