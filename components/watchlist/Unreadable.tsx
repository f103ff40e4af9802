import { useState } from 'preact/hooks';
import type { Translate } from '../../lib/i18n';
import { Button } from '../ui/Button';

export interface UnreadableProps {
  records: { key: string; raw: string }[];
  onCopy(text: string): Promise<void>;
  t: Translate;
}

/** Records that could not be understood: shown as they are, so that nothing the user saved is lost. */
export function Unreadable({ records, onCopy, t }: UnreadableProps) {
  const [copiedKey, setCopiedKey] = useState<string | null>(null);
  return (
    <section class="unreadable" aria-labelledby="unreadable">
      <h2 id="unreadable" class="label">
        {t.plural('watchlistUnreadableTitle', records.length)}
      </h2>
      <p class="soft">{t('watchlistUnreadable')}</p>
      <ul>
        {records.map(({ key, raw }) => (
          <li key={key}>
            <details>
              <summary>{key}</summary>
              <pre>{raw}</pre>
            </details>
            <Button
              onClick={() =>
                onCopy(raw).then(
                  () => setCopiedKey(key),
                  () => setCopiedKey(null),
                )
              }
            >
              {t(copiedKey === key ? 'watchlistCopied' : 'watchlistCopy')}
              <span class="hidden">: {key}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
