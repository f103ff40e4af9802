import { describe, expect, test } from 'vitest';
import { groupDocuments } from '../../../components/panel/group-documents';

describe('documents', () => {
  test.each([
    ['none', [], []],
    ['without colons', ['Resume', 'Transcript'], [{ heading: '', items: ['Resume', 'Transcript'] }]],
    [
      'one with a colon of its own',
      ['Form: SF-15', 'Resume'],
      [{ heading: '', items: ['Form: SF-15', 'Resume'] }],
    ],
    [
      'neighbors under the same words',
      ['Resume', 'Veterans: DD-214', 'Veterans: SF-15', 'CTAP: SF-50', 'CTAP: notice: signed'],
      [
        { heading: '', items: ['Resume'] },
        { heading: 'Veterans', items: ['DD-214', 'SF-15'] },
        { heading: 'CTAP', items: ['SF-50', 'notice: signed'] },
      ],
    ],
    ['the same words far apart', ['A: x', 'B', 'A: y'], [{ heading: '', items: ['A: x', 'B', 'A: y'] }]],
  ])('%s', (_, documents, groups) => {
    expect(groupDocuments(documents)).toEqual(groups);
  });
});
