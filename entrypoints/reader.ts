import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readUsajobs } from '../lib/posting/usajobs';
import { pageTools } from '../lib/session/tools';

/** All facts of a USAJOBS announcement, brought when somebody asks for them or saves it. */
export default defineUnlistedScript(() => {
  pageTools().readPosting = readUsajobs;
});
