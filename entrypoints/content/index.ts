import './highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { usajobsReader } from '../../lib/posting/usajobs';
import { runPage } from '../../lib/session/run-page';

/** USAJOBS, where JobGloss starts by itself. */
export default defineContentScript({
  matches: ['job', 'Job', 'GetJob/ViewDetails', 'getjob/viewdetails'].map(
    (path) => `https://www.usajobs.gov/${path}/*`,
  ),
  main: (ctx) => runPage(ctx, usajobsReader.open),
});
