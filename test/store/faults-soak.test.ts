import { IDBDatabase, IDBFactory, IDBIndex, IDBObjectStore } from 'fake-indexeddb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Seed } from '../../lib/dataset/seed';
import { type SavedPosting, savedPostingSchema } from '../../lib/schema/watchlist';
import {
  fact,
  postingOf,
  readTables,
  startWorker,
  type Tables,
  useIndexedDb,
  type Worker,
} from './broken-storage';

/** A dataset of a few rows for each table: writing it takes a moment and not half a second. */
vi.mock('virtual:jobgloss/seed', async (importOriginal) => {
  const original = await importOriginal<{ default: string }>();
  const seed = JSON.parse(original.default) as Seed;
  for (const [name, rows] of Object.entries(seed.rows)) {
    const kept = name === 'series' ? rows.filter((row) => 'code' in row && row.code === '0675') : [];
    Object.assign(seed.rows, { [name]: [...kept, ...rows.slice(0, 3)] });
  }
  return { default: JSON.stringify(seed), version: 'soak.00000001' };
});

/** Another one gives other sequences, the same each time. */
const seedNumber = Number(process.env.JOBGLOSS_SEED ?? 20_261_122);
const sequences = 1000;
/** So many share one database: a worker takes longer to start than a sequence to run. */
const sequencesOfOne = 50;
/** Of the calls to the database, this share goes wrong. */
const faultShare = 0.06;

/** Numbers from 0 to 1, the same for the same start (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomFrom(seedNumber);
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

/** What goes wrong: calls now and then while `isOn`, every call once the worker `isDead`. */
const faults = { isOn: false, isDead: false, count: 0 };
const live = new Set<{ transaction: IDBTransaction; database: globalThis.IDBDatabase }>();
const restores: (() => void)[] = [];

function patch<T extends object>(
  prototype: T,
  method: keyof T & string,
  transactionOf?: (self: never) => IDBTransaction,
): void {
  const original = prototype[method] as (...given: unknown[]) => unknown;
  const broken = function (this: never, ...given: unknown[]) {
    // The in-memory database's own call, which it would not get over.
    if (given[1] === 'versionchange') return original.apply(this, given);
    if (faults.isDead) throw new DOMException('The worker is dead.', 'AbortError');
    if (!faults.isOn || random() >= faultShare) return original.apply(this, given);
    faults.count++;
    if (!transactionOf || random() < 0.5) {
      throw new DOMException(
        'Broken by the test.',
        pick(['QuotaExceededError', 'UnknownError', 'InvalidStateError']),
      );
    }
    const result = original.apply(this, given);
    const transaction = transactionOf(this);
    // Later, as a disk fails: while requests are under way, or after the last of them.
    setImmediate(() => abort(transaction));
    return result;
  };
  prototype[method] = broken as T[keyof T & string];
  restores.push(() => {
    prototype[method] = original as T[keyof T & string];
  });
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It was over before.
  }
}

beforeAll(() => {
  const calls = ['get', 'put', 'add', 'delete', 'clear', 'count', 'getAll', 'openCursor'] as const;
  for (const call of calls)
    patch(IDBObjectStore.prototype, call, ({ transaction }: IDBObjectStore) => transaction as IDBTransaction);
  for (const call of ['get', 'getAll', 'count', 'openCursor'] as const) {
    patch(IDBIndex.prototype, call, ({ objectStore }: IDBIndex) => objectStore.transaction as IDBTransaction);
  }
  patch(IDBFactory.prototype, 'open');
  patch(IDBDatabase.prototype, 'transaction');
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given) {
    const begun = transaction.apply(this, given);
    live.add({ transaction: begun as IDBTransaction, database: this as unknown as globalThis.IDBDatabase });
    // A worker that dies while it opens the database leaves no tables behind.
    if (faults.isDead) setImmediate(() => abort(begun as IDBTransaction));
    return begun;
  };
  vi.spyOn(console, 'warn').mockReturnValue();
});

afterAll(() => {
  for (const restore of restores.reverse()) restore();
  vi.restoreAllMocks();
});

const tick = () => new Promise(setImmediate);

/** Until all of it ended. Where nothing else goes on, a deadline is waited for: then time passes. */
async function end(work: Promise<unknown>[]): Promise<void> {
  let isOver = false;
  const ending = Promise.all(work).finally(() => {
    isOver = true;
  });
  for (let ticks = 1; !isOver; ticks++) {
    if (ticks % 2000 === 0) await vi.advanceTimersByTimeAsync(1000);
    await tick();
  }
  await ending;
}

type State = SavedPosting | null;
/** What may lie under a key after a step. */
type Claim = (state: State) => boolean;

const same = (one: unknown) => {
  const text = JSON.stringify(one);
  return (other: unknown) => JSON.stringify(other) === text;
};

const controls = ['1', '2', '3'];
const keyOf = (control: string) => `usajobs:${control}`;

/** One life of a database: sequences of steps with faults, and what it must hold after each step. */
class Life {
  worker!: Worker;
  /** What lies under each key, when nothing is damaged there. */
  known = new Map<string, State>();
  removed: SavedPosting[] = [];
  damaged: string[] = [];
  clockMs = Date.UTC(2026, 10, 1);
  log: string[] = [];

  async begin(): Promise<void> {
    useIndexedDb();
    live.clear();
    this.worker = await startWorker();
    for (const control of controls) this.known.set(keyOf(control), null);
  }

  async runSequence(): Promise<void> {
    this.log.push('|');
    const steps = 2 + Math.floor(random() * 4);
    for (let step = 0; step < steps; step++) this.check(await this.step());
    await this.works();
  }

  /** Nothing of what went wrong lasts: everything that was kept can be read, and the dataset is whole. */
  async works(): Promise<void> {
    const story = this.log.join('; ');
    await this.end();
    const listing = this.worker.listSaved().catch((cause) => {
      throw new Error(`${story}: the list cannot be read`, { cause });
    });
    const seeding = this.worker.seedDataset();
    await end([listing, seeding]);
    const { saved, unreadable } = await listing;
    const kept = [...this.known.keys()].filter((key) => this.known.get(key) && !this.#isDamaged(key));
    expect(saved.map(({ key }) => key).sort(), story).toEqual(kept.sort());
    expect(unreadable.length, story).toBe(this.damaged.length);
    expect(await seeding, story).not.toMatchObject({ state: 'failed' });
  }

  /** Answers what lies in the tables afterwards. */
  async step(): Promise<Tables> {
    if (random() < 0.1) {
      await this.damage();
      return readTables();
    }
    const isKilled = random() < 0.04;
    this.clockMs += (random() - 0.3) * 86_400_000;
    const claims = new Map<string, Claim[]>();
    const claim = (key: string, next: Claim) => claims.set(key, [...(claims.get(key) ?? []), next]);

    faults.isOn = true;
    const work = Array.from({ length: 1 + Math.floor(random() * 4) }, () => this.#begin(claim, isKilled));
    if (isKilled) {
      for (let ticks = Math.floor(random() * 30); ticks > 0; ticks--) await tick();
      await this.#kill(work);
    } else await end(work);
    faults.isOn = false;

    const tables = await readTables();
    for (const [key, before] of this.known) {
      const now = (tables.postings?.find((row) => row.key === key) as State | undefined) ?? null;
      const allowed = claims.get(key) ?? [];
      const mayBeFormer = isKilled || allowed.length === 0;
      const holds = allowed.some((each) => each(now)) || (mayBeFormer && same(before)(now));
      expect(holds, `${this.log.join('; ')}: ${key} holds ${JSON.stringify(now)}`).toBe(true);
      this.known.set(key, now);
    }
    return tables;
  }

  /** Starts one random piece of work; a claim is made for what it did, or may have done when it was cut off. */
  async #begin(claim: (key: string, next: Claim) => void, isKilled: boolean): Promise<void> {
    const { worker } = this;
    const control = pick(controls);
    const key = keyOf(control);
    const kind = pick(['save', 'save', 'remove', 'restore', 'seed', 'repair', 'look up', 'list'] as const);
    this.log.push(isKilled ? `${kind} ${control} cut off` : `${kind} ${control}`);
    const attempt = async <T>(run: () => Promise<T>): Promise<T | undefined> => {
      try {
        return await run();
      } catch {
        return undefined;
      }
    };
    switch (kind) {
      case 'save': {
        const title = `Title ${Math.floor(random() * 1e6)}`;
        if (isKilled) claim(key, (state) => state?.title === title && state.key === key);
        const saved = await attempt(() =>
          worker.savePosting(postingOf(control, { title: fact(title) }), new Date(this.clockMs)),
        );
        if (saved) claim(key, same(saved));
        break;
      }
      case 'remove': {
        if (isKilled) claim(key, (state) => state === null);
        const removed = await attempt(() => worker.removeSaved(key));
        if (!removed) break;
        claim(key, (state) => state === null);
        this.removed.push(removed);
        break;
      }
      case 'restore': {
        const record = this.removed.at(-1);
        if (!record) break;
        if (isKilled) claim(record.key, same(record));
        const restored = await attempt(() => worker.restoreSaved(record));
        if (restored) claim(record.key, same(restored));
        break;
      }
      case 'seed':
      case 'repair':
        await worker.seedDataset({ repair: kind === 'repair' });
        break;
      case 'look up': {
        const [found] = await worker.meanings(['series:0675'], { series: [] });
        expect(found).toMatchObject({ title: 'Medical Records Technician' });
        break;
      }
      case 'list': {
        const list = await attempt(() => worker.listSaved());
        for (const record of list?.saved ?? [])
          expect(savedPostingSchema.safeParse(record).success).toBe(true);
        break;
      }
    }
  }

  /** The worker dies: what it had under way is rolled back, nothing of it runs on, and the next one starts. */
  async #kill(work: Promise<unknown>[]): Promise<void> {
    faults.isOn = false;
    faults.isDead = true;
    for (const { transaction } of live) abort(transaction);
    for (const { database } of live) database.close();
    live.clear();
    await this.end(work);
    faults.isDead = false;
    this.worker = await startWorker();
  }

  /** Until nothing of the worker runs on: a repair that a look-up began is shared by who seeds meanwhile. */
  end(work: Promise<unknown>[] = []): Promise<void> {
    return end([...work, this.worker.seedDataset()]);
  }

  /** A record comes to lie there that this version does not understand. */
  async damage(): Promise<void> {
    const key = keyOf(pick(controls));
    const notes = `note ${this.damaged.length}`;
    if (this.#isDamaged(key) || this.known.get(key)) return;
    this.log.push(`damage ${key}`);
    await this.worker.change(['postings'], ({ postings }) => postings.put({ key, notes } as never));
    this.damaged.push(notes);
    this.known.set(key, { key, notes } as never);
  }

  #isDamaged(key: string): boolean {
    return 'notes' in (this.known.get(key) ?? {});
  }

  /** Whatever happened: nothing is lost or doubled, and the dataset is whole or not there. */
  check(tables: Tables): void {
    const story = this.log.join('; ');
    const { postings = [], rawPostings = [], meta = [], dataset = [] } = tables;
    const expected = [...this.known].flatMap(([, state]) => state ?? []);
    expect(postings.map(({ key }) => key).sort(), story).toEqual(expected.map(({ key }) => key).sort());

    const aside = rawPostings.map(({ raw }) => JSON.parse(String(raw)).notes);
    const notes = [...aside, ...postings.flatMap((row) => row.notes ?? [])];
    expect(notes.sort(), story).toEqual([...this.damaged].sort());

    const isSeeded = meta.length > 0;
    const { rows } = this.worker.bundledSeed();
    const held = Object.fromEntries(dataset.map(({ table, records }) => [String(table), records]));
    expect(held, story).toEqual(isSeeded ? rows : {});
    if (isSeeded) expect(meta[0]?.version, story).toBe(this.worker.bundledVersion);
  }
}

describe(`1,000 random sequences of faults, JOBGLOSS_SEED=${seedNumber}`, () => {
  it('lose nothing, double nothing, and leave the dataset whole', async () => {
    const startMs = Date.now();
    for (let done = 0; done < sequences; done += sequencesOfOne) {
      const life = new Life();
      await life.begin();
      for (let number = 0; number < sequencesOfOne; number++) await life.runSequence();
      await life.end();
    }

    console.log(
      `JOBGLOSS_SEED=${seedNumber}: ${sequences} sequences, ${faults.count} faults, ${Date.now() - startMs} ms`,
    );
    expect(faults.count).toBeGreaterThan(sequences);
  }, 600_000);
});
