import { useRef } from 'preact/hooks';
import type { Translate } from '../../lib/i18n';
import type { Meaning } from '../../lib/schema/meaning';
import { meaningSubtitle, meaningTitle } from './headings';

export interface MeaningsProps {
  /** The letters that are not decided. */
  code: string;
  meanings: Meaning[];
  chosen: number;
  panelId: string;
  onChoose(index: number): void;
  t: Translate;
}

const steps: Record<string, number | undefined> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** When letters surely mean one of several records: which ones, as tabs that the arrow keys move between. */
export function Meanings({ code, meanings, chosen, panelId, onChoose, t }: MeaningsProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (chosen + step + meanings.length) % meanings.length;
    onChoose(next);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div class="either">
      <p>{t('cardEither', code)}</p>
      <div
        ref={list}
        role="tablist"
        aria-orientation="vertical"
        aria-label={t('cardEither', code)}
        onKeyDown={onKeyDown}
      >
        {meanings.map((meaning, index) => (
          <button
            key={meaning.ref}
            type="button"
            role="tab"
            aria-selected={index === chosen}
            aria-controls={panelId}
            tabIndex={index === chosen ? 0 : -1}
            onClick={() => onChoose(index)}
          >
            <span lang={t.datasetLang}>{meaningTitle(meaning, t)}</span>
            <small lang={t.datasetLang}>{meaningSubtitle(meaning, t)}</small>
          </button>
        ))}
      </div>
    </div>
  );
}
