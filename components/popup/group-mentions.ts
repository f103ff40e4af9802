import type { PageMention } from '../../lib/page/types';
import type { MentionKind } from '../../lib/recognize/types';

/** One distinct code of a page with every place where it stands, in page order. */
export interface FoundCode {
  kind: MentionKind;
  code: string;
  mentions: [PageMention, ...PageMention[]];
}

export const kindOrder: readonly MentionKind[] = ['series', 'grade', 'credential', 'term', 'plan'];

/**
 * One entry for each distinct code, by kind; grades from the lowest up, the rest in page order. Places that the page does not draw now
 * are left out: one cannot go there.
 */
export function groupMentions(mentions: PageMention[]): Record<MentionKind, FoundCode[]> {
  const groups: Record<MentionKind, FoundCode[]> = {
    series: [],
    grade: [],
    credential: [],
    term: [],
    plan: [],
  };
  for (const mention of mentions) {
    if (!mention.drawn) continue;
    const found = groups[mention.kind].find((entry) => entry.code === mention.code);
    if (found) found.mentions.push(mention);
    else groups[mention.kind].push({ kind: mention.kind, code: mention.code, mentions: [mention] });
  }
  // Grades read as a ladder.
  groups.grade.sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
  return groups;
}
