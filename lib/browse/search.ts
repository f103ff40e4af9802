import MiniSearch, { type Query } from 'minisearch';
import type { BrowseEntry, EntryKind } from '../schema/browse';

/** What a list is narrowed to; null for everything. */
export interface BrowseFilter {
  kind: EntryKind | null;
  group: string | null;
}

export interface Found {
  entry: BrowseEntry;
  /** Another name of the entry that answers the query, when its code and title do not. */
  alias: string | null;
}

export interface Search {
  /** Best first. Without a query everything that the filter lets through, in the order of the dataset. */
  find(query: string, filter: BrowseFilter): Found[];
  /** Entries that bear exactly this code, or else exactly this name. */
  named(query: string): BrowseEntry[];
  /** Whether there is an entry with this reference. */
  has(ref: string): boolean;
}

/** The better tier stands first, whatever the score. */
const tiers = { code: 0, name: 1, codeStart: 2, titleStart: 3, words: 4, codeAmongWords: 5, someWords: 6 };

/** An entry with the forms in which it is compared with a query. */
interface Indexed {
  entry: BrowseEntry;
  code: string;
  title: string;
}

/** Makes entries searchable: exact code first, then names, then words with prefixes and typing errors. */
export function makeSearch(entries: readonly BrowseEntry[]): Search {
  const indexed = entries.map((entry): Indexed => {
    return { entry, code: joined(entry.code), title: joined(entry.title) };
  });
  const byRef = new Map(indexed.map((each) => [each.entry.ref, each]));
  const byCode = groupBy(indexed, ({ code }) => [code, withoutZeros(code)]);
  const byName = groupBy(indexed, ({ entry, title }) => [title, ...entry.also.map(squeeze)]);
  const vocabulary = new Set<string>();
  const index = new MiniSearch<BrowseEntry>({
    idField: 'ref',
    fields: ['code', 'title', 'also', 'by'],
    extractField: (entry, field) =>
      field === 'also' ? entry.also.join('\n') : (entry[field as 'ref' | 'code' | 'title' | 'by'] ?? ''),
    tokenize: (text, field) => (field === 'code' || field === 'also' ? codeWords(text) : words(text)),
    processTerm: (term) => {
      vocabulary.add(term);
      return term;
    },
    searchOptions: {
      // The query comes in words already.
      tokenize: (term) => [term],
      processTerm: (term) => term,
      boost: { code: 6, title: 3, also: 2 },
      // Half of all words begin with any one letter.
      prefix: (term) => term.length > 1,
      fuzzy: (term) => allowedErrors(term, vocabulary),
    },
  });
  index.addAll(entries);

  /** `GS-0675-07` means its series, but DD-1300 is a form. */
  const meant = (query: string) => (byCode.has(key(query)) ? query : bareCode(query));

  function bearing(asked: string): { code: Indexed[]; name: Indexed[] } {
    const name = key(asked);
    return { code: byCode.get(name) ?? [], name: byName.get(name) ?? [] };
  }

  /** Entries with all of the words or, when there are none, with some; by score. */
  function search(terms: string[]): { hasAll: boolean; scores: Map<Indexed, number> } {
    const queries = terms.map((term) => alternatives(term, vocabulary));
    const all = index.search({ combineWith: 'AND', queries });
    const telling = terms.filter((term) => term.length > 2);
    const results =
      all.length > 0 ? all : index.search({ combineWith: 'OR', queries: telling, prefix: false });
    const scores = new Map<Indexed, number>();
    for (const { id, score } of results) {
      const found = byRef.get(id);
      if (found) scores.set(found, score * standing(found.entry));
    }
    return { hasAll: all.length > 0, scores };
  }

  return {
    has: (ref) => byRef.has(ref),
    named(query) {
      const { code, name } = bearing(meant(query));
      return (code.length > 0 ? code : name).map(({ entry }) => entry);
    },
    find(query, { kind, group }) {
      const passes = (entry: BrowseEntry) =>
        (kind === null || entry.kind === kind) && (group === null || entry.groups.includes(group));
      const asked = meant(query);
      const terms = words(asked);
      if (terms.length === 0) return entries.filter(passes).map((entry) => ({ entry, alias: null }));

      const { hasAll, scores } = search(terms);
      const exact = bearing(asked);
      const start = joined(asked);
      const startingCodes = indexed.filter(({ code }) => code.startsWith(start));
      const pieces = hasAll ? [] : asked.split(/\s+/).flatMap((piece) => byCode.get(key(piece)) ?? []);
      const tierOf = (found: Indexed) => {
        if (exact.code.includes(found)) return tiers.code;
        if (exact.name.includes(found)) return tiers.name;
        if (found.code.startsWith(start)) return tiers.codeStart;
        if (found.title.startsWith(start)) return tiers.titleStart;
        if (hasAll) return tiers.words;
        return pieces.includes(found) ? tiers.codeAmongWords : tiers.someWords;
      };
      return [...new Set([...scores.keys(), ...exact.code, ...exact.name, ...startingCodes, ...pieces])]
        .filter(({ entry }) => passes(entry))
        .map((found) => ({
          entry: found.entry,
          tier: tierOf(found),
          score: scores.get(found) ?? standing(found.entry),
        }))
        .sort((a, b) => a.tier - b.tier || b.score - a.score)
        .map(({ entry }) => ({ entry, alias: aliasFor(entry, terms) }));
    },
  };
}

/** What postings show more often is more likely meant; what is no longer in use is less. */
function standing({ seen, isOld }: BrowseEntry): number {
  return (1 + Math.log10(1 + seen) / 5) * (isOld ? 0.5 : 1);
}

/** The series in `GS-0675-07` and `GS 0675`, as postings print them; other text as it is. */
function bareCode(query: string): string {
  return query.trim().replace(/^[a-z]{2}[\s-]*(\d{4})(?:[\s-]+\d{1,2})?$/i, '$1');
}

const isAscii = (text: string) => /^[\0-\x7f]*$/.test(text);

function fold(text: string): string {
  return (isAscii(text) ? text : text.normalize('NFKD').replace(/\p{M}|’/gu, '')).toLowerCase();
}

function words(text: string): string[] {
  const folded = fold(text).replaceAll("'", '');
  return folded.match(isAscii(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
}

/** Letters and digits alone. */
function joined(text: string): string {
  return words(text).join('');
}

function withoutZeros(text: string): string {
  return text.replace(/(?<!\d)0+(?=\d)/g, '');
}

/** Letters and digits without leading zeros, so that `gs 7`, `GS7` and `GS-07` are one. */
function squeeze(text: string): string {
  return withoutZeros(joined(text));
}

/** How a query names something: `675` is 0675, but `06` is the beginning of a number and not 0006. */
function key(query: string): string {
  const name = joined(query);
  return /^0\d*$/.test(name) ? name : withoutZeros(name);
}

/** Words of codes, and each code as one word: `SF-50` is found as `sf50`, `sf` and `50`. */
function codeWords(text: string): string[] {
  const found = words(text);
  for (const piece of text.split(/\s+/)) {
    if (!/^[a-z]*$/i.test(piece)) found.push(joined(piece));
  }
  for (const word of found) {
    if (/\d/.test(word)) found.push(...[withoutZeros(word)].filter((short) => short !== word));
  }
  return [...new Set(found)];
}

/** Numbers and short words have neighbors that mean something else; a word that we have needs no guess. */
function allowedErrors(term: string, vocabulary: Set<string>): number | false {
  if (term.length < 4 || /\d/.test(term) || vocabulary.has(term)) return false;
  return term.length < 8 ? 1 : 2;
}

/** The word itself, or the words it becomes when two neighboring letters change places: `rhti`. */
function alternatives(term: string, vocabulary: Set<string>): Query {
  if (term.length < 4 || vocabulary.has(term)) return term;
  const letters = [...term];
  const swapped = letters
    .slice(1)
    .map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(''))
    .filter((word) => vocabulary.has(word));
  return swapped.length === 0 ? term : { combineWith: 'OR', queries: [term, ...swapped] };
}

function aliasFor({ code, title, also }: BrowseEntry, terms: string[]): string | null {
  const answers = (text: string) => {
    const has = [joined(text), ...codeWords(text)];
    return terms.every((term) => has.some((word) => word.startsWith(term)));
  };
  if (answers(`${code} ${title}`)) return null;
  return also.find(answers) ?? null;
}

function groupBy<Item>(items: readonly Item[], keysOf: (item: Item) => string[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
