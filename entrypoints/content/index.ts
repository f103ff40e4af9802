import './highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { openUsajobsBriefly } from '../../lib/posting/usajobs-brief';
import { runPage } from '../../lib/session/run-page';

/** USAJOBS, where JobGloss starts by itself. */
export default defineContentScript({
  matches: ['job', 'Job', 'GetJob/ViewDetails', 'getjob/viewdetails'].map(
    (path) => `https://www.usajobs.gov/${path}/*`,
  ),
  main: (ctx) => runPage(ctx, { open: openUsajobsBriefly, isBrief: true }),
});
