import { isObject } from './json-ld';
import type { Recorder } from './recorder';
import type { PostingPay } from './types';
import { parsePay, parseUnit, type Reading } from './values';
import { wordsOf } from './words-of';

function parseAmounts(low: string, high: string): Reading<Omit<PostingPay, 'unit'>> {
  const readings = [low, high].filter((words) => words && !/^0+(?:\.0+)?$/.test(words)).map(parsePay);
  const failed = readings.find((reading) => 'reason' in reading);
  if (failed && 'reason' in failed) return failed;
  const amounts = readings.flatMap((reading) => ('value' in reading ? [reading.value] : []));
  const [first] = amounts;
  const last = amounts.at(-1);
  if (!first || !last) return { reason: 'no amount given' };
  if (first.min > last.max) return { reason: `lowest amount above the highest: ${low} - ${high}` };
  return { value: { min: first.min, max: last.max } };
}

/**
 * Reads schema.org `baseSalary`: a MonetaryAmount with a QuantitativeValue (one value or two bounds), a number, or
 * a text such as `$50,000 - $60,000 a year`. Other currencies than US dollars are a problem, and so are
 * `Negotiable`, negative and swapped amounts.
 */
export function readSalary(record: Recorder, value: unknown, where: string): void {
  const salary = Array.isArray(value) ? value[0] : value;
  const from = { text: wordsOf(salary), where };
  if (!isObject(salary)) {
    const reading = parsePay(from.text);
    if ('value' in reading) record.set('pay', reading.value, from);
    else if (from.text) record.fail('pay', reading.reason, from.text);
    return;
  }
  const inner = Array.isArray(salary.value) ? salary.value[0] : salary.value;
  const amount = isObject(inner) ? inner : salary;
  const [low, high] = [
    wordsOf(amount.minValue ?? amount.value ?? amount.maxValue),
    wordsOf(amount.maxValue ?? ''),
  ];
  const unit = wordsOf(amount.unitText ?? salary.unitText ?? amount.unitCode);
  const currency = wordsOf(salary.currency ?? amount.currency);
  const text = [currency, [low, high].filter(Boolean).join(' - '), unit].filter(Boolean).join(' ');
  if (!low) return;
  if (currency && !/^(?:USD|US\$|\$)$/i.test(currency)) {
    record.fail('pay', `not in US dollars: ${currency}`, text);
    return;
  }
  const reading = parseAmounts(low, high);
  if ('reason' in reading) record.fail('pay', reading.reason, text);
  else record.set('pay', { ...reading.value, unit: parseUnit(unit || low) }, { text, where });
}
