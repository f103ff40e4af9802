import { describe, expect, it } from 'vitest';
import { completePreferences, defaultPreferences, markSettings } from '../../lib/preferences';

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
    ['a field of another version', { volume: 11 }],
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
