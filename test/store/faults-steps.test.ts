import Dexie from 'dexie';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { keyFields } from '../../lib/dataset/records';
import type { Seed } from '../../lib/dataset/seed';
import type { Outcome } from '../../lib/messages/protocol';
import type { Sender } from '../../lib/messages/serve';
import { databaseName } from '../../lib/store/db';
import { fact, postingOf, readTables, type Tables, useIndexedDb } from './broken-storage';
import { SteppedStorage, type Stop } from './stepped-storage';

/** A dataset of a few rows for each table: writing it takes a moment and not half a second. */
vi.mock('virtual:jobgloss/seed', async (importOriginal) => {
  const original = await importOriginal<{ default: string }>();
  const seed = JSON.parse(original.default) as Seed;
  for (const [name, rows] of Object.entries(seed.rows))
    Object.assign(seed.rows, { [name]: rows.slice(0, 2) });
  return { default: JSON.stringify(seed), version: 'steps.00000001' };
});

const now = new Date('2026-11-22T12:00:00Z');
const before = '2026-11-20T12:00:00.000Z';
const fromPage: Sender = { tabId: 7, frameId: 0, isPrivate: false, isOwnPage: false };

/** Fresh modules over the database that the last worker left behind, asked as its messages ask. */
async function startBackground() {
  vi.resetModules();
  const [{ handlers }, { seedDataset }] = await Promise.all([
    import('../../entrypoints/background/handlers'),
    import('../../lib/store/seed'),
  ]);
  return { handlers, seedDataset };
}
type Background = Awaited<ReturnType<typeof startBackground>>;

/** What a version of JobGloss left behind. */
async function leaveBehind(version: number, tables: Tables): Promise<void> {
  const database = new Dexie(databaseName);
  database.version(version).stores({
    ...(version < 4 ? keyFields : { dataset: 'table' }),
    meta: 'id',
    postings: 'key, closeDate',
    rawPostings: 'key',
    ...(version >= 3 && { seen: 'controlNumber' }),
  });
  await database.open();
  for (const [name, rows] of Object.entries(tables)) await database.table(name).bulkAdd(rows);
  database.close();
}

const { closing: _later, ...recordOfVersion1 } = {
  key: 'usajobs:1',
  url: 'https://www.usajobs.gov/job/1',
  title: 'Posting 1',
  agency: null,
  department: null,
  series: [],
  payPlan: null,
  lowGrade: null,
  highGrade: null,
  promotionPotential: null,
  pay: null,
  places: [],
  openDate: null,
  closeDate: '2026-12-04',
  closing: undefined,
  controlNumber: '1',
  announcementNumber: null,
  savedAt: before,
  updatedAt: before,
};
const record = { ...recordOfVersion1, closing: { type: 'date' as const } };
const damaged = { key: 'usajobs:1', notes: 'call Ana' };
const notes = [
  { controlNumber: '1', at: before },
  { controlNumber: '2', at: before },
];

interface Case {
  name: string;
  left: [version: number, tables: Tables] | null;
  act(background: Background): Promise<Outcome<unknown>>;
  /** What it is there for, when it came through. */
  changes: string[];
}

const changed = postingOf('1', { closeDate: fact('2026-12-11') });
const seed = async ({ seedDataset }: Background): Promise<Outcome<unknown>> => {
  const outcome = await seedDataset();
  return outcome.state === 'failed'
    ? { ok: false, code: 'storage-failed', detail: String(outcome.error) }
    : { ok: true, value: null };
};

const cases: Case[] = [
  {
    name: 'savePosting, the first on this device',
    left: null,
    act: ({ handlers }) => handlers.savePosting(postingOf('1'), fromPage),
    changes: ['postings'],
  },
  {
    name: 'savePosting of one that is kept',
    left: [4, { postings: [record] }],
    act: ({ handlers }) => handlers.savePosting(changed, fromPage),
    changes: ['postings'],
  },
  {
    name: 'savePosting over a record that cannot be understood',
    left: [4, { postings: [damaged] }],
    act: ({ handlers }) => handlers.savePosting(changed, fromPage),
    changes: ['postings', 'rawPostings'],
  },
  {
    name: 'removeSaved',
    left: [4, { postings: [record] }],
    act: ({ handlers }) => handlers.removeSaved('usajobs:1', fromPage),
    changes: ['postings'],
  },
  {
    name: 'restoreSaved',
    left: [4, { postings: [] }],
    act: ({ handlers }) => handlers.restoreSaved(record, fromPage),
    changes: ['postings'],
  },
  {
    name: 'seen',
    left: [4, { seen: notes.slice(0, 1) }],
    act: ({ handlers }) => handlers.seen('2', fromPage),
    changes: ['seen'],
  },
  {
    name: 'forgetSeen',
    left: [4, { seen: notes }],
    act: ({ handlers }) => handlers.forgetSeen(notes, fromPage),
    changes: ['seen'],
  },
  {
    name: 'restoreSeen',
    left: [4, { seen: [] }],
    act: ({ handlers }) => handlers.restoreSeen(notes, fromPage),
    changes: ['seen'],
  },
  {
    name: 'seeding an empty database',
    left: null,
    act: seed,
    changes: ['meta', 'dataset'],
  },
  {
    name: 'seeding over an older dataset',
    left: [
      4,
      {
        meta: [{ id: 'dataset', version: '2020-01-01.00000000', manifest: {} }],
        dataset: [{ table: 'series', records: [{ code: '0001', title: 'An old one' }] }],
        postings: [record],
      },
    ],
    act: seed,
    changes: ['meta', 'dataset'],
  },
  ...[1, 2, 3].map((version) => ({
    name: `the update of a database of version ${version}, by a save`,
    left: [
      version,
      {
        postings: [recordOfVersion1, { ...damaged, key: 'usajobs:3' }],
        rawPostings: [{ key: 'usajobs:7 2026', raw: '{"title":42}' }],
        series: [{ code: '0001', title: 'An old one' }],
      },
    ] as [number, Tables],
    act: ({ handlers }: Background) => handlers.savePosting(postingOf('2'), fromPage),
    changes: ['postings'],
  })),
];

let storage: SteppedStorage;
beforeAll(() => {
  storage = new SteppedStorage();
});
afterAll(() => storage.restore());

beforeEach(async () => {
  await browser.storage.local.set({ preferences: { noteSeen: true } });
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now });
  vi.spyOn(console, 'warn').mockReturnValue();
  // Open search results, of which there are none, are told.
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ content_scripts: [] } as never);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const ticks = async (count: number) => {
  for (let tick = 0; tick < count; tick++) await new Promise(setImmediate);
};

/** As `ask` has it: what fails is data, and so is a background that answers nothing until it is stopped. */
async function outcomeOf(asked: Promise<Outcome<unknown>>): Promise<Outcome<unknown> | 'unanswered'> {
  let outcome: Outcome<unknown> | 'unanswered' = 'unanswered';
  asked.then(
    (answer) => {
      outcome = answer;
    },
    (error) => {
      outcome = { ok: false, code: 'storage-failed', detail: String(error) };
    },
  );
  await ticks(60);
  for (let waitedMs = 0; outcome === 'unanswered' && !storage.isDead && waitedMs < 20_000; waitedMs += 2000) {
    await vi.advanceTimersByTimeAsync(2000);
    await ticks(20);
  }
  return outcome;
}

/** The database before, the asked change stopped at a step, and what there is of it. */
async function run({ left, act }: Case, step: number | null, stop: Stop = 'killed') {
  useIndexedDb();
  vi.setSystemTime(now);
  storage.arm(null);
  if (left) await leaveBehind(...left);
  const background = await startBackground();
  await ticks(20);
  storage.arm(step, stop);
  const outcome = await outcomeOf(act(background));
  return { outcome, steps: storage.taken, hasStopped: storage.hasStopped };
}

/** What the tables hold, without those that the case leaves alone. */
const partOf = (tables: Tables, names: string[]) => names.map((name) => tables[name] ?? []);

/** The next worker asks again, as `ask` does when it got no answer. */
async function again({ act }: Case) {
  vi.setSystemTime(now);
  storage.arm(null);
  const outcome = await outcomeOf(act(await startBackground()));
  storage.kill();
  storage.arm(null);
  return outcome;
}

const stops: Stop[] = ['killed', 'failing', 'silent'];

describe.each(cases)('$name', (each) => {
  it('stopped at any step leaves what was or what was asked for, and can be asked again', async () => {
    const { steps, outcome } = await run(each, null);
    expect(outcome).toMatchObject({ ok: true });
    storage.kill();
    storage.arm(null);
    const asked = await readTables();
    useIndexedDb();
    if (each.left) await leaveBehind(...each.left);
    const found = await readTables();
    const old = partOf(found, each.changes);
    const done = partOf(asked, each.changes);
    expect(done).not.toEqual(old);
    expect(steps).toBeGreaterThan(5);

    for (const stop of stops) {
      for (let step = 1; step <= steps; step++) {
        const story = `${stop} at step ${step} of ${steps}`;
        const { outcome, hasStopped } = await run(each, step, stop);
        expect(hasStopped, story).toBe(true);
        storage.kill();
        storage.arm(null);
        const tables = await readTables();

        const state = partOf(tables, each.changes);
        expect([old, done], story).toContainEqual(state);
        // What nobody asked to change is there, whatever happened.
        for (const [name, rows] of Object.entries(found)) {
          if (!each.changes.includes(name) && tables[name])
            expect(tables[name], `${story}: ${name}`).toEqual(rows);
        }
        if (stop !== 'killed' && each.act !== seed) expect(outcome, story).not.toBe('unanswered');
        if (outcome !== 'unanswered' && outcome.ok) expect(state, story).toEqual(done);
        if (outcome !== 'unanswered' && !outcome.ok) expect(outcome.detail, story).toMatch(/[A-Z].{10,}/s);
        if (outcome !== 'unanswered' && !outcome.ok && stop === 'failing') expect(state, story).toEqual(old);

        await again(each);
        expect((await indexedDB.databases())[0], story).toEqual({ name: databaseName, version: 40 });
        expect(partOf(await readTables(), each.changes), `${story}, asked again`).toEqual(done);
      }
    }
  }, 300_000);
});
