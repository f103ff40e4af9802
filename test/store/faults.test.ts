import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fact, postingOf, rowsOf, settle, startWorker, useIndexedDb, type Worker } from './broken-storage';

const context = { series: ['0675'] };
const firstVisit = new Date('2026-11-01T15:00:00Z');
const secondVisit = new Date('2026-11-03T09:30:00Z');
const nurse = postingOf('990000100');

const titleOf = async (worker: Worker) =>
  (await worker.meanings(['series:0675'], context)).map((meaning) => 'title' in meaning && meaning.title);
const keysOf = async (worker: Worker) => (await worker.listSaved()).saved.map(({ key }) => key);

beforeEach(() => {
  useIndexedDb();
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => void vi.restoreAllMocks());

describe('a database that does not open', () => {
  const failures: [string, (factory: IDBFactory) => void][] = [
    [
      'because the browser throws',
      (factory) =>
        vi.spyOn(factory, 'open').mockImplementation(() => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        }),
    ],
    [
      'because its files are broken',
      (factory) =>
        vi.spyOn(factory, 'open').mockImplementation(() => {
          const request = Object.assign(new EventTarget(), {
            error: new DOMException('Internal error opening backing store.', 'UnknownError'),
          }) as IDBOpenDBRequest;
          const event = new Event('error');
          Object.defineProperty(event, 'target', { value: request });
          setImmediate(() => request.onerror?.(event));
          return request;
        }),
    ],
  ];

  it.each(failures)('%s: looking up works, saving says what is wrong', async (_, breakIt) => {
    breakIt(indexedDB);
    const worker = await startWorker();

    expect((await worker.seedDataset()).state).toBe('failed');
    expect(await titleOf(worker)).toEqual(['Medical Records Technician']);
    await expect(worker.savePosting(nurse, firstVisit)).rejects.toThrow(/insecure|backing store/);
    await expect(worker.listSaved()).rejects.toThrow(/insecure|backing store/);
    await expect(worker.isSaved('usajobs:990000100')).rejects.toThrow();
  });

  it.each(failures)('%s, and then does: saving works in the same worker', async (_, breakIt) => {
    breakIt(indexedDB);
    const worker = await startWorker();
    await worker.seedDataset();
    await expect(worker.savePosting(nurse, firstVisit)).rejects.toThrow();
    vi.restoreAllMocks();

    await worker.savePosting(nurse, firstVisit);

    expect(await keysOf(worker)).toEqual(['usajobs:990000100']);
    expect((await worker.seedDataset()).state).toBe('seeded');
  });

  it('because an older copy holds it: waiting ends with a reason, and saving works once it let go', async () => {
    const older = await settle(
      (() => {
        const request = indexedDB.open('jobgloss', 10);
        request.onupgradeneeded = () => request.result.createObjectStore('postings', { keyPath: 'key' });
        return request;
      })(),
    );
    const worker = await startWorker();
    const saving = expect(worker.savePosting(nurse, firstVisit)).rejects.toThrow('too slow');
    const listing = expect(worker.listSaved()).rejects.toThrow('too slow');
    await vi.advanceTimersByTimeAsync(6000);
    await Promise.all([saving, listing]);

    older.close();
    await worker.savePosting(nurse, firstVisit);

    expect(await keysOf(worker)).toEqual(['usajobs:990000100']);
  });
});

describe('a database of a newer version', () => {
  /** What a later JobGloss may have made of it. */
  async function makeNewer() {
    const worker = await startWorker();
    await worker.savePosting(nurse, firstVisit);
    worker.openDatabase().close({ disableAutoOpen: false });
    const request = indexedDB.open('jobgloss', 990);
    request.onupgradeneeded = () => {
      request.result.deleteObjectStore('dataset');
      request.result.createObjectStore('somethingNew', { keyPath: 'id' });
      request.transaction?.objectStore('postings').put({ key: 'usajobs:1', newField: [1, 2] });
    };
    (await settle(request)).close();
  }

  it('is left as it is; looking up works, saving and listing say what to do', async () => {
    await makeNewer();
    const worker = await startWorker();

    expect(await worker.seedDataset()).toMatchObject({ state: 'failed' });
    expect(await titleOf(worker)).toEqual(['Medical Records Technician']);
    await expect(worker.savePosting(postingOf('2'), secondVisit)).rejects.toThrow('Update JobGloss');
    await expect(worker.listSaved()).rejects.toThrow('Update JobGloss');
    await expect(worker.removeSaved('usajobs:1')).rejects.toThrow('Update JobGloss');

    const [{ version }] = (await indexedDB.databases()) as [{ version: number }];
    expect(version).toBe(990);
    const rows = await rowsOf<{ key: string }>('postings');
    expect(rows.map(({ key }) => key)).toEqual(['usajobs:1', 'usajobs:990000100']);
  });

  it('that comes while this version runs is given way to', async () => {
    const worker = await startWorker();
    await worker.savePosting(nurse, firstVisit);

    const request = indexedDB.open('jobgloss', 990);
    let isBlocked = false;
    request.onblocked = () => {
      isBlocked = true;
    };
    (await settle(request)).close();

    expect(isBlocked).toBe(false);
    await expect(worker.savePosting(postingOf('2'), secondVisit)).rejects.toThrow('Update JobGloss');
    expect(await rowsOf('postings')).toHaveLength(1);
  });
});

describe('a disk that is full', () => {
  const fill = (method: 'put' | 'add') =>
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(() => {
      throw new DOMException('Encountered full disk.', 'QuotaExceededError');
    });

  it('refuses a save with its reason, and keeps what was saved as it was', async () => {
    const worker = await startWorker();
    const before = await worker.savePosting(nurse, firstVisit);
    fill('put');

    const again = { ...nurse, facts: { ...nurse.facts, closeDate: fact('2026-12-11') } };
    await expect(worker.savePosting(again, secondVisit)).rejects.toThrow(/full disk|Quota/);
    await expect(worker.savePosting(postingOf('2'), secondVisit)).rejects.toThrow(/full disk|Quota/);

    expect((await worker.listSaved()).saved).toEqual([before]);
  });

  it('gives a removed record back when there is room again', async () => {
    const worker = await startWorker();
    const record = await worker.savePosting(nurse, firstVisit);
    await worker.removeSaved(record.key);
    fill('add');
    await expect(worker.restoreSaved(record)).rejects.toThrow(/full disk|Quota/);
    expect(await keysOf(worker)).toEqual([]);
    vi.restoreAllMocks();

    await worker.restoreSaved(record);

    expect((await worker.listSaved()).saved).toEqual([record]);
  });

  it('keeps a damaged record where it is when it cannot be moved aside', async () => {
    const worker = await startWorker();
    const damaged = { key: 'usajobs:990000100', title: 42, notes: 'call Ana' };
    await worker.openDatabase().postings.put(damaged as never);
    fill('add');

    await expect(worker.savePosting(nurse, firstVisit)).rejects.toThrow(/full disk|Quota/);

    expect(await rowsOf('postings')).toEqual([damaged]);
  });

  it('leaves the old dataset whole, and the bundle answers', async () => {
    const worker = await startWorker();
    await worker.seedDataset();
    const terms = (await rowsOf('terms')).length;
    fill('add');

    expect((await worker.seedDataset({ repair: true })).state).toBe('failed');

    expect(await rowsOf('terms')).toHaveLength(terms);
    expect(await titleOf(worker)).toEqual(['Medical Records Technician']);
  });
});

describe('a database that is deleted', () => {
  it('between two saves: the second is kept', async () => {
    const worker = await startWorker();
    await worker.savePosting(nurse, firstVisit);
    await settle(indexedDB.deleteDatabase('jobgloss'));

    await worker.savePosting(postingOf('2'), secondVisit);

    expect(await keysOf(worker)).toEqual(['usajobs:2']);
  });

  it('while a save is under way: it is kept whole or refused', async () => {
    const worker = await startWorker();
    await worker.openedDatabase();
    const saving = worker.savePosting(nurse, firstVisit).then(
      () => 'saved',
      () => 'refused',
    );
    const deleting = settle(indexedDB.deleteDatabase('jobgloss'));

    const outcome = await saving;
    await deleting;

    expect(['saved', 'refused']).toContain(outcome);
    await worker.savePosting(postingOf('2'), secondVisit);
    expect(await keysOf(worker)).toContain('usajobs:2');
  });
});

it('connections that go while the dataset is looked at: it is read over another', async () => {
  const { transaction } = IDBDatabase.prototype;
  let mayGo = 0;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
    // Whether a connection is of use is asked without a mode.
    if (given[1] && mayGo-- > 0) this.close();
    return transaction.apply(this, given);
  });
  const worker = await startWorker();
  await worker.seedDataset();
  // Dexie itself gets over three.
  mayGo = 4;

  expect(await worker.seedDataset()).toEqual({ state: 'current' });

  expect(mayGo).toBeLessThan(0);
});

describe('a clock that jumps', () => {
  it('back: the first save time stays, the last never goes before it', async () => {
    const worker = await startWorker();
    await worker.savePosting(nurse, secondVisit);

    const record = await worker.savePosting(nurse, firstVisit);

    expect(record).toMatchObject({
      savedAt: secondVisit.toISOString(),
      updatedAt: secondVisit.toISOString(),
    });
  });

  it('back to the same instant: records that were moved aside stay apart', async () => {
    const worker = await startWorker();
    for (const notes of ['one', 'two', 'three']) {
      await worker.openDatabase().postings.put({ key: 'usajobs:990000100', notes } as never);
      await worker.savePosting(nurse, firstVisit);
    }

    const { saved, unreadable } = await worker.listSaved();

    expect(saved).toHaveLength(1);
    expect(unreadable.map(({ raw }) => JSON.parse(raw).notes).sort()).toEqual(['one', 'three', 'two']);
  });

  it('to a time that no record can hold: nothing is stored, and the reason is said', async () => {
    const worker = await startWorker();

    await expect(worker.savePosting(nurse, new Date(8.64e15))).rejects.toThrow(/savedAt/);
    await expect(worker.savePosting(nurse, new Date(Number.NaN))).rejects.toThrow();

    expect(await keysOf(worker)).toEqual([]);
  });
});

describe('a slow database', () => {
  it('is not written anew for being slow', async () => {
    const worker = await startWorker();
    await worker.seedDataset();
    vi.spyOn(worker.openDatabase(), 'transaction').mockReturnValue(new Promise(() => undefined) as never);

    const finding = titleOf(worker);
    await vi.advanceTimersByTimeAsync(300);

    expect(await finding).toEqual(['Medical Records Technician']);
    expect(worker.isDatasetReady()).toBe(true);
  });
});

it('every fault leaves one database behind, of the name that PRIVACY.md tells how to delete', async () => {
  const worker = await startWorker();
  await worker.seedDataset();
  await worker.savePosting(nurse, firstVisit);

  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['jobgloss']);
});
