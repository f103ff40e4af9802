import { formatUsd, pascal, type Translate } from '../../lib/i18n';
import type { PostingFacts, PostingPay } from '../../lib/posting/types';
import { type Evidence, readXRay, type XRayPart } from '../../lib/posting/x-ray';

/** Of several series or hiring paths, as many are named. */
const mostNamed = 3;
const short: ReadonlySet<XRayPart['part']> = new Set(['series', 'grades', 'pay', 'length']);

export interface XRayProps {
  facts: PostingFacts;
  /** Only the codes and figures, for a small place. */
  isShort?: boolean;
  /** Goes to the words that a part was read from. */
  onShow(words: Evidence): void;
  t: Translate;
}

/** The posting in one line; each part leads to its place on the page. Nothing where no part is printed. */
export function XRay({ facts, isShort = false, onShow, t }: XRayProps) {
  const parts = readXRay(facts).filter(({ part }) => !isShort || short.has(part));
  if (parts.length === 0) return null;
  return (
    <ul class="xray" aria-label={t('xrayLabel')}>
      {parts.map((part) => (
        <li key={part.part} data-kind={kindOf(part)}>
          <button type="button" title={t('panelShow')} onClick={() => onShow(part)}>
            {textOf(part, isShort, t)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function kindOf({ part }: XRayPart): 'series' | 'grade' | undefined {
  if (part === 'series') return 'series';
  return part === 'grades' || part === 'potential' ? 'grade' : undefined;
}

function textOf(part: XRayPart, isShort: boolean, t: Translate) {
  const lang = t.datasetLang;
  switch (part.part) {
    case 'series': {
      const [first, ...others] = part.series;
      const codes = part.series.slice(0, mostNamed).map(({ code }) => code);
      return (
        <>
          <b class="stroke">{codes.join(', ')}</b>
          {!isShort && others.length === 0 && first?.title && <span lang={lang}> {first.title}</span>}
          {part.series.length > mostNamed && ` ${t('xrayMore', part.series.length - mostNamed)}`}
        </>
      );
    }
    case 'grades': {
      const [low = '', high] = part.grades;
      return <b class="stroke">{high ? t('watchlistRange', low, high) : low}</b>;
    }
    case 'potential':
      return part.grade ? t('watchlistPromotion', part.grade) : t('xrayNoPotential');
    case 'pay':
      return part.isForAll && !isShort ? t('xrayPayForAll', payText(part.pay, t)) : payText(part.pay, t);
    case 'service':
      return <span lang={lang}>{/service/i.test(part.text) ? part.text : `${part.text} service`}</span>;
    case 'who': {
      const hidden = part.paths.length - mostNamed;
      return (
        <>
          {t('xrayOpenTo')} <span lang={lang}>{part.paths.slice(0, mostNamed).join(' · ')}</span>
          {hidden > 0 && ` ${t('xrayMore', hidden)}`}
        </>
      );
    }
    default:
      return <span lang={lang}>{part.text}</span>;
  }
}

function payText({ min, max, unit }: PostingPay, t: Translate): string {
  const [low, high] = [formatUsd(min, t.locale), formatUsd(max, t.locale)];
  return t(`watchlistPay${pascal(unit)}`, min === max ? low : t('watchlistRange', low, high));
}
