import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatasetError, readDataset } from '../../../lib/dataset/read';

const dataDir = resolve(import.meta.dirname, '../../../data');

type Row = Record<string, unknown>;

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dataset-'));
  cpSync(dataDir, dir, { recursive: true });
});

afterEach(() => rmSync(dir, { recursive: true }));

function change(file: string, edit: (rows: Row[]) => void) {
  const rows = JSON.parse(readFileSync(join(dir, file), 'utf8'));
  edit(rows);
  writeFileSync(join(dir, file), JSON.stringify(rows));
}

function find(rows: Row[], key: string): Row {
  const row = rows.find((entry) => [entry.id, entry.code, entry.token].includes(key));
  if (!row) throw new Error(`No record ${key}.`);
  return row;
}

function problemsOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof DatasetError) return error.message;
    throw error;
  }
  return 'no problem';
}

describe('readDataset', () => {
  it('reads the dataset of this repository', () => {
    expect(problemsOf(() => readDataset(dataDir))).toBe('no problem');
  });

  it.each<[string, string, (rows: Row[]) => void, RegExp]>([
    [
      'a value of the wrong type',
      'credentials.json',
      (rows) => Object.assign(find(rows, 'rhit').renewal as Row, { years: 'two' }),
      /credentials\.json, rhit \(line \d+\), renewal\.years: .*number/,
    ],
    [
      'a misspelled field',
      'terms.json',
      (rows) => Object.assign(find(rows, 'sf-50'), { defintion: 'A form.' }),
      /terms\.json, sf-50 \(line \d+\), record: .*"defintion"/,
    ],
    [
      'a missing field',
      'series.json',
      (rows) => delete find(rows, '0675').definition,
      /series\.json, 0675 \(line \d+\), definition: /,
    ],
    [
      'a word that is not one of the allowed ones',
      'plans.json',
      (rows) => Object.assign(find(rows, 'WG'), { gradeSystem: 'wages' }),
      /plans\.json, WG \(line \d+\), gradeSystem: /,
    ],
    [
      'markup in a text',
      'terms.json',
      (rows) => Object.assign(find(rows, 'sf-50'), { definition: 'A <b>form</b>.' }),
      /terms\.json, sf-50 \(line \d+\), definition: plain text without markup/,
    ],
    [
      'a grade that does not exist',
      'series-grades.json',
      (rows) => Object.assign(find(rows, '0675-05-opm'), { grade: '16' }),
      /series-grades\.json, 0675-05-opm \(line \d+\), grade: a grade from 01 to 15/,
    ],
    [
      'an alias that is the plural of the letters',
      'terms.json',
      (rows) => Object.assign(find(rows, 'ksa'), { aliases: ['KSAs'] }),
      /terms\.json, ksa, aliases: "KSAs" is said already/,
    ],
    [
      'an alias that is the name',
      'credentials.json',
      (rows) => Object.assign(find(rows, 'cpr'), { aliases: ['Cardiopulmonary resuscitation'] }),
      /credentials\.json, cpr, aliases: "Cardiopulmonary resuscitation" is said already/,
    ],
    [
      'a source that does not exist',
      'credentials.json',
      (rows) => Object.assign(find(rows, 'rhit'), { sources: ['nowhere'] }),
      /credentials\.json, rhit, sources: unknown source "nowhere"/,
    ],
    [
      'facts without a source that are not marked',
      'credentials.json',
      (rows) => Object.assign(find(rows, 'rhit'), { sources: [], unsourced: [] }),
      /credentials\.json, rhit, sources: empty, and nothing is marked unsourced/,
    ],
    [
      'a mark on a field that does not exist',
      'series.json',
      (rows) => Object.assign(find(rows, '0675'), { unsourced: ['salary'] }),
      /series\.json, 0675, unsourced: "salary" is no field/,
    ],
    [
      'an unknown group',
      'series.json',
      (rows) => Object.assign(find(rows, '0675'), { groupCode: '0650' }),
      /series\.json, 0675, groupCode: unknown group "0650"/,
    ],
    [
      'an unknown pattern',
      'series.json',
      (rows) => Object.assign(find(rows, '0675'), { qualificationPattern: 'clerical' }),
      /series\.json, 0675, qualificationPattern: unknown pattern "clerical"/,
    ],
    [
      'a successor that is cancelled itself',
      'series.json',
      (rows) => Object.assign(find(rows, '0334'), { successor: '0625' }),
      /series\.json, 0334, successor: "0625" is not an active series/,
    ],
    [
      'a new name that no credential has',
      'credentials.json',
      (rows) => Object.assign(find(rows, 'ctr'), { successor: 'ods' }),
      /credentials\.json, ctr, successor: unknown credential "ods"/,
    ],
    [
      'a renamed credential without its new name',
      'credentials.json',
      (rows) => Object.assign(find(rows, 'ctr'), { successor: null }),
      /credentials\.json, ctr, successor: a renamed credential needs its new name/,
    ],
    [
      'a credential for a series that does not exist',
      'credentials.json',
      (rows) =>
        Object.assign(find(rows, 'rhit'), { series: [{ code: '0674', relation: 'some', basis: null }] }),
      /credentials\.json, rhit, series: unknown series "0674"/,
    ],
    [
      'a pattern that skips a grade',
      'patterns.json',
      (rows) => (find(rows, 'administrative-management').byGrade as Row[]).splice(5, 1),
      /patterns\.json, administrative-management, byGrade: must hold the grades 01 to 15/,
    ],
    [
      'pay that falls from one step to the next',
      'pay-tables.json',
      (rows) => {
        ((find(rows, 'gs-base-2026').annual as number[][])[6] as number[])[3] = 1000;
      },
      /pay-tables\.json, gs-base-2026, annual\[6\]: pay must rise with each step/,
    ],
    [
      'a rule that is missing',
      'grade-rules.json',
      (rows) => rows.splice(rows.indexOf(find(rows, 'time-in-grade')), 1),
      /grade-rules\.json, time-in-grade, id: is missing/,
    ],
    [
      'records out of order',
      'terms.json',
      (rows) => rows.reverse(),
      /terms\.json, \S+, id: must stand before "/,
    ],
    [
      'a record that stands twice',
      'groups.json',
      (rows) => rows.splice(1, 0, rows[0] as Row),
      /groups\.json, 0000, code: stands twice/,
    ],
  ])('refuses %s and names file, record and field', (_what, file, edit, message) => {
    change(file, edit);

    expect(problemsOf(() => readDataset(dir))).toMatch(message);
  });

  it('lists all problems at once', () => {
    change('terms.json', (rows) => Object.assign(find(rows, 'sf-50'), { name: '' }));
    change('plans.json', (rows) => Object.assign(find(rows, 'GS'), { name: 7 }));

    const message = problemsOf(() => readDataset(dir));

    expect(message).toContain('2 problems');
    expect(message).toContain('terms.json, sf-50');
    expect(message).toContain('plans.json, GS');
  });

  it.each([
    ['is missing', () => rmSync(join(dir, 'terms.json')), /data\/terms\.json, file, content: ENOENT/],
    ['is not JSON', () => writeFileSync(join(dir, 'terms.json'), '[{'), /data\/terms\.json, file, content: /],
    ['is not a list', () => writeFileSync(join(dir, 'terms.json'), '{}'), /must be a list of records/],
    [
      'of the manifest is wrong',
      () => writeFileSync(join(dir, 'manifest.json'), '{}'),
      /manifest\.json, manifest, asOf/,
    ],
  ])('says so when a file %s', (_what, damage, message) => {
    damage();

    expect(problemsOf(() => readDataset(dir))).toMatch(message);
  });
});
