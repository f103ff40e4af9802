import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../lib/dataset/read';
import { datasetStats } from '../../../lib/dataset/stats';

const dataset = readDataset(resolve(import.meta.dirname, '../../../data'));

describe('datasetStats', () => {
  it('counts records, filled fields and unsourced fields of a table', () => {
    const [rhit] = dataset.credentials.filter((row) => row.id === 'rhit');
    if (!rhit) throw new Error('RHIT is missing.');
    const bare = {
      ...rhit,
      id: 'bare',
      requirements: { education: null, experience: null, exam: 'An exam', other: null },
      aliases: [],
      url: null,
      unsourced: ['requirements'],
    };

    const { credentials } = datasetStats({ ...dataset, credentials: [rhit, bare] }).tables;

    expect(credentials).toMatchObject({ records: 2, unsourced: 1 });
    expect(credentials.fields).toMatchObject({
      name: { filled: 2, share: 1, unsourced: 0 },
      url: { filled: 1, share: 0.5, unsourced: 0 },
      'requirements.exam': { filled: 2, share: 1, unsourced: 1 },
      'requirements.education': { filled: 1, share: 0.5, unsourced: 0 },
    });
  });

  it('keeps what this dataset has reached', () => {
    const { generalSchedule, healthGroup } = datasetStats(dataset);

    expect(generalSchedule.definition).toBeGreaterThanOrEqual(0.95);
    expect(generalSchedule.qualificationPattern).toBeGreaterThanOrEqual(0.95);
    expect(generalSchedule.positiveEducation).toBeGreaterThanOrEqual(0.9);
    expect(healthGroup).toMatchObject({ definition: 1, qualificationPattern: 1, positiveEducation: 1 });
  });
});
