import type { Meaning } from '../schema/meaning';

export interface Answer {
  /** Null while the answer is on its way. */
  meanings: Meaning[] | null;
  failed: boolean;
}

/**
 * Meanings of the references found on the page. Each is asked once, many at a time, ahead of the pointer: a card
 * then opens without waiting for the background.
 */
export class Answers {
  readonly #ask: (refs: string[]) => Promise<Meaning[]>;
  readonly #onAnswer: () => void;
  /** Null: the background does not know it. */
  #known = new Map<string, Meaning | null>();
  #asked = new Set<string>();
  #failed = new Set<string>();

  constructor(ask: (refs: string[]) => Promise<Meaning[]>, onAnswer: () => void) {
    this.#ask = ask;
    this.#onAnswer = onAnswer;
  }

  of(refs: string[]): Answer {
    if (refs.some((ref) => this.#failed.has(ref))) return { meanings: null, failed: true };
    if (!refs.every((ref) => this.#known.has(ref))) return { meanings: null, failed: false };
    const meanings = refs.map((ref) => this.#known.get(ref)).filter((meaning) => meaning != null);
    return { meanings, failed: false };
  }

  /** Asks for those that were neither asked nor answered yet. */
  want(refs: Iterable<string>): void {
    const missing = [...new Set(refs)].filter((ref) => !this.#known.has(ref) && !this.#asked.has(ref));
    if (missing.length > 0) void this.#request(missing);
  }

  retry(refs: string[]): void {
    for (const ref of refs) {
      if (this.#failed.delete(ref)) this.#asked.delete(ref);
    }
    this.want(refs);
  }

  forget(): void {
    this.#known = new Map();
    this.#asked = new Set();
    this.#failed = new Set();
  }

  async #request(refs: string[]): Promise<void> {
    // After `forget` a late answer goes to the maps of its own time.
    const [known, asked, failed] = [this.#known, this.#asked, this.#failed];
    for (const ref of refs) asked.add(ref);
    try {
      const meanings = await this.#ask(refs);
      for (const ref of refs) known.set(ref, null);
      for (const meaning of meanings) known.set(meaning.ref, meaning);
    } catch {
      for (const ref of refs) failed.add(ref);
    }
    this.#onAnswer();
  }
}
