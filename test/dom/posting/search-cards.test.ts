import { describe, expect, test } from 'vitest';
import { readSearchCards, type SearchCard } from '../../../lib/posting/search-cards';

const sources = import.meta.glob<string>('../../pages/usajobs-search/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function read(html: string): SearchCard[] {
  return readSearchCards(new DOMParser().parseFromString(html, 'text/html')).map(({ card }) => card);
}

const sourceOf = (name: string) => sources[`../../pages/usajobs-search/${name}.html`] as string;

const technician: SearchCard = {
  controlNumber: '990000100',
  title: 'Medical Records Technician (Coder)',
  closeDate: '2026-12-04',
  payPlan: 'GS',
  lowGrade: '5',
  highGrade: '8',
  pay: { min: 40736, unit: 'year' },
};

/** A card of the newest generation. */
function cardOf(body: string, title = 'Medical Records Technician (Coder)', number = '990000100'): string {
  return `<main id="search-results"><div class="page-section">
    <h2><a href="/job/${number}" data-document-id="${number}">${title}</a></h2>
    <div class="grid">${body}</div></div></main>`;
}
const printed =
  '<div class="mt-2 italic"><span>Open 11/02/2026 to 12/04/2026</span></div>' +
  '<div><span class="badge">Starting at $40,736 Per year (GS 5-8)</span></div>';

describe('cards of search results', () => {
  test('generation D', () => {
    expect(read(cardOf(printed))).toEqual([technician]);
  });

  test('generation C, with pay and a date that cannot be read', () => {
    expect(read(sourceOf('generation-c'))).toEqual([
      technician,
      {
        controlNumber: '990000600',
        title: 'Physician (Chief of Staff)',
        closeDate: null,
        payPlan: 'VM',
        lowGrade: '0',
        highGrade: '0',
        pay: null,
      },
    ]);
  });

  test('generations A and B, which name no unit of pay', () => {
    expect(read(sourceOf('generation-a'))).toEqual([
      { ...technician, pay: { min: 40736, unit: 'other' } },
      {
        controlNumber: '990000300',
        title: 'Painter',
        closeDate: '2026-12-18',
        payPlan: 'WG',
        lowGrade: '9',
        highGrade: '9',
        pay: { min: 28.42, unit: 'other' },
      },
    ]);
  });

  test('the box of a card is what is drawn as one result', () => {
    const page = new DOMParser().parseFromString(sourceOf('generation-c'), 'text/html');

    const boxes = readSearchCards(page).map(({ element }) => element);

    expect(boxes).toEqual([...(page.querySelector('#search-results')?.children ?? [])].slice(0, 2));
  });

  test.each<[string, string, Partial<SearchCard>]>([
    [
      'prints a range that runs backwards',
      printed.replace('GS 5-8', 'GS 8-5'),
      { payPlan: null, lowGrade: null, highGrade: null },
    ],
    ['prints negative pay', printed.replace('$40,736', '-$40,736'), { pay: null }],
    [
      'prints grades by letter',
      printed.replace('GS 5-8', 'FV J'),
      { payPlan: 'FV', lowGrade: 'J', highGrade: 'J' },
    ],
    [
      'prints no pay',
      printed.replace(/<div><span class="badge".*/, ''),
      { pay: null, payPlan: null, lowGrade: null, highGrade: null },
    ],
    ['prints words for dates', printed.replace(/Open[^<]*/, 'Open until filled'), { closeDate: null }],
  ])('a card that %s loses that fact and no other', (_what, body, expected) => {
    expect(read(cardOf(body))).toEqual([{ ...technician, ...expected }]);
  });

  test('dates and amounts in a title are not taken for those of the posting', () => {
    const title = 'Nurse, 01/02/2020 to 01/03/2020, Starting at $5 (GS 1)';

    expect(read(cardOf(printed, title))).toEqual([{ ...technician, title }]);
  });

  test('markup in a title stays text', () => {
    const [card] = read(cardOf(printed, '&lt;img src=x onerror=alert(1)&gt; Clerk'));

    expect(card?.title).toBe('<img src=x onerror=alert(1)> Clerk');
  });

  test('a page without results has none', () => {
    expect(read('<main id="search-results"><h2>No jobs found</h2></main>')).toEqual([]);
  });
});
