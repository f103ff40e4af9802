import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Meaning } from '../../lib/schema/meaning';
import {
  alterTable,
  changing,
  emptying,
  losing,
  settle,
  startWorker,
  storedRecords,
  useIndexedDb,
  type Worker,
} from './broken-storage';

/** What tells whole sets apart: the version row and the number of records of each table. */
async function snapshot(worker: Worker) {
  const { dataset, meta } = worker.openDatabase();
  const tables = await dataset.toArray();
  return {
    version: (await meta.get('dataset'))?.version ?? null,
    counts: Object.fromEntries(tables.map(({ table, records }) => [table, records.length])),
  };
}

/** Makes the tables look as an older version of the extension would have left them: another version, other records. */
async function makeOld(worker: Worker) {
  const { meta } = worker.openDatabase();
  await alterTable(worker, 'terms', () => []);
  await alterTable(worker, 'series', changing('0675', { title: 'An older title' }));
  await meta.update('dataset', { version: '2020-01-01.00000000' });
}

const titleOf = (found: Meaning[]) =>
  found.map((meaning) => ('title' in meaning ? meaning.title : meaning.ref));

/** The end of a repair that is under way: who asks for the dataset meanwhile shares it. */
async function repaired(worker: Worker): Promise<void> {
  expect(worker.isDatasetReady()).toBe(false);
  expect(await worker.seedDataset()).toEqual({ state: 'seeded' });
}

beforeEach(() => {
  vi.restoreAllMocks();
  useIndexedDb();
});

describe('seedDataset', () => {
  it('fills every table of an empty database and writes the version', async () => {
    const worker = await startWorker();

    const outcome = await worker.seedDataset();

    expect(outcome).toEqual({ state: 'seeded' });
    const { rows } = worker.bundledSeed();
    expect(await snapshot(worker)).toEqual({
      version: worker.bundledVersion,
      counts: Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, list.length])),
    });
  });

  it('leaves tables alone that hold the bundled version', async () => {
    const first = await startWorker();
    await first.seedDataset();
    const second = await startWorker();

    const outcome = await second.seedDataset();

    expect(outcome).toEqual({ state: 'current' });
  });

  it('replaces a set of another version whole', async () => {
    const old = await startWorker();
    await old.seedDataset();
    await makeOld(old);
    const worker = await startWorker();

    const outcome = await worker.seedDataset();

    expect(outcome).toEqual({ state: 'seeded' });
    expect((await snapshot(worker)).counts.terms).toBe(worker.bundledSeed().rows.terms.length);
    expect(await storedRecords(worker, 'series')).toEqual(worker.bundledSeed().rows.series);
  });

  it('never touches saved postings', async () => {
    const worker = await startWorker();
    const saved = { key: 'usajobs:1', title: 'Medical Records Technician' };
    await worker.openDatabase().table('postings').put(saved);

    await worker.seedDataset();
    await worker.seedDataset({ repair: true });

    expect(await worker.openDatabase().table('postings').toArray()).toEqual([saved]);
  });

  it.each([
    ['the first table', 'dataset', 'sources'],
    ['a table in the middle', 'dataset', 'credentials'],
    ['the version', 'meta', 'dataset'],
  ])('leaves the old set whole when it is cut off at %s', async (_what, store, row) => {
    const old = await startWorker();
    await old.seedDataset();
    await makeOld(old);
    const before = await snapshot(old);
    const worker = await startWorker();
    const dieAt = (key: unknown) => {
      if (key === row) throw new Error('The worker is killed.');
    };
    const { hook } = worker.openDatabase().table(store);
    hook('creating', dieAt);
    hook('updating', (_changes, key) => dieAt(key));

    const outcome = await worker.seedDataset();

    expect(outcome.state).toBe('failed');
    const next = await startWorker();
    expect(await snapshot(next)).toEqual(before);
    expect(await next.seedDataset()).toEqual({ state: 'seeded' });
  });

  it('fills tables of which one was lost, whatever the version says', async () => {
    const first = await startWorker();
    await first.seedDataset();
    await first.openDatabase().dataset.delete('terms');
    const worker = await startWorker();

    const outcome = await worker.seedDataset();

    expect(outcome).toEqual({ state: 'seeded' });
    expect(await storedRecords(worker, 'terms')).toEqual(worker.bundledSeed().rows.terms);
  });

  it('seeds once for calls made at the same time', async () => {
    const worker = await startWorker();

    const outcomes = await Promise.all([worker.seedDataset(), worker.seedDataset(), worker.seedDataset()]);

    expect(outcomes).toEqual([{ state: 'seeded' }, { state: 'seeded' }, { state: 'seeded' }]);
  });

  it('seeds once when two workers start together', async () => {
    const one = await startWorker();
    const other = await startWorker();

    const outcomes = await Promise.all([one.seedDataset(), other.seedDataset()]);

    expect(outcomes.map((outcome) => outcome.state).sort()).toEqual(['current', 'seeded']);
  });

  it('reports failure, without throwing, where IndexedDB is missing', async () => {
    useIndexedDb(null);
    const worker = await startWorker();

    const outcome = await worker.seedDataset();

    expect(outcome.state).toBe('failed');
    expect(worker.isDatasetReady()).toBe(false);
  });
});

describe('meanings', () => {
  const context = { series: ['0675'], places: ['Boise, ID', 'Springfield, IL'] };
  const refs = [
    'series:0675',
    'series:0671',
    'grade:GS-07',
    'grade:VN-II',
    'credential:rhit',
    'credential:ctr',
    'term:sf-50',
    'plan:WG',
  ];

  it('answers the same from the tables as from the bundle, in the order asked', async () => {
    const fresh = await startWorker();
    const fromBundle = await fresh.meanings(refs, context);
    const worker = await startWorker();
    await worker.seedDataset();

    const fromTables = await worker.meanings(refs, context);

    expect(fromTables.map((meaning) => meaning.ref)).toEqual(refs);
    expect(fromTables).toEqual(fromBundle);
  });

  it('answers as much of a profile of an occupation as a card shows, and all of it when asked', async () => {
    const worker = await startWorker();
    const profilesOf = (found: Meaning[]) =>
      found.flatMap((meaning) => ('occupations' in meaning ? (meaning.occupations ?? []) : []));

    const short = profilesOf(await worker.meanings(['series:0671'], context));
    const whole = profilesOf(await worker.meanings(['series:0671'], context, { isWhole: true }));

    expect(short.map(({ tasks, technology }) => [tasks.length, technology.length])).toEqual([[4, 0]]);
    expect(whole[0]?.tasks.length).toBeGreaterThan(4);
    expect(whole[0]?.technology.length).toBeGreaterThan(0);
  });

  it('reads the tables, not the bundle, once they hold the dataset', async () => {
    const worker = await startWorker();
    await worker.seedDataset();
    await alterTable(worker, 'series', changing('0675', { title: 'Said by the table' }));

    const found = await worker.meanings(['series:0675'], context);

    expect(titleOf(found)).toEqual(['Said by the table']);
  });

  it('answers from the bundle while the tables are being filled', async () => {
    const worker = await startWorker();
    let seeded = false;
    const seeding = worker.seedDataset().then(() => {
      seeded = true;
    });

    const found = await worker.meanings(['series:0675'], context);

    expect(seeded).toBe(false);
    expect(titleOf(found)).toEqual(['Medical Records Technician']);
    await seeding;
  });

  it('answers from the bundle where IndexedDB is missing', async () => {
    useIndexedDb(null);
    const worker = await startWorker();
    await worker.seedDataset();

    const found = await worker.meanings(refs, context);

    expect(found.map((meaning) => meaning.ref)).toEqual(refs);
  });

  it('answers on and seeds again when the database is deleted under it', async () => {
    const worker = await startWorker();
    await worker.seedDataset();
    vi.spyOn(console, 'warn').mockReturnValue();
    await settle(indexedDB.deleteDatabase(worker.databaseName));

    const found = await worker.meanings(refs, context);

    expect(found.map((meaning) => meaning.ref)).toEqual(refs);
    await repaired(worker);
    expect((await snapshot(worker)).version).toBe(worker.bundledVersion);
  });

  it('answers on and repairs when a row is lost', async () => {
    const worker = await startWorker();
    await worker.seedDataset();
    await alterTable(worker, 'credentials', losing('rhit'));

    const found = await worker.meanings(['credential:rhit'], context);

    expect(found.map((meaning) => meaning.ref)).toEqual(['credential:rhit']);
    await repaired(worker);
    expect(await storedRecords(worker, 'credentials')).toEqual(worker.bundledSeed().rows.credentials);
  });

  it('answers on and repairs when a row is broken', async () => {
    const worker = await startWorker();
    await worker.seedDataset();
    await alterTable(worker, 'series', emptying('0675'));

    const found = await worker.meanings(['series:0675'], context);

    expect(titleOf(found)).toEqual(['Medical Records Technician']);
    await repaired(worker);
    expect(await storedRecords(worker, 'series')).toEqual(worker.bundledSeed().rows.series);
  });

  it('answers from the bundle when the database does not answer in time', async () => {
    const worker = await startWorker();
    await worker.seedDataset();
    vi.spyOn(worker.openDatabase(), 'transaction').mockReturnValue(new Promise(() => undefined) as never);

    const finding = worker.meanings(['series:0675'], context);
    await vi.advanceTimersByTimeAsync(300);

    expect(titleOf(await finding)).toEqual(['Medical Records Technician']);
  });

  it('does not mix versions: a set written by a newer version is not read', async () => {
    const worker = await startWorker();
    await worker.seedDataset();
    await makeOld(worker);

    const found = await worker.meanings(['series:0675'], context);

    expect(titleOf(found)).toEqual(['Medical Records Technician']);
  });

  it('explains a grade anew for each posting', async () => {
    const worker = await startWorker();
    await worker.seedDataset();

    const [records] = await worker.meanings(['grade:GS-07'], { series: ['0675'] });
    const [health] = await worker.meanings(['grade:GS-07'], { series: ['0671'] });

    expect(records).toMatchObject({ routes: [{ seriesCode: '0675', acceptsEducation: false }] });
    expect(health).toMatchObject({ routes: [{ seriesCode: '0671', acceptsEducation: true }] });
  });

  it('prices a grade anew for the places of each posting', async () => {
    const worker = await startWorker();
    await worker.seedDataset();

    const [boise] = await worker.meanings(['grade:GS-07'], { series: ['0675'], places: ['Boise, ID'] });
    const [capital] = await worker.meanings(['grade:GS-07'], {
      series: ['0675'],
      places: ['Washington, DC'],
    });

    expect(boise).toMatchObject({ payHere: [{ percent: 17.06, step1: 50_460 }] });
    expect(capital).toMatchObject({ payHere: [{ percent: 33.94 }] });
  });

  it.each(['series:9876', 'credential:none', 'grade:QQ-01', 'term:', 'nonsense', ''])(
    'leaves out %j, which the dataset does not hold',
    async (ref) => {
      const worker = await startWorker();
      await worker.seedDataset();

      expect(await worker.meanings([ref, 'plan:GS'], context)).toHaveLength(1);
    },
  );

  it('makes way for a version that wants to change the tables', async () => {
    const worker = await startWorker();
    await worker.seedDataset();

    vi.spyOn(console, 'warn').mockReturnValue();
    const upgraded = await new Promise<boolean>((resolve) => {
      const request = indexedDB.open(worker.databaseName, 9999);
      request.onblocked = () => resolve(false);
      request.onsuccess = () => {
        request.result.close();
        resolve(true);
      };
    });

    expect(upgraded).toBe(true);
    expect(titleOf(await worker.meanings(['series:0675'], context))).toEqual(['Medical Records Technician']);
  });
});
