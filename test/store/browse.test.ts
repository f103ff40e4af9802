import { beforeEach, describe, expect, it, vi } from 'vitest';
import { alterTable, changing, emptying, startWorker, useIndexedDb } from './broken-storage';

beforeEach(() => {
  vi.restoreAllMocks();
  useIndexedDb();
});

describe('browse', () => {
  it('lists every series, grade, credential, hiring word, pay plan and job group once', async () => {
    const worker = await startWorker();
    const { rows } = worker.bundledSeed();

    const { entries } = await worker.browse();

    const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
    expect(count('series')).toBe(rows.series.length);
    expect(count('grade')).toBe(15);
    expect(count('credential')).toBe(rows.credentials.length);
    expect(count('term')).toBe(new Set([...rows.terms, ...rows.bodies].map(({ id }) => id)).size);
    expect(count('plan')).toBe(rows.plans.length);
    expect(count('group')).toBe(rows.groups.length);
    expect(new Set(entries.map(({ ref }) => ref)).size).toBe(entries.length);
  });

  it('names only what can be explained', async () => {
    const worker = await startWorker();
    const { entries, groups } = await worker.browse();
    const refs = entries.filter(({ kind }) => kind !== 'group').map(({ ref }) => ref);

    const explained = await worker.meanings(refs, { series: [] });

    expect(explained.map(({ ref }) => ref)).toEqual(refs);
    expect(groups.map(({ code }) => `group:${code}`).toSorted()).toEqual(
      entries.flatMap(({ kind, ref }) => (kind === 'group' ? ref : [])).toSorted(),
    );
  });

  it('says what is found beside the name: other names, issuer, job groups, whether it is in use', async () => {
    const worker = await startWorker();

    const { entries } = await worker.browse();

    const find = (ref: string) => entries.find((entry) => entry.ref === ref);
    expect(find('series:0675')).toMatchObject({ code: '0675', groups: ['0600'], isOld: false });
    expect(find('series:0675')?.also).toContain('Medical Records Technician (Coder)');
    expect(find('credential:rhit')).toMatchObject({ code: 'RHIT', by: 'AHIMA', groups: ['0600'] });
    expect(find('credential:ctr')?.isOld).toBe(true);
    expect(find('grade:GS-07')).toMatchObject({ code: 'GS-07', title: 'General Schedule grade 7' });
  });

  it('brings version, dates, what changed, attributions, and job groups with their sources', async () => {
    const worker = await startWorker();
    const { manifest, rows } = worker.bundledSeed();

    const browse = await worker.browse();

    expect(browse).toMatchObject({
      version: worker.bundledVersion,
      asOf: manifest.asOf,
      reviewBy: manifest.reviewBy,
    });
    expect(browse.changes).toHaveLength(rows.changes.length);
    expect(browse.changes[0]?.text).toBe(rows.changes.at(-1)?.text);
    expect(browse.attributions).toEqual(manifest.attributions);
    const health = browse.groups.find(({ code }) => code === '0600');
    expect(health?.sources[0]?.title).toBeTruthy();
  });

  it('answers the same from the tables as from the bundle', async () => {
    const fresh = await startWorker();
    const fromBundle = await fresh.browse();
    const worker = await startWorker();
    await worker.seedDataset();

    expect(await worker.browse()).toEqual(fromBundle);
  });

  it('reads the tables, not the bundle, once they hold the dataset', async () => {
    const worker = await startWorker();
    await worker.seedDataset();
    await alterTable(worker, 'series', changing('0675', { title: 'Said by the table' }));

    const { entries } = await worker.browse();

    expect(entries.find(({ ref }) => ref === 'series:0675')?.title).toBe('Said by the table');
  });

  it.each([
    ['another version', { version: '2020-01-01.00000000' }],
    ['no version', null],
  ])('answers from the bundle when the tables turn out to hold %s', async (_what, change) => {
    const worker = await startWorker();
    await worker.seedDataset();
    const database = worker.openDatabase();
    await alterTable(worker, 'terms', () => []);
    if (change) await database.meta.update('dataset', change);
    else await database.meta.clear();

    const { entries } = await worker.browse();

    expect(entries.some(({ ref }) => ref === 'term:sf-50')).toBe(true);
  });

  it('answers from the bundle when a row is broken', async () => {
    const worker = await startWorker();
    await worker.seedDataset();
    await alterTable(worker, 'credentials', emptying('rhit'));

    const { entries } = await worker.browse();

    expect(entries.find(({ ref }) => ref === 'credential:rhit')?.by).toBe('AHIMA');
  });

  it('answers from the bundle where IndexedDB is missing', async () => {
    useIndexedDb(null);
    const worker = await startWorker();
    await worker.seedDataset();

    expect((await worker.browse()).entries.length).toBeGreaterThan(1500);
  });

  it('answers from the bundle when the database does not answer in time', async () => {
    const worker = await startWorker();
    await worker.seedDataset();
    vi.spyOn(worker.openDatabase(), 'transaction').mockReturnValue(new Promise(() => undefined) as never);

    const browsing = worker.browse();
    await vi.advanceTimersByTimeAsync(1500);

    expect((await browsing).entries.length).toBeGreaterThan(1500);
  });
});
