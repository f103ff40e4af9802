import { parentElementOf } from '../dom/tree';
import { getStyle } from './drawn';

/** Whether marks must be dark on light or light on dark. */
export type Tone = 'light' | 'dark';

interface Color {
  luminance: number;
  alpha: number;
}

/** Above this luminance a background counts as light. */
const LIGHT_GROUND = 0.18;
/** Ink darker than this is only readable on light ground, whatever that is made of. */
const DARK_INK = 0.06;

/**
 * Tones of the page behind the text of elements, for as long as the page's look stays as it is: dark ink stands on
 * light ground; for any other the nearest background that covers decides, else (a picture, a gradient, the bare
 * canvas) the opposite of the ink.
 */
export class Tones {
  // Weak: a page that draws itself anew for hours would leave all of its former elements here.
  readonly #tones = new WeakMap<Element, Tone>();
  /** Null: nothing that covers. */
  readonly #backdrops = new WeakMap<Element, Tone | null>();

  of(element: Element): Tone {
    let tone = this.#tones.get(element);
    if (!tone) {
      const ink = parseColor(getStyle(element).color);
      const isDark = ink !== null && ink.alpha > 0.5 && ink.luminance < DARK_INK;
      tone = isDark ? 'light' : (this.#behind(element) ?? (ink && ink.luminance > 0.4 ? 'dark' : 'light'));
      this.#tones.set(element, tone);
    }
    return tone;
  }

  #behind(start: Element): Tone | null {
    const passed: Element[] = [];
    let tone: Tone | null | undefined;
    for (
      let element: Element | null = start;
      element && tone === undefined;
      element = parentElementOf(element)
    ) {
      tone = this.#backdrops.get(element);
      if (tone !== undefined) break;
      passed.push(element);
      tone = coverOf(element);
    }
    for (const each of passed) this.#backdrops.set(each, tone ?? null);
    return tone ?? null;
  }
}

/** Null: a picture or gradient of unknown tone; undefined: transparent, look further down. */
function coverOf(element: Element): Tone | null | undefined {
  const style = getStyle(element);
  const color = style.backgroundColor;
  if (color !== 'rgba(0, 0, 0, 0)') {
    const parsed = parseColor(color);
    if (parsed && parsed.alpha > 0.5) return parsed.luminance < LIGHT_GROUND ? 'dark' : 'light';
  }
  return style.backgroundImage === 'none' ? undefined : null;
}

/** Relative luminance (WCAG 2.2) of a computed color; null when it is written in a way we do not know. */
function parseColor(css: string): Color | null {
  const parts = /^(?:rgba?\(|color\(srgb )([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+))?\)$/.exec(css);
  const lightness = /^(?:ok)?(?:lab|lch)\(([\d.]+)(%?)[^/]*(?:\/ ([\d.]+))?\)$/.exec(css);
  if (lightness) {
    const [, value, , alpha] = lightness;
    // Oklab counts to 1, Lab to 100; the cube of lightness is near enough to luminance.
    const share = Number(value) / (css.startsWith('ok') ? 1 : 100);
    return { luminance: share ** 3, alpha: Number(alpha ?? 1) };
  }
  if (!parts) return null;
  const [red, green, blue] = parts.slice(1, 4).map((part) => {
    const share = Number(part) / (css.startsWith('r') ? 255 : 1);
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return { luminance: 0.2126 * red + 0.7152 * green + 0.0722 * blue, alpha: Number(parts[4] ?? 1) };
}
