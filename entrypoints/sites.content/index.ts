import { defineContentScript } from 'wxt/utils/define-content-script';
import { openPosting } from '../../lib/posting/open-posting';
import { runPage } from '../../lib/session/run-page';

/** Every other page: sites that the user turned JobGloss on for, and a page that is read on request. */
export default defineContentScript({
  registration: 'runtime',
  main: () => runPage({ open: openPosting, isBrief: false }),
});
