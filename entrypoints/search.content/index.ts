import { defineContentScript } from 'wxt/utils/define-content-script';
import { describeHint } from '../../components/hints/describe-hint';
import css from '../../components/hints/hints.css?inline';
import { adoptStyle } from '../../components/ui/adopt-style';
import { logOnce } from '../../lib/log';
import { ask } from '../../lib/messages/ask';
import { onMessage } from '../../lib/messages/channel';
import { type SearchHints, showSearchHints } from '../../lib/page/hints/search-hints';
import { readSearchCards } from '../../lib/posting/search-cards';
import { type Preferences, preferencesOrDefaults, showsHints, watchPreferences } from '../../lib/preferences';
import { startLife } from '../../lib/session/life';
import { removeTraces } from '../../lib/session/remove-traces';
import { pageTools } from '../../lib/session/tools';
import { translate as t } from '../../lib/translate';

/** Paths are matched with their case, and the site has used both. */
const matches = ['search', 'Search'].flatMap((folder) =>
  ['results', 'Results'].map((page) => `https://www.usajobs.gov/${folder}/${page}*`),
);

export default defineContentScript({
  matches,
  async main() {
    if (pageTools().hasHints) return;
    pageTools().hasHints = true;
    const life = startLife();
    let end = new AbortController();
    let hints: SearchHints | null = null;
    const begin = (preferences: Preferences) => {
      end.abort();
      end = new AbortController();
      hints = null;
      if (!showsHints(preferences, location.hostname)) return;
      hints = showSearchHints({
        document,
        signal: AbortSignal.any([life.signal, end.signal]),
        readCards: () => (life.isOver() ? [] : readSearchCards(document)),
        async ask(cards) {
          const answer = await ask('hints', cards);
          if (!answer.ok) throw new Error(answer.detail);
          return answer.value;
        },
        describe: (card, hint, now) => describeHint(card, hint, { now, t }),
        label: t('hintList'),
        addStyle: (root) => adoptStyle(root, css),
        onError: (error) => logOnce('hints-failed', error),
      });
    };

    removeTraces(document);
    begin(await preferencesOrDefaults());
    watchPreferences(begin, life.signal);
    const stop = onMessage('refreshHints', () => hints?.refresh());
    life.signal.addEventListener('abort', stop);
  },
});
