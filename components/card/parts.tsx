import type { ComponentChildren } from 'preact';
import type { Translate } from '../../lib/i18n';
import type { PageMention } from '../../lib/page/types';
import type { Meaning } from '../../lib/schema/meaning';

/** What the body of every kind of card gets. */
export interface BodyProps<M extends Meaning> {
  meaning: M;
  mention?: PageMention;
  t: Translate;
}

/** A small heading inside a card. */
export function Label({ children }: { children: ComponentChildren }) {
  return <h3 class="label">{children}</h3>;
}

/** A row of a fact list; nothing when there is no fact. */
export function Row({ label, children }: { label: ComponentChildren; children: ComponentChildren }) {
  if (children === null || children === undefined || children === false) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface FlagProps {
  /** Field of the dataset's record. */
  field: string;
  meaning: Meaning;
  t: Translate;
}

/** Says beside a fact that it still lacks a source. */
export function Flag({ field, meaning, t }: FlagProps) {
  if (!meaning.unsourced.includes(field)) return null;
  return <span class="unsourced">{t('cardUnsourced')}</span>;
}

/** The sentence of the page with the marked words set off. */
export function Quote({ mention, t }: { mention: PageMention; t: Translate }) {
  const { sentence, text } = mention;
  const at = sentence.indexOf(text);
  if (at < 0 || text === '') return <q lang={t.datasetLang}>{sentence}</q>;
  return (
    <q lang={t.datasetLang}>
      {sentence.slice(0, at)}
      <b>{text}</b>
      {sentence.slice(at + text.length)}
    </q>
  );
}
