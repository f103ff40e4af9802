import { describe, expect, test } from 'vitest';
import { skipUsajobs, usajobsRoot } from '../../../lib/posting/usajobs-page';
import { names, pageOf, sourceOf } from './pages';

/** Text of the announcement as the annotator walks it: under the root, without the skipped parts. */
function readText(page: Document): string {
  let text = '';
  const visit = (node: Node): void => {
    if (node instanceof Text) text += node.data;
    if (!(node instanceof Element) || skipUsajobs(node)) return;
    node.childNodes.forEach(visit);
  };
  visit(usajobsRoot(page));
  return text.replace(/\s+/g, ' ');
}

describe('the part of the page that is the announcement', () => {
  test.each(names)('%s: title, agency and Overview belong to it', (name) => {
    const text = readText(pageOf(name));

    expect(text).toContain(pageOf(name).querySelector('h1')?.textContent?.trim().replace(/\s+/g, ' '));
    expect(text).toContain('Overview');
    expect(text).toContain('Announcement number');
    expect(text).toContain('This job is open to');
  });

  test.each([
    ['sample', 'More 0675 jobs', 'navigation'],
    ['sample', 'Back to results', 'the way back'],
    ['sample', 'How you will be evaluated Required documents', 'jump links'],
    ['sample', 'Learn more about this agency', 'buttons'],
    ['sample', 'its eleven medical centers', 'the dialog about the agency'],
    ['sample', 'talent@nhrs.example', 'the contact blocks'],
    ['sample', 'Stay signed in', 'the session dialog'],
    ['sample', 'It is not an announcement', 'the footer'],
    ['grade-range', 'This job announcement has closed', 'the column of actions'],
    ['generation-b', 'This job announcement has closed', 'the notice that it has closed'],
    ['generation-a', 'Home Health Aides (0640)', 'similar jobs'],
    ['generation-b', 'Overview of this 0669 job', 'navigation'],
    ['generation-b', 'talent@nhrs.example', 'the contact blocks'],
  ])('%s: "%s" does not belong to it (%s)', (name, words) => {
    expect(readText(pageOf(name))).not.toContain(words);
  });

  test('help links do not belong to it, and a word Help in the text does', () => {
    const page = pageOf('sample', ['You must be a U.S. citizen', 'Help is here. You must be a U.S. citizen']);

    expect(readText(page).match(/\bHelp\b/g)).toEqual(['Help']);
  });

  test('a page without an announcement is walked from its body', () => {
    const page = pageOf('search-results');

    expect(usajobsRoot(page)).toBe(page.body);
  });
});

describe('sample pages', () => {
  test.each([...names, 'search-results'])('%s asks for nothing over the network', (name) => {
    const page = pageOf(name);

    const fetched = page.querySelectorAll(
      'link:not([rel="icon"][href="data:,"]), script[src], img, iframe, object, embed, use, source, video, audio',
    );

    expect([...fetched]).toEqual([]);
    expect(sourceOf(name)).not.toMatch(/url\(|@import/);
  });

  test.each(['sample', 'grade-range', 'hostile-values'])(
    '%s has the structure of the page of 2026: everything that matters twice',
    (name) => {
      const page = pageOf(name);
      const headings = [...page.querySelectorAll('h2')].map((heading) => heading.textContent?.trim());

      expect(headings.filter((heading) => heading === 'Overview')).toHaveLength(2);
      expect(headings.filter((heading) => heading === 'Summary')).toHaveLength(3);
      expect(page.querySelectorAll('#agencycontact')).toHaveLength(3);
      expect(page.querySelectorAll('[data-read-more]').length).toBeGreaterThan(2);
      expect(page.querySelector('input#joaFilterQuery')).not.toBeNull();
      expect(page.querySelector('script[type="application/ld+json"]')).not.toBeNull();
    },
  );
});
