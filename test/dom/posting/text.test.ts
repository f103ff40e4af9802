import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../lib/posting/lines';
import { clip, collapse, textOf } from '../../../lib/posting/text';

const bodyOf = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;

describe('text of an element', () => {
  test.each([
    ['<p>One</p><p>Two</p>', 'One Two'],
    ['One<br>Two', 'One Two'],
    ['<b>G</b>S-<i>05</i>', 'GS-05'],
    [
      'One<script>2</script><style>3</style><template>4</template><svg><text>5</text></svg><button>6</button>',
      'One',
    ],
    ['<ul><li>One<ul><li>Two</li></ul></li><li>Three</li></ul>', 'One Two Three'],
    ['&nbsp; One\u200b  Two\n\tThree ', 'One Two Three'],
    ['<!-- no --> ', ''],
    ['One \u202eowT\u202c T\u2066h\u2069ree', 'One owT Three'],
    ['O\u0001n\u009be \u007f\u0002Two', 'One Two'],
    ['\u05d0\u200f \u0644\u200e e\u0301', '\u05d0\u200f \u0644\u200e e\u0301'],
  ])('%s', (html, text) => {
    expect(textOf(bodyOf(html))).toBe(text);
  });

  test('is read in XHTML, whose names are small', () => {
    const xhtml = `<html xmlns="http://www.w3.org/1999/xhtml"><body><p>One <b>t</b>wo</p><script>3</script><p>Four</p></body></html>`;
    const { documentElement } = new DOMParser().parseFromString(xhtml, 'application/xhtml+xml');

    expect(textOf(documentElement)).toBe('One two Four');
    expect(linesOf(documentElement)).toBe('One two\nFour');
  });

  test('leaves out what is omitted, but never the element asked for', () => {
    const body = bodyOf('<p class="x">One <b class="x">two</b></p>');
    const paragraph = body.querySelector('p') as Element;

    expect(textOf(paragraph, (element) => element.className === 'x')).toBe('One');
  });

  test('stops at 4,000 characters', () => {
    expect(textOf(bodyOf(`<p>${'word '.repeat(5000)}</p>`)).length).toBeLessThanOrEqual(4000);
  });
});

describe('white space', () => {
  const spaced = fc
    .array(fc.constantFrom(' ', '\n', '\t', '\u00a0', '\u200b', '\u2003', 'a', 'b.', '5'), { maxLength: 40 })
    .map((parts) => parts.join(''));

  test('of every kind and length becomes one space', () => {
    fc.assert(
      fc.property(spaced, (text) => {
        expect(collapse(text)).toBe(text.replace(/[\s\u200b]+/g, ' ').trim());
      }),
    );
  });

  test('clipping leaves no half of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(60), (text, max) => {
        const clipped = clip(text, max);

        expect(clipped.length).toBeLessThanOrEqual(max);
        expect(clipped).not.toMatch(/[\ud800-\udbff]$/);
      }),
    );
  });
});
