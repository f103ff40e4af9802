import './highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { logOnce } from '../../lib/log';
import { ask } from '../../lib/messages/ask';
import { onMessage } from '../../lib/messages/channel';
import { servePanels } from '../../lib/messages/page-port';
import { controlNumberOf } from '../../lib/posting/detect';
import { openPosting } from '../../lib/posting/open-posting';
import { loadPreferences, markSettings, watchPreferences } from '../../lib/preferences';
import { startSession } from '../../lib/session/session';
import { pageTools, type ToolName } from '../../lib/session/tools';
import { translate as t } from '../../lib/translate';

async function bring(tool: ToolName) {
  const answer = await ask('bringTool', tool);
  if (!answer.ok) throw new Error(answer.detail);
  return pageTools();
}

export default defineContentScript({
  matches: ['job', 'Job', 'GetJob/ViewDetails', 'getjob/viewdetails'].map(
    (path) => `https://www.usajobs.gov/${path}/*`,
  ),
  async main(ctx) {
    const preferences = await loadPreferences();
    const settings = markSettings(preferences, location.hostname);
    // A newer copy (the extension was installed or updated under the open page) took over in the meantime.
    if (ctx.isInvalid) return;
    // What an older copy left is of another version.
    globalThis.jobglossTools = {};

    const session = startSession({
      document,
      signal: ctx.signal,
      settings,
      open: openPosting,
      bring,
      isValid: () => ctx.isValid,
      async meanings(request) {
        const answer = await ask('meanings', request);
        if (!answer.ok) throw new Error(answer.detail);
        return answer.value;
      },
      save: (posting) => ask('savePosting', posting),
      async isSaved(key) {
        const answer = await ask('isSaved', key);
        return answer.ok && answer.value;
      },
      onChange: servePanels(ctx.signal),
      onError: (error) => logOnce('page-failed', error),
      t,
    });

    const controlNumber = controlNumberOf(location.href);
    if (preferences.noteSeen && controlNumber && session.state().posting) {
      ask('seen', controlNumber).catch((error) => logOnce('seen-failed', error));
    }
    watchPreferences((changed) => session.update(markSettings(changed, location.hostname)), ctx.signal);
    const stop = [
      onMessage('pageState', () => session.state()),
      onMessage('openMention', ({ data: id }) => session.openMention(id)),
      onMessage('nextMention', ({ data: step }) => session.nextMention(step)),
      onMessage('markPage', () => session.markPage()),
      onMessage('showQuote', ({ data: quote }) => session.showQuote(quote)),
    ];
    ctx.onInvalidated(() => stop.forEach((remove) => void remove()));
  },
});
