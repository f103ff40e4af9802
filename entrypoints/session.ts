import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openUsajobsBriefly } from '../lib/posting/usajobs-brief';
import { runPage } from '../lib/session/run-page';

/** What JobGloss does on a page of USAJOBS, brought when it shows an announcement or somebody asks for it. */
export default defineUnlistedScript(() => runPage({ open: openUsajobsBriefly, isBrief: true }));
