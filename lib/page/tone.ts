/** Whether marks must be dark on light or light on dark. */
export type Tone = 'light' | 'dark';

interface Color {
  luminance: number;
  alpha: number;
}

/**
 * Tone of the page behind an element's text: the nearest background that covers, else (a picture, a gradient,
 * the bare canvas) the opposite of the text's own color. `known` keeps answers for one pass of painting.
 */
export function findTone(element: Element, known: Map<Element, Tone>): Tone {
  const backdrop = findBackdrop(element, known);
  if (backdrop) return backdrop;
  const text = parseColor(getStyle(element).color);
  return text && text.luminance > 0.4 ? 'dark' : 'light';
}

function findBackdrop(start: Element, known: Map<Element, Tone>): Tone | null {
  const passed: Element[] = [];
  for (let element: Element | null = start; element; element = element.parentElement) {
    let tone = known.get(element);
    if (!tone) {
      passed.push(element);
      const { backgroundColor, backgroundImage } = getStyle(element);
      const color = parseColor(backgroundColor);
      if (color && color.alpha > 0.5) tone = color.luminance < 0.18 ? 'dark' : 'light';
      else if (backgroundImage !== 'none') return null;
    }
    if (tone) {
      for (const each of passed) known.set(each, tone);
      return tone;
    }
  }
  return null;
}

/** Relative luminance (WCAG 2.2) of a computed color; null when it is written in a way we do not know. */
function parseColor(css: string): Color | null {
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
