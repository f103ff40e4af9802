import { afterEach, describe, expect, test } from 'vitest';
import { readBlocks as read } from '../../../lib/page/blocks';
import { findQuote } from '../../../lib/page/quote';
import { usajobsRoot } from '../../../lib/posting/usajobs-page';
import samplePage from '../../pages/usajobs/sample.html?raw';
import { clearStage, find, painted, settingsWith, stage, until } from './stage';

afterEach(clearStage);

const nothing = () => false;

/** The words found, joined, and the id of the element that holds the first of them. */
function place(html: string, quote: string, where = '', skip: (element: Element) => boolean = nothing) {
  document.body.innerHTML = html;
  const spans = findQuote({ quote, where }, { root: document.body, skip, read });
  if (spans.length === 0) return null;
  return {
    text: spans.map(({ node, start, end }) => node.data.slice(start, end)).join('|'),
    id: spans[0]?.node.parentElement?.closest('[id]')?.id,
  };
}

describe('words are found as the page draws them', () => {
  test.each([
    [
      'over line breaks and no-break spaces',
      '<p id="a">at\n   least&nbsp;one\n year</p>',
      'at least one year',
    ],
    ['over elements in the line', '<p id="a">at <b>least</b> one</p>', 'at least one'],
    ['over blocks', '<div id="a"><p>one</p><p>two</p></div>', 'one two'],
    ['over headings', '<div id="a"><h2>Travel</h2><p>Often</p></div>', 'Travel Often'],
    ['with signs of patterns', '<p id="a">C++ (or $5.00) [x]?</p>', 'C++ (or $5.00) [x]?'],
    ['without ellipses', '<p id="a">You must hold RHIT now.</p>', '…must hold RHIT…'],
    ['without soft hyphens', '<p id="a">certi&shy;fication counts</p>', 'certification counts'],
    ['in another case when none stands in its own', '<p id="a">DRUG TESTING</p>', 'Drug testing'],
    ['with words that hold a dollar pattern', '<p id="a">pays $& and $1 here</p>', 'pays $& and $1 here'],
  ])('%s', (_, html, quote) => {
    expect(place(html, quote)?.id).toBe('a');
  });

  test('case decides before order', () => {
    expect(place('<p id="a">DRUG TEST</p><p id="b">drug test</p>', 'drug test')?.id).toBe('b');
  });

  test.each([
    ['not drawn', '<p hidden>drug testing</p>'],
    ['drawn by a part that is passed over', '<nav>drug testing</nav>'],
    ['the middle of other words', '<p>superdrug testings</p>'],
    ['not there', '<p>something else</p>'],
  ])('and not where they are %s', (_, html) => {
    expect(place(html, 'drug testing', '', (element) => element.localName === 'nav')).toBeNull();
  });

  test('the first drawn place counts, whatever copies are hidden before it', () => {
    const html = '<p id="a" style="display:none">drug testing</p><p id="b">drug testing</p>';

    expect(place(html, 'drug testing')?.id).toBe('b');
  });

  test('of a quote that is not drawn as a whole its beginning is found', () => {
    const html = '<p id="a">You may be required to serve a trial period <a>Learn more</a> of one year.</p>';

    expect(place(html, 'You may be required to serve a trial period of one year.')?.text).toMatch(
      /^You may be/,
    );
    expect(place('<p>You may leave</p>', 'You may stay')).toBeNull();
  });

  test('of a quote that was put together from a label and a list item the item is found', () => {
    const html = '<p>Veterans:</p><ul><li>One</li><li id="a">Most recent SF-50 of yours</li></ul>';

    expect(place(html, 'Veterans: Most recent SF-50 of yours', 'Documents')?.id).toBe('a');
  });
});

describe('the label decides between places', () => {
  const overview =
    '<dl><dt>Telework</dt><dd id="a">Yes</dd><dt>Drug test</dt><dd id="b">Yes</dd><dt>Union:</dt><dd id="c">Yes</dd></dl>';

  test.each([
    ['Telework', 'a'],
    ['Drug test', 'b'],
    ['DRUG TEST', 'b'],
    ['Union', 'c'],
  ])('Yes under %s', (where, id) => {
    expect(place(overview, 'Yes', where)?.id).toBe(id);
  });

  test('a short word without its label is not guessed', () => {
    expect(place(overview, 'Yes', 'Remote job')).toBeNull();
    expect(place(overview, 'Yes')).toBeNull();
    expect(place('<p>Permanent employees</p>', 'Permanent', 'Appointment type')).toBeNull();
  });

  test('a sentence is taken from the section named, else from the first that has it', () => {
    const html =
      '<h2>Duties</h2><p id="a">Overtime is required.</p><h2>Conditions</h2><p>More.</p><p id="b">Overtime is required.</p>';

    expect(place(html, 'Overtime is required.', 'Conditions')?.id).toBe('b');
    expect(place(html, 'Overtime is required.', 'Duties')?.id).toBe('a');
    expect(place(html, 'Overtime is required.', 'Elsewhere')?.id).toBe('a');
  });

  test('a label of several words counts in the middle of a sentence too', () => {
    const html =
      '<p id="a">Transcript</p><p>These are accepted, and may be asked of you:</p><p id="b">Transcript</p>';

    expect(place(html, 'Transcript', 'may be asked of you')?.id).toBe('b');
    expect(place(html, 'Transcript', 'accepted')).toBeNull();
  });

  test('a label that opens a line counts where none stands alone', () => {
    const html = '<p id="a">Salary: to be told</p><p id="b">Overtime: Yes</p>';

    expect(place(html, 'Yes', 'Overtime')?.id).toBe('b');
  });
});

test('a megabyte of one letter and a quote of it take no time', () => {
  document.body.innerHTML = `<p>${'a '.repeat(500_000)}</p>`;
  const start = performance.now();

  findQuote({ quote: `${'a '.repeat(140)}b`, where: 'a' }, { root: document.body, skip: nothing, read });

  expect(performance.now() - start).toBeLessThan(3000);
});

test('facts of a whole announcement are found, each under its label', () => {
  document.body.innerHTML = new DOMParser().parseFromString(samplePage, 'text/html').body.innerHTML;
  const root = usajobsRoot(document);
  const asked: [quote: string, where: string][] = [
    ['$40,736 - $72,644 per year', 'Salary'],
    ['GS 5 - 8', 'Pay scale & grade'],
    ['08', 'Promotion potential'],
    ['Permanent', 'Appointment type'],
    ['You may be required to serve a one-year probationary period.', 'Conditions of employment'],
  ];

  for (const [quote, where] of asked) {
    const spans = findQuote({ quote, where }, { root, skip: nothing, read });
    const words = spans.map(({ node, start, end }) => node.data.slice(start, end)).join('');
    expect(words.replace(/\s+/g, ' '), where).toBe(quote);
  }
  expect(findQuote({ quote: 'Yes', where: 'Drug test' }, { root, skip: nothing, read })).not.toEqual([]);
});

describe('showing a quote', () => {
  const far =
    '<div style="height:3000px"></div><p id="far">Travel may be required.</p><div style="height:3000px"></div>';

  test('scrolls to it and lights it up for a moment; nothing of the page changes', async () => {
    const { annotator } = await stage(far);
    const before = document.body.innerHTML;

    expect(annotator.show({ quote: 'Travel may be required.' })).toBe(true);

    const { top } = find('#far').getBoundingClientRect();
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(innerHeight);
    expect(painted()['jobgloss-flash']).toEqual(['Travel may be required.']);
    expect(document.body.innerHTML).toBe(before);
    await until(() => !painted()['jobgloss-flash']);
  });

  test('reads parts that are never marked when the words stand nowhere else', async () => {
    const { annotator } = await stage('<p>Read this.</p><aside>Call Jo Example</aside>', {
      skip: (element) => element.localName === 'aside',
    });

    expect(annotator.show({ quote: 'Jo Example' })).toBe(true);
    expect(annotator.show({ quote: 'Somebody Else' })).toBe(false);
  });

  test('is refused while JobGloss is off', async () => {
    const { annotator } = await stage(far);
    annotator.update(settingsWith({ on: false }));

    expect(annotator.show({ quote: 'Travel may be required.' })).toBe(false);
  });
});
