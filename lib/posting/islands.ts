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
}

type Json = Record<string, unknown>;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      // Raw line breaks and tabs inside strings are the commonest damage.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
      return JSON.parse(text.replace(/[\u0000-\u001f]+/g, ' '));
    } catch {
      return null;
    }
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function findJobPosting(value: unknown, depth = 0): Json | null {
  if (depth > 4) return null;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findJobPosting(item, depth + 1);
      if (found) return found;
    }
    return null;
  }
  if (!isObject(value)) return null;
  if ([value['@type']].flat().includes('JobPosting')) return value;
  return findJobPosting(value['@graph'], depth + 1);
}

function statement(value: unknown, where: string): Statement | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = collapse(String(value));
  return text ? { text, where } : undefined;
}

function readSeriesList(value: unknown, where: string): Islands['series'] {
  const texts = [value].flat().filter((item) => typeof item === 'string');
  const series = texts.map((text) => parseSeries(collapse(text))).filter((item) => item !== null);
  return series.length > 0 ? { value: series, text: texts.join('; '), where } : undefined;
}

function readJsonLd(document: Document, islands: Islands): void {
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const posting = findJobPosting(parseJson(script.textContent ?? ''));
    if (!posting) continue;
    islands.title ??= statement(posting.title, 'JSON-LD title');
    islands.dates.push({
      openDate: statement(posting.datePosted, 'JSON-LD datePosted'),
      closeDate: statement(posting.validThrough, 'JSON-LD validThrough'),
    });
    return;
  }
}

/** The page's own variables are out of reach of a content script; the text that declares them is not. */
function readInlineScript(document: Document, islands: Islands): void {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const source = script.textContent ?? '';
    if (!/\bvar job\s*=/.test(source)) continue;
    const member = (name: string): Statement | undefined => {
      const literal = new RegExp(`"${name}"\\s*:\\s*("(?:[^"\\\\\\n]|\\\\.)*")`).exec(source)?.[1];
      return literal ? statement(parseJson(literal), `script job.${name}`) : undefined;
    };
    islands.title ??= member('Title');
    islands.department = member('Department');
    islands.agency = member('Agency');
    islands.office = member('SubAgency');
    islands.controlNumber = member('DocumentID');
    const plan = member('JobGrade');
    const grade = /\b(?:let|const|var) grade\s*=\s*"([^"\n]+)"/.exec(source)?.[1];
    if (plan && grade) islands.grades = statement(`${plan.text} ${grade}`, 'script grade');
    islands.series = readSeriesList(
      parseJson(/\b(?:let|const|var) series\s*=\s*(\[[^\]]*\])/.exec(source)?.[1] ?? ''),
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
  islands.series ??= readSeriesList(query.JobCategoryCode, where('JobCategoryCode'));
}

/** Reads the data islands of a USAJOBS announcement; a broken one is as good as absent. */
export function readIslands(document: Document): Islands {
  const islands: Islands = { dates: [], pay: {} };
  readJsonLd(document, islands);
  readInlineScript(document, islands);
  readFilterQuery(document, islands);
  return islands;
}
