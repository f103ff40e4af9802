import { browser } from 'wxt/browser';
import { makeSearch, type Search } from '../../lib/browse/search';
import { destination, suggest } from '../../lib/browse/suggest';
import { browse } from '../../lib/store/browse';
import { translate as t } from '../../lib/translate';

let making: Promise<Search> | undefined;

/** The index, made when the keyword is first typed. */
function search(): Promise<Search> {
  making ??= browse().then(({ entries }) => makeSearch(entries));
  return making;
}

/** Chrome reads descriptions as XML, Firefox as text. */
const markup = import.meta.env.BROWSER !== 'firefox';

/** Answers what is typed after the keyword in the address bar, where the browser has one. */
export function serveAddressBar(): void {
  const { omnibox } = browser as Partial<typeof browser>;
  if (!omnibox) return;
  omnibox.setDefaultSuggestion({ description: t('lookupAddressBar') });
  omnibox.onInputStarted.addListener(() => void search());
  omnibox.onInputChanged.addListener(
    (typed, answer) => void search().then((found) => answer(suggest(found, typed, { markup }))),
  );
  omnibox.onInputEntered.addListener((entered, disposition) => void open(entered, disposition));
}

type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

async function open(entered: string, disposition: `${Disposition}`): Promise<void> {
  const url = browser.runtime.getURL('/lookup.html') + destination(await search(), entered);
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
