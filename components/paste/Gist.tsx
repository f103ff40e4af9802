import type { Translate } from '../../lib/i18n';
import type { PageMention } from '../../lib/page/types';
import type { Meaning } from '../../lib/schema/meaning';
import { meaningTitle } from '../card/headings';
import { type FoundCode, groupMentions } from '../popup/group-mentions';

export interface GistProps {
  mentions: PageMention[];
  meanings: Meaning[];
  onOpen(id: number): void;
  t: Translate;
}

/** Which series and grades the text names; grades of experience asked for stand with the requirements. */
export function Gist({ mentions, meanings, onOpen, t }: GistProps) {
  const found = groupMentions(mentions);
  const series = found.series.toSorted((one, other) => other.mentions.length - one.mentions.length);
  const grades = found.grade.filter((grade) => grade.mentions.some(({ role }) => role !== 'next-lower'));
  const nameOf = ({ mentions: [first] }: FoundCode) => {
    const meaning = meanings.find(({ ref }) => first.refs.includes(ref));
    return meaning ? meaningTitle(meaning, t) : '';
  };
  if (series.length + grades.length === 0) return null;
  return (
    <section class="gist" aria-label={t('pasteAbout')}>
      {[series, grades].map(
        (codes) =>
          codes[0] && (
            <div key={codes[0].kind} data-kind={codes[0].kind}>
              <h2 class="label">{t(codes[0].kind === 'series' ? 'kindsSeries' : 'kindsGrade')}</h2>
              <p class="codes">
                {codes.map((found) => (
                  <button
                    key={found.code}
                    type="button"
                    class="code"
                    title={found.kind === 'series' ? nameOf(found) || undefined : undefined}
                    onClick={() => onOpen(found.mentions[0].id)}
                  >
                    <span class="stroke">{found.code}</span>
                  </button>
                ))}
                {series === codes && codes.length === 1 && (
                  <span class="name" lang={t.datasetLang}>
                    {nameOf(codes[0])}
                  </span>
                )}
              </p>
            </div>
          ),
      )}
    </section>
  );
}
