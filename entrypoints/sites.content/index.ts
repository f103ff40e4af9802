import { defineContentScript } from 'wxt/utils/define-content-script';
import { bringSession } from '../../lib/messages/bring-session';
import { mayShowPosting } from '../../lib/posting/sites';
import { awaitAddress } from '../../lib/session/await-address';
import { removeTraces } from '../../lib/session/remove-traces';
import { pageTools } from '../../lib/session/tools';

/** Sites that the user turned JobGloss on for: waits for the address of a posting, and has everything else brought. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    if (pageTools().session) return;
    removeTraces(document);
    awaitAddress(window, mayShowPosting, () => void bringSession('sites-session'));
  },
});
