import './highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { bringSession } from '../../lib/messages/bring-session';
import { TITLE } from '../../lib/posting/usajobs-title';
import { awaitPosting } from '../../lib/session/await-posting';

/** USAJOBS, where JobGloss starts by itself: waits for an announcement, and has everything else brought for it. */
export default defineContentScript({
  // Written out: what is computed here is computed in every page.
  matches: [
    'https://www.usajobs.gov/job/*',
    'https://www.usajobs.gov/Job/*',
    'https://www.usajobs.gov/GetJob/ViewDetails/*',
    'https://www.usajobs.gov/getjob/viewdetails/*',
  ],
  main: () => awaitPosting(document, TITLE, () => void bringSession('session')),
});
