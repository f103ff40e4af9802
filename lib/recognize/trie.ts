/**
 * Phrases as one tree of characters in flat arrays: a walk costs no allocation and ends at the first character
 * that continues nothing. Phrases and text meet in a common form: small letters (or not, see `folded`), one
 * space for any run of spaces, hyphens and slashes, no apostrophes.
 */
export class Trie {
  private character = new Uint16Array(1 << 12);
  private child = new Int32Array(1 << 12);
  private sibling = new Int32Array(1 << 12);
  private value = new Int32Array(1 << 12);
  /** Nodes 1 to 127 are the first characters themselves. */
  private size = 128;
  /** Children of the first characters, by character: most walks end here, with one look. */
  private readonly second = new Int32Array(128 * 128);

  /**
   * Adds a phrase in common form, in ASCII; a phrase added twice keeps its first value, which is returned.
   */
  add(phrase: string, value: number): number {
    let node = 0;
    for (let index = 0; index < phrase.length; index++) {
      const code = phrase.charCodeAt(index) & 127;
      node = this.childOf(node, code) || this.addChild(node, code);
    }
    if (this.value[node] === 0) this.value[node] = value;
    return this.value[node] as number;
  }

  /** The node after `node` by this character; 0 when nothing continues so. Node 0 is the start. */
  childOf(node: number, code: number): number {
    if (node < 128) {
      if (code >= 128) return 0;
      return node === 0 ? code : (this.second[node * 128 + code] as number);
    }
    let next = this.child[node] as number;
    while (next !== 0 && this.character[next] !== code) next = this.sibling[next] as number;
    return next;
  }

  /** Value of the phrase that ends at this node; 0 when none does. */
  valueOf(node: number): number {
    return this.value[node] as number;
  }

  private addChild(node: number, code: number): number {
    if (this.size === this.character.length) this.grow();
    const added = this.size++;
    this.character[added] = code;
    if (node < 128) this.second[node * 128 + code] = added;
    else {
      this.sibling[added] = this.child[node] as number;
      this.child[node] = added;
    }
    return added;
  }

  private grow(): void {
    const length = this.character.length * 2;
    const copy = <A extends Uint16Array | Int32Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    this.character = copy(this.character, new Uint16Array(length));
    this.child = copy(this.child, new Int32Array(length));
    this.sibling = copy(this.sibling, new Int32Array(length));
    this.value = copy(this.value, new Int32Array(length));
  }
}

/** Common form of a phrase for `Trie.add`. */
export function commonForm(phrase: string): string {
  return phrase
    .normalize('NFKD')
    .replace(/[^\0-\x7f–—’]/g, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[\s\-–—/,]+/g, ' ')
    .trim();
}
