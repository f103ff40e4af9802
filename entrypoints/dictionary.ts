import dictionary from 'virtual:jobgloss/dictionary';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageTools } from '../lib/session/tools';

/** All that the page gets of the dataset, apart from the code, so that the browser need not read it as code. */
export default defineUnlistedScript(() => {
  pageTools().dictionary = dictionary;
});
