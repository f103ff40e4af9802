import { formatPlace, type Place } from '../../lib/browse/address';

const grades = Array.from({ length: 15 }, (_, index) => String(index + 1).padStart(2, '0'));

export interface GradeStripProps {
  place: Place;
  /** Series for which the grades are explained; null for grades in general. */
  series: string | null;
  /** Lowest and highest grade shown; all when absent. */
  range?: [string, string] | null;
  current?: string;
}

/** A way to every grade, in one series or in general. */
export function GradeStrip({ place, series, range, current }: GradeStripProps) {
  const [low, high] = range ?? ['01', '15'];
  return (
    <ol class="strip" data-kind="grade">
      {grades
        .filter((grade) => grade >= low && grade <= high)
        .map((grade) => (
          <li key={grade}>
            <a
              href={formatPlace({ ...place, ref: `grade:GS-${grade}`, series })}
              aria-current={grade === current ? 'page' : undefined}
            >
              GS-{grade}
            </a>
          </li>
        ))}
    </ol>
  );
}
