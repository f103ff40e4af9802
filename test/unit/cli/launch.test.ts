import { expect, test } from 'vitest';
import { matchesPattern } from '../../../lib/cli/launch.mjs';

const patterns = ['https://www.usajobs.gov/job/*', 'https://www.usajobs.gov/GetJob/ViewDetails/*'];

test.each([
  ['https://www.usajobs.gov/job/880695200', true],
  ['https://www.usajobs.gov/job/880695200?k=nurse#duties', true],
  ['https://www.usajobs.gov/GetJob/ViewDetails/880695200', true],
  ['https://www.usajobs.gov/search/results/?j=0675', false],
  ['http://www.usajobs.gov/job/880695200', false],
  ['https://usajobs.gov/job/880695200', false],
  ['https://www.usajobs.gov.example/job/880695200', false],
  ['https://example.org/https://www.usajobs.gov/job/1', false],
])('%s is one of the extension’s addresses: %s', (address, expected) => {
  expect(matchesPattern(address, patterns)).toBe(expected);
});
