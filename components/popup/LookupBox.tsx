import { useState } from 'preact/hooks';
import type { Translate } from '../../lib/i18n';
import { Button } from '../ui/Button';

export interface LookupBoxProps {
  /** Opens the look-up page with what was typed; '' opens its start. */
  onLookUp(query: string): void;
  t: Translate;
}

/** A way into the look-up page from every tab. */
export function LookupBox({ onLookUp, t }: LookupBoxProps) {
  const [query, setQuery] = useState('');
  return (
    <search>
      <form
        class="lookup-box"
        onSubmit={(event) => {
          event.preventDefault();
          onLookUp(query.trim());
        }}
      >
        <input
          type="search"
          value={query}
          aria-label={t('lookupSearch')}
          placeholder={t('lookupSearch')}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <Button onClick={() => onLookUp(query.trim())}>{t('lookupTitle')}</Button>
      </form>
    </search>
  );
}
