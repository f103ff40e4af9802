import { resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { auditDataset, type Finding } from '../../../lib/dataset/audit';
import { readDataset } from '../../../lib/dataset/read';
import type { Dataset } from '../../../lib/schema/dataset';

const original = readDataset(resolve(import.meta.dirname, '../../../data'));
const today = '2026-11-21';

let dataset: Dataset;

beforeEach(() => {
  dataset = structuredClone(original);
});

function find<Row extends object>(rows: Row[], key: string): Row {
  const row = rows.find((entry) => Object.values(entry).includes(key));
  if (!row) throw new Error(`No record ${key}.`);
  return row;
}

const of = (kind: Finding['kind'], record: string) =>
  auditDataset(dataset, today)
    .filter((finding) => finding.kind === kind && finding.record === record)
    .map((finding) => `${finding.file}: ${finding.text}`);

describe('auditDataset', () => {
  it('finds no two records that say one word with no sign to tell them apart', () => {
    expect(auditDataset(dataset, today).filter(({ kind }) => kind === 'ambiguous')).toEqual([]);
  });

  it('finds letters that open two records, one of them without cues', () => {
    Object.assign(find(dataset.terms, 'nps'), { cues: [] });

    expect(of('ambiguous', 'nps')).toEqual([
      'terms.json: "NPS" also opens nps-nbrc, and no word tells them apart',
    ]);
  });

  it('finds a hiring word under the code of a pay plan', () => {
    find(dataset.terms, 'agr').aliases.push('WG');

    expect(of('contradictory', 'agr')).toEqual([
      'terms.json: "WG" is the pay plan Wage Grade, nonsupervisory',
    ]);
  });

  it('finds a second record of the same name', () => {
    Object.assign(find(dataset.credentials, 'rhit'), { name: 'Registered Health Information Administrator' });

    expect(of('contradictory', 'rhit')).toEqual(['credentials.json: has the name of rhia']);
  });

  it('finds a cancelled series in use that does not say why', () => {
    Object.assign(find(dataset.series, '0357'), { definition: 'Coded information for processing.' });

    expect(of('contradictory', '0357')).toEqual(['series.json: cancelled, yet listed 3 times']);
    expect(of('contradictory', '5439')).toEqual([]);
  });

  it('finds what a series of the health group lacks', () => {
    Object.assign(find(dataset.series, '0675'), { basicRequirement: null, usualGrades: null });

    expect(of('thin', '0675')).toEqual(['series.json: lacks basicRequirement, usualGrades']);
  });

  it('lets a rare series be thin', () => {
    Object.assign(find(dataset.series, '1384'), { usualGrades: null });

    expect(of('thin', '1384')).toEqual([]);
  });

  it('names the facts that have no source', () => {
    Object.assign(find(dataset.credentials, 'rhit'), { unsourced: ['summary', 'renewal'] });

    expect(of('unsourced', 'rhit')).toEqual(['credentials.json: summary, renewal']);
  });

  it('finds a record whose sources are all older than ten years', () => {
    const row = find(dataset.terms, 'sf-50');
    row.sources = ['cfr-531-603'];
    Object.assign(find(dataset.sources, 'cfr-531-603'), { asOf: '2009-08' });

    expect(of('old', 'sf-50')).toEqual(['terms.json: newest source of 2009-08']);
  });

  it('says when the review of the whole set is overdue', () => {
    expect(of('old', 'manifest')).toEqual([]);
    dataset.manifest.reviewBy = '2026-11-20';
    expect(of('old', 'manifest')).toEqual(['manifest.json: review was due on 2026-11-20']);
  });
});
