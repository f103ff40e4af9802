import './highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { logOnce } from '../../lib/log';
import { bringSession } from '../../lib/messages/bring-session';
import { TITLE } from '../../lib/posting/usajobs-title';
import { awaitPosting } from '../../lib/session/await-posting';

/** USAJOBS, where JobGloss starts by itself: waits for an announcement, and has everything else brought for it. */
export default defineContentScript({
  matches: ['job', 'Job', 'GetJob/ViewDetails', 'getjob/viewdetails'].map(
    (path) => `https://www.usajobs.gov/${path}/*`,
  ),
  main() {
    awaitPosting(document, TITLE, () => {
      bringSession().catch((error) => logOnce('session-failed', error));
    });
  },
});
