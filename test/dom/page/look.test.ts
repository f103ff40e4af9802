import { afterEach, describe, expect, test } from 'vitest';
import { clearStage, find, painted, stage, until } from './stage';

afterEach(clearStage);

const DARK = 'jobgloss-credential-underline-dark';
const LIGHT = 'jobgloss-credential-underline';

describe('marks are readable on what is behind them', () => {
  test.each([
    ['a bare page', '', LIGHT],
    ['white', 'background:#fff', LIGHT],
    ['cream', 'background:#fffbe9', LIGHT],
    ['near black', 'background:#1b1d21;color:#eee', DARK],
    ['the blue of a banner', 'background:#005ea2;color:#fff', DARK],
    ['a dark gradient', 'background:linear-gradient(#111,#222);color:#fff', DARK],
    ['a light picture', 'background:url(data:,) ;color:#222', LIGHT],
    ['a color in a modern notation', 'background:oklch(25% 0.02 250);color:#fff', DARK],
    ['a light color in a modern notation', 'background:color(srgb 0.95 0.95 0.9)', LIGHT],
    ['a veil too thin to count', 'background:rgb(0 0 0 / 10%)', LIGHT],
  ])('on %s', async (_, style, name) => {
    await stage(`<div style="${style}"><p>You hold <b>RHIT</b></p></div>`);

    expect(Object.keys(painted())).toEqual([name]);
  });

  test('they follow a theme that is switched', async () => {
    await stage('<style>.night{background:#111;color:#eee}</style><p>RHIT</p>');
    expect(Object.keys(painted())).toEqual([LIGHT]);

    document.documentElement.classList.add('night');
    await until(() => DARK in painted());

    document.documentElement.classList.remove('night');
    await until(() => LIGHT in painted());
  });

  test('a dark patch on a light page gets its own tone', async () => {
    await stage('<p>RHIT</p><p style="background:#162e51;color:#fff">RHIA</p>');

    expect(painted()).toEqual({ [LIGHT]: ['RHIT'], [DARK]: ['RHIA'] });
  });
});

describe('the style sheet', () => {
  const kinds = ['series', 'grade', 'credential', 'term', 'plan'];
  const names = kinds.flatMap((kind) =>
    ['underline', 'dotted', 'tint'].flatMap((style) => [`${kind}-${style}`, `${kind}-${style}-dark`]),
  );
  const styleOf = (name: string) => getComputedStyle(document.body, `::highlight(jobgloss-${name})`);

  test.each(names)('has a line for %s, so that no mark is told by color alone', (name) => {
    const { textDecorationLine, textDecorationColor } = styleOf(name);

    expect(textDecorationLine).toBe('underline');
    const ground = name.endsWith('-dark') ? [27, 29, 33] : [255, 255, 255];
    expect(contrast(parse(textDecorationColor), ground)).toBeGreaterThanOrEqual(3);
  });

  test('tells the kinds apart by their lines', () => {
    const lines = kinds.map((kind) => {
      const { textDecorationStyle, textDecorationThickness } = styleOf(`${kind}-underline`);
      return `${textDecorationStyle} ${textDecorationThickness}`;
    });

    expect(new Set(lines).size).toBe(5);
  });

  test.each(names)('keeps the text over %s readable', (name) => {
    const tint = parse(styleOf(name).backgroundColor);
    const [grounds, inks] = name.endsWith('-dark')
      ? [['#1b1d21', '#000000', '#162e51', '#005ea2'], ['#ffffff']]
      : [
          ['#ffffff', '#fffbe9', '#f0f0f0'],
          ['#1b1b1b', '#3d4551', '#005ea2'],
        ];

    for (const ground of grounds) {
      for (const ink of inks)
        expect(contrast(parse(ink), over(tint, parse(ground)))).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('lights a mark up with a line and its own ink', () => {
    const { color, backgroundColor, textDecorationLine } = styleOf('flash');

    expect(contrast(parse(color), parse(backgroundColor))).toBeGreaterThan(7);
    expect(textDecorationLine).toBe('underline');
  });

  test('marks nothing for the style "none"', async () => {
    await stage('<p>RHIT</p>', { settings: { style: 'none' } });

    expect(painted()).toEqual({});
    expect(find('p').outerHTML).toBe('<p>RHIT</p>');
  });
});

/** Red, green, blue from 0 to 255 and alpha. */
function parse(css: string): number[] {
  if (css.startsWith('#')) return [1, 3, 5].map((at) => Number.parseInt(css.slice(at, at + 2), 16));
  return (css.match(/[\d.]+/g) ?? []).map(Number);
}

function over([r = 0, g = 0, b = 0, alpha = 1]: number[], ground: number[]): number[] {
  return [r, g, b].map((value, at) => value * alpha + (ground[at] as number) * (1 - alpha));
}

/** WCAG 2.2 contrast ratio. */
function contrast(one: number[], other: number[]): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: number[]): number {
  const [r, g, b] = color.slice(0, 3).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
