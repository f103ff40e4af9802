/**
 * Phrases as one tree of characters in flat arrays: a walk costs no allocation and ends at the first character
 * that continues nothing. Phrases and text meet in a common form, see `commonForm`; letters keep their case.
 */
export class Trie {
  /** Nodes 1 to 127 are the first characters themselves; 0 is the start, and the answer "nothing". */
  private readonly firstFree = 128;
  /** Character of each node. */
  private readonly characters: Uint8Array;
  /** Children of node n are the nodes from `children[n]` to `children[n + 1]`, side by side in memory. */
  private readonly children: Int32Array;
  private readonly values: Uint16Array;
  /** Children of the first characters, by character: most walks end here, with one look. */
  private readonly second = new Int32Array(128 * 128);

  /** Takes phrases in ASCII, each with a value from 1 to 65535. */
  constructor(phrases: ReadonlyMap<string, number>) {
    const sorted = [...phrases.keys()].sort();
    let capacity = this.firstFree;
    for (const phrase of sorted) capacity += phrase.length;
    // Breadth first: node n is the group of phrases, from one to another, that share their first characters.
    const from = new Int32Array(capacity);
    const to = new Int32Array(capacity);
    const depths = new Uint16Array(capacity);
    const characters = new Uint8Array(capacity);
    const children = new Int32Array(capacity + 1);
    const values = new Uint16Array(capacity);
    for (let first = 0; first < sorted.length; ) {
      const code = (sorted[first] as string).charCodeAt(0);
      let last = first;
      while (last < sorted.length && (sorted[last] as string).charCodeAt(0) === code) last++;
      from[code] = first;
      to[code] = last;
      depths[code] = 1;
      first = last;
    }
    let size = this.firstFree;
    for (let node = 1; node < size; node++) {
      children[node] = size;
      const depth = depths[node] as number;
      const last = to[node] as number;
      let first = from[node] as number;
      if (first < last && (sorted[first] as string).length === depth) {
        values[node] = phrases.get(sorted[first] as string) as number;
        first++;
      }
      while (first < last) {
        const code = (sorted[first] as string).charCodeAt(depth);
        let next = first + 1;
        while (next < last && (sorted[next] as string).charCodeAt(depth) === code) next++;
        if (node < this.firstFree) this.second[node * 128 + code] = size;
        characters[size] = code;
        from[size] = first;
        to[size] = next;
        depths[size] = depth + 1;
        size++;
        first = next;
      }
    }
    children[size] = size;
    this.characters = characters.slice(0, size);
    this.children = children.slice(0, size + 1);
    this.values = values.slice(0, size);
  }

  /** The node after `node` by this character; 0 when nothing continues so. Node 0 is the start. */
  childOf(node: number, code: number): number {
    if (node < this.firstFree) {
      if (code > 127) return 0;
      return node === 0 ? code : (this.second[node * 128 + code] as number);
    }
    const end = this.children[node + 1] as number;
    for (let child = this.children[node] as number; child < end; child++) {
      if (this.characters[child] === code) return child;
    }
    return 0;
  }

  /** Value of the phrase that ends at this node; 0 when none does. */
  valueOf(node: number): number {
    return this.values[node] as number;
  }
}

/**
 * Common form of a phrase: small letters in ASCII, one space for any run of spaces, hyphens, slashes and commas,
 * no apostrophes.
 */
export function commonForm(phrase: string): string {
  // Most are common already, or all but for their capitals.
  const small = phrase.toLowerCase();
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(/[\s\-–—/,]+/g, ' ')
    .replace(/[^ -~]|'/g, '')
    .trim();
}
