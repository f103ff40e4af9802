import type { PageMention } from '../page/types';
import type { Strength } from '../recognize/types';

/** How a posting can ask for a credential, strongest first. */
export const askStrengths = [
  'required',
  'one-of',
  'preferred',
  'substitutable',
  'not-required',
] as const satisfies readonly Strength[];
export type AskStrength = (typeof askStrengths)[number];

export interface AskedCode {
  code: string;
  /** What to look up, best first. */
  refs: string[];
  /** Mention to go to. */
  id: number;
}

/** One thing that the posting asks for (or says it does not), with the sentence that says so. */
export interface Requirement {
  /** Of several, one is enough; in the order of the text, each once. */
  codes: [AskedCode, ...AskedCode[]];
  /** The page's own words; cut ends carry an ellipsis. */
  quote: string;
  /** Heading above it, as printed. */
  where: string;
  /** Mentions that open the places where it is said, in page order; the first is the quote's. */
  places: number[];
}

/** What a posting asks for, by how strongly; lists are in page order. */
export interface Requirements extends Record<AskStrength, Requirement[]> {
  /** Grades at which a year of experience is asked for. */
  experience: Requirement[];
  /** Codes that stand in answers of a questionnaire, or without being asked for, and nowhere else. */
  answers: Requirement[];
  mentioned: Requirement[];
}

type ListName = keyof Requirements;

function listOf({ kind, role, strength }: PageMention): ListName | null {
  if (kind === 'grade') return role === 'next-lower' ? 'experience' : null;
  if (kind !== 'credential' || !strength) return null;
  return strength === 'answer' ? 'answers' : strength;
}

/** Mentions that belong together: alternatives of one another, else one alone. */
function gather(mentions: PageMention[]): { list: ListName; members: [PageMention, ...PageMention[]] }[] {
  const groups = new Map<string, { list: ListName; members: [PageMention, ...PageMention[]] }>();
  for (const mention of mentions) {
    const list = mention.drawn ? listOf(mention) : null;
    if (!list) continue;
    const isAlternative = mention.group !== undefined && (askStrengths as readonly string[]).includes(list);
    const key = `${list} ${isAlternative ? mention.group : `alone ${mention.id}`}`;
    const group = groups.get(key);
    if (group) group.members.push(mention);
    else groups.set(key, { list, members: [mention] });
  }
  return [...groups.values()];
}

function codesOf([first, ...others]: [PageMention, ...PageMention[]]): Requirement['codes'] {
  const pick = ({ code, refs, id }: PageMention): AskedCode => ({ code, refs, id });
  const codes: Requirement['codes'] = [pick(first)];
  for (const other of others) if (!codes.some(({ code }) => code === other.code)) codes.push(pick(other));
  return codes;
}

/**
 * What the drawn mentions of a page ask for. Mentions that share a `group` are one requirement, the same codes asked for
 * equally strongly in several places too.
 */
export function readRequirements(mentions: PageMention[]): Requirements {
  const requirements: Requirements = {
    required: [],
    'one-of': [],
    preferred: [],
    substitutable: [],
    'not-required': [],
    experience: [],
    answers: [],
    mentioned: [],
  };
  const known = new Map<string, Requirement>();
  const asked = new Set<string>();
  for (const { list, members } of gather(mentions)) {
    const codes = codesOf(members);
    const key = `${list} ${codes
      .map(({ code }) => code)
      .sort()
      .join()}`;
    const before = known.get(key);
    if (before) {
      before.places.push(members[0].id);
      continue;
    }
    // Of a list of alternatives on lines of their own, the line that says most.
    const sentences = members.map(({ sentence }) => sentence);
    const quote = sentences.reduce((best, one) => (one.length > best.length ? one : best));
    const requirement = { codes, quote, where: members[0].section, places: [members[0].id] };
    known.set(key, requirement);
    requirements[list].push(requirement);
    if (list !== 'answers' && list !== 'mentioned') for (const { code } of codes) asked.add(code);
  }
  const isApart = ({ codes: [{ code }] }: Requirement) => !asked.has(code);
  requirements.answers = requirements.answers.filter(isApart);
  requirements.mentioned = requirements.mentioned.filter(isApart);
  return requirements;
}
