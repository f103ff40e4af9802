import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openPosting } from '../lib/posting/open-posting';
import { runPage } from '../lib/session/run-page';

/** What JobGloss does on every other page: that of a site that it was turned on for, or one that is read on request. */
export default defineUnlistedScript(() => runPage({ open: openPosting, isBrief: false }));
