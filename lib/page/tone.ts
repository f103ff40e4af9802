/** Whether marks must be dark on light or light on dark. */
export type Tone = 'light' | 'dark';

interface Color {
  luminance: number;
  alpha: number;
}

/** What was found behind elements, for as long as the page's look stays as it is; null: nothing that covers. */
export type Backdrops = Map<Element, Tone | null>;

/**
 * Tone of the page behind an element's text: the nearest background that covers, else (a picture, a gradient,
 * the bare canvas) the opposite of the text's own color.
 */
export function findTone(element: Element, known: Backdrops): Tone {
  return findBackdrop(element, known) ?? (isLight(getStyle(element).color) ? 'dark' : 'light');
}

/** Colors that were read, by how they are written: a page has few. */
const read = new Map<string, Color | null>();
const MOST_COLORS = 500;

function findBackdrop(start: Element, known: Backdrops): Tone | null {
  const passed: Element[] = [];
  let tone: Tone | null | undefined;
  for (let element: Element | null = start; element && tone === undefined; element = element.parentElement) {
    tone = known.get(element);
    if (tone !== undefined) break;
    passed.push(element);
    tone = coverOf(element);
  }
  for (const each of passed) known.set(each, tone ?? null);
  return tone ?? null;
}

/** Null: a picture or gradient of unknown tone; undefined: transparent, look further down. */
function coverOf(element: Element): Tone | null | undefined {
  const style = getStyle(element);
  const color = style.backgroundColor;
  if (color !== 'rgba(0, 0, 0, 0)') {
    const parsed = parseColor(color);
    if (parsed && parsed.alpha > 0.5) return parsed.luminance < 0.18 ? 'dark' : 'light';
  }
  return style.backgroundImage === 'none' ? undefined : null;
}

function isLight(css: string): boolean {
  return (parseColor(css)?.luminance ?? 0) > 0.4;
}

/** Relative luminance (WCAG 2.2) of a computed color; null when it is written in a way we do not know. */
function parseColor(css: string): Color | null {
  let color = read.get(css);
  if (color === undefined) {
    color = readColor(css);
    if (read.size >= MOST_COLORS) read.clear();
    read.set(css, color);
  }
  return color;
}

function readColor(css: string): Color | null {
  const legacy = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+))?\)$/.exec(css);
  const modern = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)$/.exec(css);
  const lightness = /^(?:ok)?(?:lab|lch)\(([\d.]+)(%?)[^/]*(?:\/ ([\d.]+))?\)$/.exec(css);
  if (lightness) {
    const [, value, , alpha] = lightness;
    // Oklab counts to 1, Lab to 100; the cube of lightness is near enough to luminance.
    const share = Number(value) / (css.startsWith('ok') ? 1 : 100);
    return { luminance: share ** 3, alpha: Number(alpha ?? 1) };
  }
  const parts = legacy ?? modern;
  if (!parts) return null;
  const [red, green, blue] = parts.slice(1, 4).map((part) => {
    const share = Number(part) / (legacy ? 255 : 1);
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return { luminance: 0.2126 * red + 0.7152 * green + 0.0722 * blue, alpha: Number(parts[4] ?? 1) };
}

function getStyle(element: Element): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView as Window).getComputedStyle(element);
}
