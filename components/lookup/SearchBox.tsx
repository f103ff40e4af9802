import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import type { Translate } from '../../lib/i18n';

export interface SearchBoxProps {
  query: string;
  onQuery(query: string): void;
  /** Enter: the best answer is wanted. */
  onSubmit(): void;
  inputRef: Ref<HTMLInputElement>;
  t: Translate;
}

/** The one field of the page: its list follows every letter. */
export function SearchBox({ query, onQuery, onSubmit, inputRef, t }: SearchBoxProps) {
  const id = useId();
  return (
    <search>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <label for={id} class="hidden">
          {t('lookupSearch')}
        </label>
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M10.3 10.3L14 14" />
        </svg>
        <input
          id={id}
          ref={inputRef}
          type="search"
          value={query}
          placeholder={t('lookupSearch')}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </form>
    </search>
  );
}
