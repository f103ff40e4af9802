import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/paste/paste.css';
import { maxPastedLength, Paste, type PasteProps, type PasteView } from '../../../components/paste/Paste';
import { readPastedText } from '../../../lib/posting/pasted-text';
import { findFaults, findOverflow, findSmallTargets, settle } from './axe';
import { preferencesFaults } from './preferences-faults';
import { mentionOf, rhit, rhitMention, series0675 } from './samples';
import { translateFrom } from './translate';

const text = `Medical Records Technician

Qualifications
You must hold the RHIT.
• One year at the GS-06
• <img src=x onerror=alert(1)>`;

const mentions = [mentionOf({ kind: 'series', code: '0675', refs: ['series:0675'] }), rhitMention];
const ready: PasteView = {
  name: 'read',
  blocks: readPastedText(text),
  mentions,
  meanings: [series0675, rhit],
  isReading: false,
};

async function openPaste(props: Partial<PasteProps> = {}, language: 'en' | 'es' = 'en') {
  const place = document.createElement('div');
  document.body.append(place);
  const calls = {
    onText: vi.fn(),
    onRead: vi.fn(),
    onDrawn: vi.fn(),
    onEdit: vi.fn(),
    onStep: vi.fn(),
    onOpenMention: vi.fn(),
    onShow: vi.fn(),
    onKind: vi.fn(),
    onTurnOn: vi.fn(),
  };
  render(
    <Paste
      view={{ name: 'edit' }}
      text={text}
      theme="light"
      kinds={{ series: true, grade: true, credential: true, term: true, plan: false }}
      isOff={false}
      lookupUrl="#lookup"
      textRef={{ current: null }}
      t={translateFrom(language)}
      {...calls}
      {...props}
    />,
    place,
  );
  await settle();
  return { place, ...calls };
}

afterEach(async () => {
  for (const place of document.body.children) render(null, place);
  document.body.replaceChildren();
  await page.viewport(1280, 800);
});

test.each(preferencesFaults)(
  'preferences that %s are told of (%s, %s), and everything else is there',
  async (_, fault, language, words) => {
    await page.viewport(320, 700);
    const { place } = await openPaste({ preferencesFault: fault, view: ready }, language);

    expect(place.querySelector('[role=alert]')?.textContent).toContain(words);
    expect(place.querySelector('article')?.checkVisibility()).toBe(true);
    expect(await findFaults(place)).toEqual([]);
    expect(findOverflow(place)).toEqual([]);
  },
);

describe('before it is read', () => {
  test('the text area has the focus and keeps what was pasted', async () => {
    const { place, onText } = await openPaste();
    const area = place.querySelector('textarea') as HTMLTextAreaElement;

    expect(document.activeElement).toBe(area);
    expect(area.value).toBe(text);
    await userEvent.type(area, 'x');

    expect(onText).toHaveBeenCalledWith(`${text}x`);
  });

  test.each(['{Control>}{Enter}{/Control}', '{Meta>}{Enter}{/Meta}'])('%s reads it', async (keys) => {
    const { onRead } = await openPaste();

    await userEvent.keyboard(keys);

    expect(onRead).toHaveBeenCalledOnce();
  });

  test('Enter alone begins a new line', async () => {
    const { onRead } = await openPaste();

    await userEvent.keyboard('{Enter}');

    expect(onRead).not.toHaveBeenCalled();
  });

  test.each([
    ['nothing but white space', '  \n ', 'There is no text yet'],
    ['more than can be read at a time', 'x'.repeat(maxPastedLength + 1), '2,000,001 characters'],
  ])('%s is not read, and the reader is told and brought back to the text', async (_what, pasted, words) => {
    const { place, onRead } = await openPaste({ text: pasted });

    await userEvent.click(page.getByRole('button', { name: 'Read it' }));

    expect(onRead).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(place.querySelector('textarea'));
    expect(place.querySelector('form [role=alert]')?.textContent).toContain(words);
  });

  test('says what to do about a text that is too long', async () => {
    const { place } = await openPaste({ text: 'x'.repeat(2_100_000) });

    expect(place.querySelector('form [role=alert]')?.textContent).toBe(
      'This text has 2,100,000 characters; JobGloss reads up to 2,000,000 at a time. Remove what does not belong to the posting and try again.',
    );
  });
});

describe('read', () => {
  test('the text stands in headings, paragraphs and lists, and markup in it stays text', async () => {
    const { place, onDrawn } = await openPaste({ view: ready });

    const article = place.querySelector('article') as HTMLElement;
    expect([...article.children].map(({ localName, textContent }) => [localName, textContent])).toEqual([
      ['h3', 'Medical Records Technician'],
      ['h3', 'Qualifications'],
      ['p', 'You must hold the RHIT.'],
      ['ul', 'One year at the GS-06<img src=x onerror=alert(1)>'],
    ]);
    expect(article.querySelector('img')).toBeNull();
    expect(onDrawn).toHaveBeenCalledOnce();
  });

  test('a long text is drawn frame by frame, to its end', async () => {
    const blocks = readPastedText('Another sentence of the posting.\n'.repeat(1050));
    const { place, onDrawn } = await openPaste({ view: { ...ready, blocks } });

    await vi.waitFor(() => expect(onDrawn).toHaveBeenCalledOnce(), { timeout: 10_000 });

    expect(place.querySelectorAll('article p')).toHaveLength(1050);
  });

  test('the summary names the series and the grades, the ones of experience asked for excepted', async () => {
    const grade = (code: string, role: 'job' | 'next-lower') => mentionOf({ kind: 'grade', code, role });
    const { place } = await openPaste({
      view: { ...ready, mentions: [...mentions, grade('GS-07', 'job'), grade('GS-06', 'next-lower')] },
    });

    const gist = place.querySelector('.gist') as HTMLElement;
    expect([...gist.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      '0675',
      'GS-07',
    ]);
    expect(gist.querySelector('.name')?.textContent).toBe('Medical Records Technician');
  });

  test('the summary leads to what is asked for', async () => {
    const { onOpenMention } = await openPaste({ view: ready });

    await userEvent.click(page.getByRole('button', { name: 'RHIT' }).first());

    expect(onOpenMention).toHaveBeenCalledExactlyOnceWith(rhitMention.id);
  });

  test('the arrows walk through the marks, and the text can be edited again', async () => {
    const { onStep, onEdit } = await openPaste({ view: ready });

    await userEvent.click(page.getByRole('button', { name: 'Next mark' }));
    await userEvent.click(page.getByRole('button', { name: 'Previous mark' }));
    await userEvent.click(page.getByRole('button', { name: 'Edit the text' }));

    expect(onStep.mock.calls).toEqual([[1], [-1]]);
    expect(onEdit).toHaveBeenCalledOnce();
  });

  test('while it is being read nothing is claimed about it', async () => {
    const { place } = await openPaste({ view: { ...ready, mentions: [], meanings: [], isReading: true } });

    expect(place.querySelector('aside')).toBeNull();
    expect(place.querySelector('[role=status]')?.textContent).not.toContain('0');
  });

  test('where JobGloss is off the text is shown, and the way to turn it on', async () => {
    const { place, onTurnOn } = await openPaste({ isOff: true, view: { ...ready, mentions: [] } });

    expect(place.querySelector('article')?.textContent).toContain('RHIT');
    await userEvent.click(page.getByRole('button', { name: 'Turn on' }));

    expect(onTurnOn).toHaveBeenCalledOnce();
  });
});

describe.each(['light', 'dark'] as const)('%s colors', (theme) => {
  test.each<[string, Partial<PasteProps>]>([
    ['before it is read', {}],
    ['read', { view: ready }],
    ['too long', { text: 'x'.repeat(2_100_000) }],
    ['off', { view: { ...ready, mentions: [] }, isOff: true }],
  ])('axe finds nothing: %s', async (_what, props) => {
    const { place } = await openPaste({ ...props, theme });

    expect(await findFaults(place)).toEqual([]);
  });
});

test.each(['en', 'es'] as const)('fits 320 pixels (%s)', async (language) => {
  await page.viewport(320, 640);
  const { place } = await openPaste({ view: ready }, language);

  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  expect(findOverflow(place)).toEqual([]);
  expect(findSmallTargets(place)).toEqual([]);
});
