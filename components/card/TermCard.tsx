import type { TermMeaning } from '../../lib/schema/meaning';
import type { BodyProps } from './parts';
import { Flag } from './parts';

/** What a word of federal hiring means. */
export function TermCard({ meaning, t }: BodyProps<TermMeaning>) {
  return (
    <p lang={t.datasetLang}>
      {meaning.definition}
      <Flag field="definition" {...{ meaning, t }} />
    </p>
  );
}
