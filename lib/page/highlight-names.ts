import type { MentionKind } from '../recognize/types';
import type { Tone } from './tone';
import type { MarkStyle } from './types';

const kinds: readonly MentionKind[] = ['series', 'grade', 'credential', 'term', 'plan'];
const styles: readonly MarkStyle[] = ['underline', 'dotted', 'tint', 'none'];
const tones: readonly Tone[] = ['light', 'dark'];

export const flashName = 'jobgloss-flash';

/** Name of the highlight, as highlight.css spells it; null for the style that draws nothing. */
export function nameHighlight(kind: MentionKind, style: MarkStyle, tone: Tone): string | null {
  if (style === 'none') return null;
  return `jobgloss-${kind}-${style}${tone === 'dark' ? '-dark' : ''}`;
}

/** Every name that JobGloss paints under. */
export function highlightNames(): string[] {
  const ofMarks = kinds.flatMap((kind) =>
    styles.flatMap((style) => tones.map((tone) => nameHighlight(kind, style, tone))),
  );
  return [...ofMarks, flashName].filter((name) => name !== null);
}
