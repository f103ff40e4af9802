import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCount, writeDate, writePercent, writeTenths, writeUsd } from '../../lib/american-formats';
import { createTranslate, formatAsOf, formatDay, formatUsd, pascal } from '../../lib/i18n';
import en from '../../public/_locales/en/messages.json';
import es from '../../public/_locales/es/messages.json';
import { translateFrom } from '../dom/components/translate';

describe('createTranslate', () => {
  test('puts substitutions in and writes numbers as the language does', () => {
    expect(translateFrom('en')('watchlistFiltered', 3, 1200)).toBe('3 of 1,200 shown');
    expect(translateFrom('es')('seriesUsualRange', 4, 10)).toBe('GS-4 a GS-10');
  });

  test.each([
    ['en', 1, '1 source'],
    ['en', 2, '2 sources'],
    ['en', 0, '0 sources'],
    ['es', 1, '1 fuente'],
    ['es', 40, '40 fuentes'],
    // Spanish has a category for millions that the messages leave to the plural.
    ['es', 1_000_000, '1,000,000 fuentes'],
  ] as const)('%s: %i is “%s”', (language, count, expected) => {
    expect(translateFrom(language).plural('cardSources', count)).toBe(expected);
  });

  test('a key made at run time that has no message gives nothing', () => {
    expect(translateFrom('en').find('rule_no_such_rule')).toBe('');
  });

  test('the dataset is marked as English only where the messages are not', () => {
    expect(translateFrom('en').datasetLang).toBeUndefined();
    expect(translateFrom('es').datasetLang).toBe('en');
  });

  test('formats follow the messages shown, not a browser in a language that has none', () => {
    const french = createTranslate((key) => ({ '@@ui_locale': 'fr', language: 'en' })[key] ?? '');
    const british = createTranslate((key) => ({ '@@ui_locale': 'en_GB', language: 'en' })[key] ?? '');

    expect(french.locale).toBe('en');
    expect(british.locale).toBe('en-GB');
  });
});

describe('formats', () => {
  test.each([
    ['2018', '2018'],
    ['2018-12', 'Dec 2018'],
    ['2009-08-22', 'Aug 22, 2009'],
    ['summer of 2020', 'summer of 2020'],
    ['2020-13', 'Jan 2021'],
  ])('a source of %s is dated %s', (asOf, expected) => {
    expect(formatAsOf(asOf, 'en-US')).toBe(expected);
  });

  test('a day has its weekday, whatever the clock of the machine', () => {
    expect(formatDay('2026-12-04', 'en-US')).toBe('Fri, Dec 4, 2026');
    expect(formatDay('not a day', 'en-US')).toBe('not a day');
  });

  test.each([
    [43106, 'en-US', '$43,106'],
    [28.4, 'en-US', '$28.40'],
    [43106, 'es-MX', '$43,106'],
  ])('%d dollars in %s: %s', (amount, locale, expected) => {
    expect(formatUsd(amount, locale)).toBe(expected);
  });
});

describe('what is written by hand for English is what Intl writes', () => {
  const amounts = fc.oneof(
    fc.integer({ min: 0, max: 999_999_999 }),
    fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100),
  );
  const dollars = (amount: number) => {
    const digits = Number.isInteger(amount) ? 0 : 2;
    return new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency: 'USD',
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(amount);
  };

  test('counts', () => {
    const count = new Intl.NumberFormat('en-US');

    fc.assert(fc.property(fc.maxSafeNat(), (n) => writeCount(n) === count.format(n)));
  });

  test('dollars and cents', () => {
    fc.assert(fc.property(amounts, (amount) => writeUsd(amount) === dollars(amount)));
  });

  test('percentages', () => {
    const percentage = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 2 });

    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100),
        (percent) => writePercent(percent) === percentage.format(percent / 100),
      ),
    );
  });

  test.each([true, false])('tenths, with a fixed digit: %s', (isFixed) => {
    const format = new Intl.NumberFormat('en-US', {
      minimumFractionDigits: Number(isFixed),
      maximumFractionDigits: 1,
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_994 }).map((hundredths) => hundredths / 100),
        (value) => writeTenths(value, isFixed) === format.format(value),
      ),
      { numRuns: 2000 },
    );
    expect([-1, 4.255, 1000, Number.NaN].map((value) => writeTenths(value, isFixed))).toEqual(
      Array(4).fill(null),
    );
  });

  test('months and days', () => {
    const format = (day?: 'numeric') =>
      new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'short', day, timeZone: 'UTC' });
    const [months, days] = [format(), format('numeric')];
    // Sources are not older.
    const dates = fc.date({
      min: new Date('1800-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    });

    fc.assert(
      fc.property(
        dates,
        (date) =>
          writeDate(date, false) === months.format(date) && writeDate(date, true) === days.format(date),
      ),
    );
  });

  test.each([-1, 0.5, 2 ** 60, Number.NaN])('the count %d is left to Intl', (count) => {
    expect(writeCount(count)).toBeNull();
  });

  test.each([-5, 28.405, 1e12, Number.NaN])('%d dollars or percent are left to Intl', (amount) => {
    expect([writeUsd(amount), writePercent(amount)]).toEqual([null, null]);
  });
});

test('values become the ends of keys', () => {
  expect(pascal('next-lower')).toBe('NextLower');
  expect(pascal('series')).toBe('Series');
});

describe('messages', () => {
  test('the store takes a description of at most 132 characters', () => {
    expect(en.extDescription.message.length).toBeLessThanOrEqual(132);
    expect(es.extDescription.message.length).toBeLessThanOrEqual(132);
  });

  test('every English message has a description for translators', () => {
    expect(Object.entries(en).filter(([, { description }]) => !description)).toEqual([]);
  });

  test('what comes in plurals has one and other', () => {
    const bases = Object.keys(en).flatMap((key) => /^(.+)_(?:one|other)$/.exec(key)?.[1] ?? []);

    expect(bases.filter((base) => !(`${base}_one` in en && `${base}_other` in en))).toEqual([]);
  });
});
