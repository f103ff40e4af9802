import { describe, expect, test } from 'vitest';
import {
  controlNumberOf,
  isPostingAddress,
  isResultsAddress,
  postingAddress,
} from '../../../lib/posting/detect';

describe('the address of an announcement', () => {
  test.each([
    ['https://www.usajobs.gov/job/990000100', '990000100'],
    ['https://www.usajobs.gov:443/job/990000100', '990000100'],
    ['https://www.usajobs.gov/Job/990000100/?k=coder&p=2#joa-duties', '990000100'],
    ['https://www.usajobs.gov/GetJob/ViewDetails/475981400?PostingChannelID=RESTAPI', '475981400'],
    ['https://www.usajobs.gov/getjob/viewdetails/475981400', '475981400'],
    ['https://usajobs.gov/job/1', '1'],
  ])('%s', (url, controlNumber) => {
    expect(isPostingAddress(url)).toBe(true);
    expect(controlNumberOf(url)).toBe(controlNumber);
  });

  test.each([
    'https://www.usajobs.gov/',
    'https://www.usajobs.gov/search/results/?j=0675',
    'https://www.usajobs.gov/job/',
    'https://www.usajobs.gov/job/coder',
    'https://www.usajobs.gov/job/990000100/apply',
    'https://www.usajobs.gov/jobs/990000100',
    'https://www.usajobs.gov/job/9900001009900001',
    'https://usajobs.gov.example.com/job/990000100',
    'https://notusajobs.gov/job/990000100',
    'ftp://www.usajobs.gov/job/990000100',
    'not an address',
  ])('%s is none', (url) => {
    expect(isPostingAddress(url)).toBe(false);
    expect(controlNumberOf(url)).toBeNull();
  });

  test('a posting is kept under its address without port, query and fragment', () => {
    expect(postingAddress('https://www.usajobs.gov:443/job/990000100?k=coder#joa-duties')).toBe(
      'https://www.usajobs.gov/job/990000100',
    );
  });

  test.each([
    ['https://www.usajobs.gov/search/results/?k=coder&p=2', true],
    ['https://www.usajobs.gov/Search/Results?j=0675', true],
    ['https://www.usajobs.gov/search/', false],
    ['https://www.usajobs.gov/job/990000100', false],
    ['https://example.com/search/results', false],
    ['not an address', false],
  ])('%s holds search results: %s', (url, expected) => {
    expect(isResultsAddress(url)).toBe(expected);
  });
});
