import { describe, expect, test } from 'vitest';
import { openPosting } from '../../../lib/posting/open-posting';

const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');

const described = (data: object, body: string) =>
  pageOf(`<script type="application/ld+json">${JSON.stringify(data)}</script>${body}`);

describe('a page that describes its posting in JSON-LD', () => {
  test('gives facts with their evidence and the part of the page that is the posting', () => {
    const page = described(
      {
        '@context': 'https://schema.org',
        '@type': 'JobPosting',
        title: 'Medical Coder',
        description:
          '<p>Code inpatient records at our clinic.</p><h3>Qualifications</h3><ul><li>RHIT</li></ul>',
        datePosted: '2026-11-02',
        validThrough: '2026-12-01T23:59:00-05:00',
        hiringOrganization: { '@type': 'Organization', name: 'Juniper Falls Clinic' },
        jobLocation: {
          '@type': 'Place',
          address: { addressLocality: ' Juniper Falls', addressRegion: 'MT ' },
        },
        baseSalary: { currency: 'USD', value: { minValue: 25, maxValue: '31.50', unitText: 'HOUR' } },
      },
      '<nav>Jobs</nav><div id="job"><h1>Medical Coder</h1><div><p>Code inpatient records at our clinic.</p>' +
        '<h3>Qualifications</h3><ul><li>RHIT</li></ul></div></div><aside>More</aside>',
    );

    const opened = openPosting(page, 'https://jobs.example.org/openings/17?src=mail&jobId=17#top');

    expect(opened?.root.id).toBe('job');
    expect(opened?.posting.url).toBe('https://jobs.example.org/openings/17?jobId=17');
    expect(opened?.posting.facts).toEqual({
      title: { value: 'Medical Coder', evidence: 'Medical Coder', where: 'JSON-LD title' },
      agency: {
        value: 'Juniper Falls Clinic',
        evidence: 'Juniper Falls Clinic',
        where: 'JSON-LD hiringOrganization',
      },
      places: { value: ['Juniper Falls, MT'], evidence: 'Juniper Falls, MT', where: 'JSON-LD jobLocation' },
      openDate: { value: '2026-11-02', evidence: '2026-11-02', where: 'JSON-LD datePosted' },
      closeDate: {
        value: '2026-12-01',
        evidence: '2026-12-01T23:59:00-05:00',
        where: 'JSON-LD validThrough',
      },
      pay: {
        value: { min: 25, max: 31.5, unit: 'hour' },
        evidence: 'USD 25 - 31.50 HOUR',
        where: 'JSON-LD baseSalary',
      },
    });
    expect(opened?.posting.sections).toEqual([
      { kind: 'description', heading: '', text: 'Code inpatient records at our clinic.' },
      { kind: 'qualifications', heading: 'Qualifications', text: 'RHIT' },
    ]);
    expect(opened?.posting.problems).toEqual([]);
  });

  test('a page without a posting is none', () => {
    expect(openPosting(pageOf('<h1>News of the day</h1>'), 'https://news.example.org/')).toBeNull();
  });
});
