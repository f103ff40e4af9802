export type Json = Record<string, unknown>;

/** What a page's JSON-LD says of postings, and the blocks that cannot be read. */
export interface JsonLd {
  postings: Json[];
  broken: { reason: string; evidence: string }[];
}

/** How deep a posting may stand in lists, `@graph` and `mainEntity`; items of an `ItemList` are other postings. */
const MAX_DEPTH = 6;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Damages found in the wild, mended one after the other until the text parses. */
const REPAIRS: ((text: string) => string)[] = [
  (text) => text,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: raw line breaks and tabs inside strings
  (text) => text.replace(/[\u0000-\u001f]+/g, ' '),
  // Comment and CDATA wrappers, a semicolon behind.
  (text) => text.replace(/<!\[CDATA\[|\]\]>/g, ''),
  (text) =>
    text.slice(Math.max(0, text.search(/[[{]/)), Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1),
  (text) => text.replace(/,\s*([}\]])/g, '$1'),
  (text) => text.replace(/&(?:quot|#34|#x22);/gi, '"').replace(/&amp;/gi, '&'),
];

function parse(source: string): { value: unknown } | { reason: string } {
  let text = source;
  let reason = '';
  for (const repair of REPAIRS) {
    const mended = repair(text);
    if (reason && mended === text) continue;
    text = mended;
    try {
      return { value: JSON.parse(text) };
    } catch (error) {
      reason ||= String(error);
    }
  }
  return { reason };
}

/** Reads JSON, mending what pages commonly break; null when it cannot be read. */
export function parseJson(text: string): unknown {
  const result = parse(text);
  return 'value' in result ? result.value : null;
}

const isJobPosting = (value: Json): boolean =>
  [value['@type']].flat().some((type) => typeof type === 'string' && /(?:^|[/:#])JobPosting$/.test(type));

function collect(value: unknown, into: Json[], depth = 0): void {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into, depth + 1);
  } else if (isObject(value)) {
    if (isJobPosting(value)) into.push(value);
    else for (const key of ['@graph', 'mainEntity']) collect(value[key], into, depth + 1);
  }
}

/** The schema.org JobPosting objects in the JSON-LD of `document`; every block is parsed alone. */
export function readJsonLd(document: Document): JsonLd {
  const found: JsonLd = { postings: [], broken: [] };
  // The source may escape the plus sign of the type twice.
  for (const script of document.querySelectorAll('script[type*="ld" i][type*="json" i]')) {
    const text = script.textContent ?? '';
    const result = parse(text);
    if ('value' in result) collect(result.value, found.postings);
    else if (text.includes('JobPosting')) found.broken.push({ reason: result.reason, evidence: text });
  }
  return found;
}
