import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../lib/dataset/read';

const dataset = readDataset(resolve(import.meta.dirname, '../../../data'));

function credential(acronym: string, name: RegExp) {
  return dataset.credentials.find((row) => row.acronym === acronym && name.test(row.name));
}

describe('the dataset', () => {
  it('holds the promised number of records', () => {
    const active = dataset.series.filter((row) => row.status === 'active' && row.system === 'GS');

    expect(active.length).toBeGreaterThanOrEqual(400);
    expect(dataset.credentials.length).toBeGreaterThanOrEqual(300);
    expect(dataset.terms.length).toBeGreaterThanOrEqual(200);
    expect(dataset.plans.length).toBeGreaterThanOrEqual(100);
  });

  it('is dated, and says when it gets old', () => {
    expect(dataset.manifest.reviewBy > dataset.manifest.asOf).toBe(true);
  });

  it('knows each active series of the 0600 group in full', () => {
    const thin = dataset.series
      .filter((row) => row.groupCode === '0600' && row.status === 'active')
      // Nurse anesthetists are hired by VA on its own nurse grades.
      .filter((row) => row.usualGrades === null && row.code !== '0605');
    const unexplained = dataset.series.filter(
      (row) =>
        row.groupCode === '0600' &&
        row.status === 'active' &&
        (!row.definition ||
          !row.qualificationPattern ||
          !row.basicRequirement ||
          row.positiveEducation === null ||
          row.hasIndividualRequirements === null ||
          row.aka.length === 0),
    );

    expect(thin.map((row) => row.code)).toEqual([]);
    expect(unexplained.map((row) => row.code)).toEqual([]);
  });

  it('has every series of the 0600 group that the military lists', () => {
    const listed =
      '0601 0602 0603 0610 0620 0621 0622 0625 0630 0631 0633 0635 0636 0637 0638 0639 0640 0642 0644 0645 0646 0647 0648 0649 0650 0651 0660 0661 0662 0665 0667 0668 0669 0670 0671 0672 0673 0675 0679 0680 0681 0682 0683 0685 0688 0690 0696 0698 0699';
    const known = new Set(dataset.series.map((row) => row.code));

    expect(listed.split(' ').filter((code) => !known.has(code))).toEqual([]);
  });

  it.each([
    ['RHIA', /Health Information Administrator/, 2],
    ['RHIT', /Health Information Technician/, 2],
    ['CRM', /Risk Manager/, null],
    ['CRM', /Records Manager/, 5],
    ['CHFP', /Healthcare Financial Professional/, 3],
    ['CMC', /Management Consultant/, 3],
    ['NCMOA', /Medical Office Assistant/, 1],
    ['CPHIMS', /Healthcare Information and Management Systems/, 3],
    ['CMAS', /Medical Administrative Specialist/, 3],
    ['CMAA', /Medical Administrative Assistant/, 2],
    ['CPCS', /Provider Credentialing Specialist/, 3],
    ['CPMSM', /Medical Services Management/, 3],
    ['CEHRS', /Electronic Health Record Specialist/, 2],
    ['CDIP', /Documentation/, 2],
    ['RAC', /Regulatory Affairs/, 3],
    ['CHAA', /Healthcare Access Associate/, 2],
    ['CHAM', /Healthcare Access Manager/, 2],
    ['SPP', /Strategic Planning Professional/, null],
    ['CHTM', /Healthcare Technology Manager/, 3],
    ['CAHIMS', /Associate in Healthcare Information/, 3],
    ['CTR', /Tumor Registrar/, 2],
    ['ODS-C', /Oncology Data Specialist/, 2],
    ['CPC', /Professional Coder/, 2],
    ['COC', /Outpatient Coder/, 2],
    ['CIC', /Inpatient Coder/, 2],
    ['CRC', /Risk Adjustment Coder/, 2],
    ['CPMA', /Medical Auditor/, 2],
    ['CPB', /Professional Biller/, 2],
    ['CPPM', /Physician Practice Manager/, 2],
    ['CPCO', /Compliance Officer/, 2],
    ['CDEO', /Documentation Expert/, 2],
  ])('has %s, renewed as its issuer or the military states', (acronym, name, years) => {
    expect(credential(acronym, name)).toBeDefined();
    expect(credential(acronym, name)?.renewal?.years ?? null).toBe(years);
  });

  it('states a way, or why there is none, for every grade of every pattern', () => {
    for (const pattern of dataset.patterns.filter((row) => row.byGrade.length > 0)) {
      for (const row of pattern.byGrade) {
        const ways = [row.education, row.generalExperience, row.specializedExperience, ...row.notes];
        expect(
          ways.some((way) => way !== null),
          `${pattern.id} ${row.grade}`,
        ).toBe(true);
        expect(row.acceptsEducation, `${pattern.id} ${row.grade}`).toBe(row.education !== null);
      }
    }
  });

  it.each([
    ['01', 1, 22584],
    ['05', 1, 34799],
    ['07', 10, 56039],
    ['15', 10, 164301],
  ])('prices GS-%s step %i of 2026 to the dollar', (grade, step, dollars) => {
    const table = dataset.payTables.find((row) => row.year === 2026);

    expect(table?.annual[Number(grade) - 1]?.[step - 1]).toBe(dollars);
  });

  it('has steps of one size in each grade from GS-3 up: step 1 over 30, rounded', () => {
    for (const table of dataset.payTables) {
      for (const row of table.annual.slice(2)) {
        const size = Math.round((row[0] as number) / 30);
        const wrong = row.filter((value, index) => value !== (row[0] as number) + index * size);
        expect(wrong).toEqual([]);
      }
    }
  });

  it('has words that tell apart credentials of the same letters', () => {
    const letters = dataset.credentials.map((row) => row.acronym);
    const shared = dataset.credentials.filter(
      ({ acronym }) => acronym !== null && letters.indexOf(acronym) !== letters.lastIndexOf(acronym),
    );

    expect(shared.length).toBeGreaterThan(4);
    expect(shared.filter((row) => row.cues.length === 0).map((row) => row.id)).toEqual([]);
  });
});
