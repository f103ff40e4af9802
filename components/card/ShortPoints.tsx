import type { Translate } from '../../lib/i18n';
import { Short } from './Short';

export interface ShortPointsProps {
  /** Sentences of the dataset. */
  items: string[];
  shownAtFirst: number;
  t: Translate;
}

/** Points of the dataset, the first few at first. */
export function ShortPoints({ items, shownAtFirst, t }: ShortPointsProps) {
  return (
    <Short items={items} shownAtFirst={shownAtFirst} t={t}>
      {(shown) => (
        <ul class="points" lang={t.datasetLang}>
          {shown.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </Short>
  );
}
