import { isObject, parseJson, readJsonLd } from './json-ld';
import { collapse } from './text';
import type { PostingSeries } from './types';
import { parseSeries } from './values';

/** One statement of a page's data islands: its text and where it stands. */
export interface Statement {
  text: string;
  where: string;
}

/** What the machine-readable parts of an announcement say, as text; nothing here is trusted above the page. */
export interface Islands {
  title?: Statement;
  department?: Statement;
  agency?: Statement;
  office?: Statement;
  controlNumber?: Statement;
  /** Best first. */
  dates: { openDate?: Statement; closeDate?: Statement }[];
  /** Pay plan and grades: `GS 15`, `GS 11-13`. */
  grades?: Statement;
  pay: { min?: Statement; max?: Statement };
  series?: Statement & { value: PostingSeries[] };
  /** `yes` or `no`. */
  telework?: Statement;
  remote?: Statement;
}

function statement(value: unknown, where: string): Statement | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = collapse(String(value));
  return text ? { text, where } : undefined;
}

/** No announcement has more. */
const MAX_SERIES = 40;

function readSeriesList(value: unknown, where: string): Islands['series'] {
  const texts = [value]
    .flat()
    .filter((item) => typeof item === 'string')
    .slice(0, MAX_SERIES);
  const series = texts.map((text) => parseSeries(collapse(text))).filter((item) => item !== null);
  return series.length > 0 ? { value: series, text: texts.join('; '), where } : undefined;
}

function readPostingData(document: Document, islands: Islands): void {
  const [posting] = readJsonLd(document).postings;
  if (!posting) return;
  islands.title ??= statement(posting.title, 'JSON-LD title');
  islands.dates.push({
    openDate: statement(posting.datePosted, 'JSON-LD datePosted'),
    closeDate: statement(posting.validThrough, 'JSON-LD validThrough'),
  });
}

/**
 * The page's own variables are out of reach of a content script; the text that declares them is not. A literal that is
 * longer than any of these ever was is not looked at to its end: a script may be megabytes of its beginnings.
 */
function readInlineScript(document: Document, islands: Islands): void {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const source = script.textContent ?? '';
    if (!/\bvar job\s*=/.test(source)) continue;
    const member = (name: string): Statement | undefined => {
      const literal = new RegExp(`"${name}"\\s*:\\s*("(?:[^"\\\\\\n]|\\\\.){0,2000}")`).exec(source)?.[1];
      return literal ? statement(parseJson(literal), `script job.${name}`) : undefined;
    };
    islands.title ??= member('Title');
    islands.department = member('Department');
    islands.agency = member('Agency');
    islands.office = member('SubAgency');
    islands.controlNumber = member('DocumentID');
    const plan = member('JobGrade');
    const grade = /\b(?:let|const|var) grade\s*=\s*"([^"\n]{1,80})"/.exec(source)?.[1];
    if (plan && grade) islands.grades = statement(`${plan.text} ${grade}`, 'script grade');
    islands.series = readSeriesList(
      parseJson(/\b(?:let|const|var) series\s*=\s*(\[[^\][]{0,10000}\])/.exec(source)?.[1] ?? ''),
      'script series',
    );
    const shown = member('DateDisplay');
    const [open, close] = shown?.text.split(/ to /i) ?? [];
    if (shown && open) {
      // Before JSON-LD: this is the text that the page's own script prints.
      islands.dates.unshift({
        openDate: { ...shown, text: open },
        closeDate: close ? { ...shown, text: close } : undefined,
      });
    }
    return;
  }
}

function readFilterQuery(document: Document, islands: Islands): void {
  const query = parseJson(document.querySelector('input#joaFilterQuery')?.getAttribute('value') ?? '');
  if (!isObject(query)) return;
  const where = (name: string) => `#joaFilterQuery ${name}`;
  islands.pay.min = statement(query.RemunerationMinimumAmount, where('RemunerationMinimumAmount'));
  islands.pay.max = statement(query.RemunerationMaximumAmount, where('RemunerationMaximumAmount'));
  const flag = (name: string): Statement | undefined => {
    const value = query[name];
    return typeof value === 'boolean' ? { text: value ? 'yes' : 'no', where: where(name) } : undefined;
  };
  islands.telework = flag('TeleworkIndicator');
  islands.remote = flag('RemoteIndicator');
  islands.series ??= readSeriesList(query.JobCategoryCode, where('JobCategoryCode'));
}

/** Reads the data islands of a USAJOBS announcement; a broken one is as good as absent. */
export function readIslands(document: Document): Islands {
  const islands: Islands = { dates: [], pay: {} };
  readPostingData(document, islands);
  readInlineScript(document, islands);
  readFilterQuery(document, islands);
  return islands;
}
