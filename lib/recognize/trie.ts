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
    // Breadth first: node n is the group of phrases that share their first characters.
    const groups: [from: number, to: number, depth: number][] = Array.from({ length: this.firstFree }, () => [
      0, 0, 0,
    ]);
    const characters: number[] = new Array(this.firstFree).fill(0);
    const children: number[] = new Array(this.firstFree).fill(0);
    const values: number[] = new Array(this.firstFree).fill(0);
    for (let from = 0; from < sorted.length; ) {
      const code = (sorted[from] as string).charCodeAt(0);
      let to = from;
      while (to < sorted.length && (sorted[to] as string).charCodeAt(0) === code) to++;
      groups[code] = [from, to, 1];
      from = to;
    }
    for (let node = 1; node < groups.length; node++) {
      children[node] = groups.length;
      let [from, to, depth] = groups[node] as [number, number, number];
      if (from < to && (sorted[from] as string).length === depth) {
        values[node] = phrases.get(sorted[from] as string) as number;
        from++;
      }
      while (from < to) {
        const code = (sorted[from] as string).charCodeAt(depth);
        let end = from;
        while (end < to && (sorted[end] as string).charCodeAt(depth) === code) end++;
        if (node < this.firstFree) this.second[node * 128 + code] = groups.length;
        characters[groups.length] = code;
        groups.push([from, end, depth + 1]);
        from = end;
      }
    }
    children[groups.length] = groups.length;
    this.characters = Uint8Array.from(characters);
    this.children = Int32Array.from(children);
    this.values = Uint16Array.from({ length: groups.length }, (_, node) => values[node] ?? 0);
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
  return phrase
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\s\-–—/,]+/g, ' ')
    .replace(/[^ -~]|'/g, '')
    .trim();
}
