import type { MentionKind } from '../recognize/types';
import type { Tone } from './tone';
import type { MarkStyle } from './types';

const kinds: readonly MentionKind[] = ['series', 'grade', 'credential', 'term', 'plan'];
const styles: readonly MarkStyle[] = ['underline', 'dotted', 'tint', 'none'];

export const flashName = 'jobgloss-flash';

/** Names of a style's highlights, as highlight.css spells them; null for the style that draws nothing. */
export type HighlightNames = Record<MentionKind, Record<Tone, string>>;

export function nameHighlights(style: MarkStyle): HighlightNames | null {
  if (style === 'none') return null;
  const named = kinds.map((kind) => {
    const light = `jobgloss-${kind}-${style}`;
    return [kind, { light, dark: `${light}-dark` }] as const;
  });
  return Object.fromEntries(named) as HighlightNames;
}

/** Every name that JobGloss paints under. */
export function highlightNames(): string[] {
  const ofMarks = styles.flatMap((style) => Object.values(nameHighlights(style) ?? {}));
  return [...ofMarks.flatMap(({ light, dark }) => [light, dark]), flashName];
}
