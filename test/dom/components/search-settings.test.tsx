import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/popup/popup.css';
import { SearchSettings, type SearchSettingsProps } from '../../../components/popup/SearchSettings';
import { defaultPreferences } from '../../../lib/preferences';
import { findFaults, findOverflow, findSmallTargets, settle } from './axe';
import { hold } from './hold';
import { translateFrom } from './translate';

const seen = [
  { controlNumber: '990000100', at: '2026-11-18T10:00:00.000Z' },
  { controlNumber: '990000200', at: '2026-11-19T10:00:00.000Z' },
];

async function openSettings(props: Partial<SearchSettingsProps> = {}, language: 'en' | 'es' = 'en') {
  const place = document.createElement('div');
  place.className = 'popup';
  document.body.append(place);
  const calls = {
    onChange: vi.fn(),
    onForgetSeen: vi.fn(async () => ({ ok: true as const, value: seen })),
    onRestoreSeen: vi.fn(async () => ({ ok: true as const, value: 2 })),
  };
  const draw = async (more: Partial<SearchSettingsProps> = {}) => {
    render(
      <SearchSettings
        preferences={defaultPreferences}
        seenCount={0}
        t={translateFrom(language)}
        {...calls}
        {...props}
        {...more}
      />,
      place,
    );
    await settle();
  };
  await draw();
  return { place, draw, ...calls };
}

afterEach(() => {
  for (const place of document.body.children) render(null, place);
  document.body.replaceChildren();
});

const list = (end: 'From' | 'To') => page.getByRole('combobox', { name: end });

describe('notes on search results', () => {
  test('are on, and what was opened is not noted, until the user says otherwise', async () => {
    const { onChange } = await openSettings();

    expect(page.getByRole('switch', { name: 'Show notes' }).element().ariaChecked).toBe('true');
    const opened = page.getByRole('switch', { name: 'Note which postings I opened' });
    expect(opened.element().ariaChecked).toBe('false');
    await userEvent.click(opened);

    expect(onChange).toHaveBeenCalledExactlyOnceWith({ noteSeen: true });
  });

  test.each([
    ['From', '7', null, { low: 7, high: 15 }],
    ['To', '9', null, { low: 1, high: 9 }],
    ['To', '11', { low: 7, high: 9 }, { low: 7, high: 11 }],
    ['From', '12', { low: 7, high: 9 }, { low: 12, high: 12 }],
    ['To', '5', { low: 7, high: 9 }, { low: 5, high: 5 }],
    ['From', '0', { low: 7, high: 9 }, null],
  ] as const)('%s grade %s chosen in %j gives %j', async (end, grade, gradeRange, expected) => {
    const { onChange } = await openSettings({ preferences: { ...defaultPreferences, gradeRange } });

    await userEvent.selectOptions(list(end), grade);

    expect(onChange).toHaveBeenCalledExactlyOnceWith({ gradeRange: expected });
  });
});

describe('what was opened', () => {
  test('cannot be forgotten when there is nothing', async () => {
    const { place } = await openSettings({ preferences: { ...defaultPreferences, noteSeen: true } });

    expect(place.innerText).not.toContain('Forget');
  });

  test('is forgotten on one press, also after noting was switched off, and comes back on another', async () => {
    const { draw, place, onForgetSeen, onRestoreSeen } = await openSettings({ seenCount: 2 });

    await userEvent.click(page.getByRole('button', { name: 'Forget the 2 postings I opened' }));
    await draw({ seenCount: 0 });

    expect(onForgetSeen).toHaveBeenCalledOnce();
    expect(place.querySelector('[role=status]')?.textContent).toContain('2 postings forgotten.');
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await draw({ seenCount: 2 });
    expect(onRestoreSeen).toHaveBeenCalledExactlyOnceWith(seen);
    expect(place.querySelector('[role=status]')?.textContent).toBe('');
  });

  test('is seen to be forgotten while that takes a while, once', async () => {
    const forgetting = hold();
    const onForgetSeen = vi.fn(async () => {
      await forgetting.work;
      return { ok: true as const, value: seen };
    });
    const { place } = await openSettings({ seenCount: 2, onForgetSeen });

    const button = page.getByRole('button', { name: /^Forget/ });
    await userEvent.click(button);
    await userEvent.keyboard('{Enter}');

    expect(button.element().ariaBusy).toBe('true');
    expect(onForgetSeen).toHaveBeenCalledOnce();
    forgetting.end();
    await expect
      .poll(() => place.querySelector('[role=status]')?.textContent)
      .toContain('2 postings forgotten.');
  });

  test('stays when it cannot be forgotten, and the reader is told', async () => {
    const refusal = { ok: false as const, code: 'storage-failed' as const, detail: '' };
    const { place } = await openSettings({ seenCount: 2, onForgetSeen: async () => refusal });

    await userEvent.click(page.getByRole('button', { name: /^Forget/ }));
    await settle();

    expect(place.querySelector('[role=status]')?.textContent).toMatch(/\w{4}/);
    expect(place.querySelector('[role=status] button')).toBeNull();
  });
});

test.each(['en', 'es'] as const)('can be used by everybody in a narrow popup (%s)', async (language) => {
  await page.viewport(320, 600);
  const { place } = await openSettings(
    { seenCount: 1200, preferences: { ...defaultPreferences, gradeRange: { low: 7, high: 9 } } },
    language,
  );

  expect(await findFaults(place)).toEqual([]);
  expect(findSmallTargets(place)).toEqual([]);
  expect(findOverflow(place)).toEqual([]);
});
