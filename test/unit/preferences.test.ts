import { describe, expect, it } from 'vitest';
import {
  completePreferences,
  defaultPreferences,
  findProblem,
  markSettings,
  showsHints,
} from '../../lib/preferences';

describe('completePreferences', () => {
  it('gives every default when nothing is stored', () => {
    expect(completePreferences(undefined)).toEqual(defaultPreferences);
  });

  it('keeps what was changed and fills in the rest, also within the kinds', () => {
    const complete = completePreferences({ style: 'dotted', kinds: { term: false } });

    expect(complete.style).toBe('dotted');
    expect(complete.kinds).toEqual({ ...defaultPreferences.kinds, term: false });
    expect(complete.density).toBe(defaultPreferences.density);
  });

  it.each([
    ['a style nobody knows', { style: 'blink' }],
    ['a delay below zero', { hoverDelayMs: -1 }],
    ['a delay that is a word', { hoverDelayMs: 'soon' }],
    ['kinds that are not switches', { kinds: { term: 'yes' } }],
    ['a list of hosts that is no list', { sitesOff: 'www.usajobs.gov' }],
    ['grades from high to low', { gradeRange: { low: 9, high: 5 } }],
    ['a grade that the General Schedule does not have', { gradeRange: { low: 9, high: 16 } }],
    ['half a range of grades', { gradeRange: { low: 9 } }],
    ['a field of another version', { volume: 11 }],
    ['names that every object has', JSON.parse('{"constructor":1,"valueOf":1,"toString":1,"__proto__":1}')],
    ['something that is no object', 'corrupt'],
    ['null', null],
  ])('passes over %s', (_what, stored) => {
    expect(completePreferences(stored)).toEqual(defaultPreferences);
  });

  it('never hands out the defaults themselves, so that a page cannot change them for others', () => {
    completePreferences(undefined).kinds.series = false;

    expect(completePreferences(undefined).kinds.series).toBe(true);
  });
});

describe('findProblem', () => {
  const circle: unknown[] = [];
  circle.push(circle);

  it.each([
    ['a name that nobody knows', { volume: 11 }, 'Preference volume cannot be 11.'],
    ['a name that every object has', { constructor: {} }, 'Preference constructor cannot be {}.'],
    ['one that cannot be called', JSON.parse('{"__proto__":1}'), 'Preference __proto__ cannot be 1.'],
    ['nothing', { theme: undefined }, 'Preference theme cannot be undefined.'],
    ['a large integer', { theme: [0n] }, 'Preference theme cannot be object.'],
    ['what holds itself', { theme: circle }, 'Preference theme cannot be object.'],
  ])('says what is wrong with %s', (_what, change, problem) => {
    expect(findProblem(change)).toBe(problem);
  });

  it('finds nothing wrong with any of the defaults', () => {
    expect(findProblem(defaultPreferences)).toBeNull();
  });
});

describe('markSettings', () => {
  it('is off everywhere when JobGloss is off', () => {
    expect(markSettings({ ...defaultPreferences, on: false }, 'www.usajobs.gov').on).toBe(false);
  });

  it('is off only on the sites that were switched off', () => {
    const preferences = { ...defaultPreferences, sitesOff: ['www.usajobs.gov'] };

    expect(markSettings(preferences, 'www.usajobs.gov').on).toBe(false);
    expect(markSettings(preferences, 'example.org').on).toBe(true);
  });
});

describe('showsHints', () => {
  it.each([
    ['by default', {}, true],
    ['when JobGloss is off', { on: false }, false],
    ['when the hints are off', { searchHints: false }, false],
    ['when the site is off', { sitesOff: ['www.usajobs.gov'] }, false],
    ['when another site is off', { sitesOff: ['example.org'] }, true],
  ])('%s', (_when, change, expected) => {
    expect(showsHints({ ...defaultPreferences, ...change }, 'www.usajobs.gov')).toBe(expected);
  });

  it('tells a marked page nothing of what search results show', () => {
    const settings = markSettings({ ...defaultPreferences, gradeRange: { low: 5, high: 9 } }, 'example.org');

    expect(Object.keys(settings)).not.toContain('gradeRange');
    expect(Object.keys(settings)).not.toContain('noteSeen');
  });
});
