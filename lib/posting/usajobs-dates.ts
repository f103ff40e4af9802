import type { Statement } from './islands';
import { textOf } from './text';
import type { Read } from './usajobs-core-facts';
import { MORE_SELECTORS } from './usajobs-page';
import { parseDates, type Reading } from './values';

interface DateFound {
  from: Statement;
  reading: Reading<string>;
}

function findDate(from: Statement | undefined, index = 0): DateFound | undefined {
  if (!from) return undefined;
  const reading = parseDates(from.text)[index];
  // A line for both dates may hold the first alone; a label of its own without a date is a failure.
  return reading || index === 0 ? { from, reading: reading ?? { reason: 'no date printed' } } : undefined;
}

/** The line `Open 09/24/2026 to 10/06/2026` or `Open 09/24/2026`, wherever it stands in the Overview. */
function findOpenLine(overview: Element): Statement | undefined {
  const text = /\bOpen \d{1,2}\/\d{1,2}\/\d{2,4}(?: to \S{6,10})?/i.exec(textOf(overview))?.[0];
  return text ? { text, where: 'Overview' } : undefined;
}

/**
 * Reads the opening and the closing date. A date that cannot be, that comes in the wrong order or that the copies of
 * the Overview print differently is left out: a wrong deadline is worse than none.
 */
export const readDates: Read = (page, record) => {
  const { printed, overview, copies, entries, islands } = page;
  // A closed page labels each date; older pages have one label for both; on an open page a script fills a line in.
  const line =
    entries.dates ?? printed(MORE_SELECTORS.openDates, 'Overview', overview) ?? findOpenLine(overview);
  const shown = {
    openDate: findDate(entries.openDate) ?? findDate(line),
    closeDate: findDate(entries.closeDate) ?? findDate(line, 1),
  };
  const again = (field: 'openDate' | 'closeDate') =>
    copies
      .map((copy) => findDate(copy[field]) ?? findDate(copy.dates, field === 'openDate' ? 0 : 1))
      .filter((one) => one !== undefined);
  for (const field of ['openDate', 'closeDate'] as const) {
    const said = islands.dates
      .map((dates) => findDate(dates[field]))
      .filter((one): one is DateFound => one !== undefined && 'value' in one.reading);
    // What the page prints stands, readable or not; of the islands the first that is a date.
    const best = shown[field] ?? again(field)[0] ?? said[0];
    if (!best) continue;
    if ('reason' in best.reading) {
      record.fail(field, best.reading.reason, best.from.text);
      continue;
    }
    const { value } = best.reading;
    const other = again(field).find(({ reading }) => 'value' in reading && reading.value !== value);
    if (other) {
      record.fail(field, `printed twice, as ${best.from.text} and as ${other.from.text}`, best.from.text);
      continue;
    }
    record.set(field, value, best.from);
    for (const { from, reading } of said) {
      if ('value' in reading) record.compare(field, value, reading.value, from);
    }
  }
  const { openDate, closeDate } = record.facts;
  if (openDate && closeDate && closeDate.value < openDate.value) {
    // Either may be the wrong one, and a wrong deadline is worse than none.
    record.fail('openDate', `after the closing date ${closeDate.value}`, openDate.evidence);
    record.fail('closeDate', `before the opening date ${openDate.value}`, closeDate.evidence);
    delete record.facts.openDate;
    delete record.facts.closeDate;
  }
};
