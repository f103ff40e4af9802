import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Posting } from '../../../lib/posting/types';
import { readUsajobs } from '../../../lib/posting/usajobs';
import { usastaffingReader } from '../../../lib/posting/usastaffing';
import { postingSchema } from '../../../lib/schema/posting';
import questionnaire from '../../pages/usastaffing/questionnaire.html?raw';
import { addressOf, names, pageOf } from './pages';

/** Words that pages hold and words that they might be attacked with. */
const words = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 400 }) },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(
          ...'13/45/2026 02/30/2026 10/06/2026 2026-10-06 06-10-2026 October 6, 2026 to - $ -$5 $90,000 $60,000 per hour GS 15 11 - 13 0675'.split(
            ' ',
          ),
          ...[
            'Negotiable',
            'None',
            'open until filled',
            'cut-off',
            'first 100 applications',
            'open continuous',
            '<img src=x onerror=alert(1)>',
            '</script>',
            '{{x}}',
            '__proto__',
            'constructor',
            '\ud800',
            '\u202e',
            '\u0000',
            'If you are a veteran:',
            'SF-50',
            'announcement number ABC-12345678-26',
          ],
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join(' ')),
  },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', 'x'.repeat(5000), '1'.repeat(5000), 'a '.repeat(3000)) },
);

/** The elements whose text is a fact, a label, a heading or a paragraph. */
const LEAVES = 'dd, dt, h1, h2, h3, h4, h5, li, p, .font-bold, .badge, span, address, script, a';

function expectSound(posting: Posting | null): void {
  if (!posting) return;
  expect(postingSchema.safeParse(JSON.parse(JSON.stringify(posting))).error?.issues ?? []).toEqual([]);
  const { openDate, closeDate, pay, closing } = posting.facts;
  if (openDate && closeDate) expect(closeDate.value >= openDate.value).toBe(true);
  if (pay) expect(pay.value.min).toBeLessThanOrEqual(pay.value.max);
  if (closing?.value.type === 'open-continuous') {
    for (const date of closing.value.cutOffDates) {
      if (closeDate) expect(date <= closeDate.value).toBe(true);
    }
  }
  for (const problem of posting.problems)
    expect(problem.reason).not.toMatch(/TypeError|RangeError|SyntaxError/);
}

describe('whatever stands in its elements', () => {
  test.each(names)('%s is read without an error, into facts that the background accepts', (name) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), words), { minLength: 1, maxLength: 12 }), (edits) => {
        const page = pageOf(name);
        const leaves = page.querySelectorAll(LEAVES);
        for (const [at, text] of edits) {
          const leaf = leaves[at % leaves.length];
          if (leaf) leaf.textContent = text;
        }

        expectSound(readUsajobs(page, addressOf(name)));
      }),
      { numRuns: 15 },
    );
  });

  test.each(names)('%s is read without an error when elements are missing, doubled or moved', (name) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('remove', 'double', 'move')), {
          maxLength: 15,
        }),
        (edits) => {
          const page = pageOf(name);
          const elements = [...page.body.querySelectorAll('*')];
          for (const [at, to, how] of edits) {
            const element = elements[at % elements.length];
            const target = elements[to % elements.length];
            if (!element || !target) continue;
            if (how === 'remove') element.remove();
            else if (how === 'double') element.after(element.cloneNode(true));
            else if (!element.contains(target)) target.append(element);
          }

          expectSound(readUsajobs(page, addressOf(name)));
        },
      ),
      { numRuns: 15 },
    );
  });

  test('a questionnaire is read without an error', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), words), { minLength: 1, maxLength: 8 }), (edits) => {
        const page = new DOMParser().parseFromString(questionnaire, 'text/html');
        const leaves = page.querySelectorAll(LEAVES);
        for (const [at, text] of edits) {
          const leaf = leaves[at % leaves.length];
          if (leaf) leaf.textContent = text;
        }

        const opened = usastaffingReader.open(
          page,
          'https://apply.usastaffing.gov/ViewQuestionnaire/13900100',
        );

        expectSound(opened?.posting ?? null);
      }),
      { numRuns: 100 },
    );
  });
});
