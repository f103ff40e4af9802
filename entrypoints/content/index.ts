import './highlight.css';
import keys from 'virtual:jobgloss/keys';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createCardRenderer } from '../../components/card/renderer';
import { logOnce } from '../../lib/log';
import { ask } from '../../lib/messages/ask';
import { onMessage } from '../../lib/messages/channel';
import { annotate } from '../../lib/page/annotator';
import type { Annotator } from '../../lib/page/types';
import { postingKey } from '../../lib/posting/key';
import { postingContext, readUsajobs, skipUsajobs, usajobsRoot } from '../../lib/posting/usajobs';
import { loadPreferences, markSettings, watchPreferences } from '../../lib/preferences';
import { compile } from '../../lib/recognize/compile';
import { recognize } from '../../lib/recognize/recognize';
import { translate as t } from '../../lib/translate';

export default defineContentScript({
  matches: ['job', 'Job', 'GetJob/ViewDetails', 'getjob/viewdetails'].map(
    (path) => `https://www.usajobs.gov/${path}/*`,
  ),
  async main(ctx) {
    const readPosting = () => readUsajobs(document, location.href);
    let settings = markSettings(await loadPreferences(), location.hostname);
    // A newer copy (the extension was installed or updated under the open page) took over in the meantime.
    if (ctx.isInvalid) return;
    const posting = readPosting();
    let annotator: Annotator | null = null;

    if (posting) {
      const context = postingContext(posting);
      // Made when the first text is read: never on a page where JobGloss is off.
      let matcher: ReturnType<typeof compile> | undefined;
      const renderer = createCardRenderer({
        t,
        actions: {
          save: () => ask('savePosting', readPosting() ?? posting),
          isSaved: async () => {
            const answer = await ask('isSaved', postingKey(posting));
            return answer.ok && answer.value;
          },
        },
      });
      annotator = annotate({
        document,
        signal: ctx.signal,
        settings,
        root: usajobsRoot(document),
        skip: skipUsajobs,
        recognize(text) {
          matcher ??= compile(keys);
          return recognize(text, matcher, context);
        },
        async ask(refs) {
          const answer = await ask('meanings', {
            refs,
            series: context.series ?? [],
            places: posting.facts.places?.value ?? [],
          });
          if (!answer.ok) throw new Error(answer.detail);
          return answer.value;
        },
        card: {
          ...renderer,
          // Asking whether the context still stands ends this copy when the extension was removed.
          render: (...card) => ctx.isValid && renderer.render(...card),
        },
        onError: (error) => logOnce('recognize-failed', error),
      });
    }

    watchPreferences((preferences) => {
      settings = markSettings(preferences, location.hostname);
      annotator?.update(settings);
    }, ctx.signal);

    const stop = [
      onMessage('pageState', () => ({
        posting: readPosting(),
        mentions: annotator?.mentions() ?? [],
        settings,
        timingsMs: annotator?.timings() ?? {},
      })),
      onMessage('openMention', ({ data: id }) => annotator?.open(id) ?? false),
      onMessage('nextMention', ({ data: step }) => annotator?.next(step) ?? false),
    ];
    ctx.onInvalidated(() => stop.forEach((remove) => void remove()));
  },
});
