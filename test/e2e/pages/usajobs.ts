import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../../lib/cli/setup.mjs';
import { announcement } from '../../bench/texts';

export const samplePath = path.join(root, 'test', 'pages', 'usajobs', 'sample.html');
export const sampleHtml = readFileSync(samplePath, 'utf8');
export const sampleAddress = 'https://www.usajobs.gov/job/990000100';

/** What stands in for USAJOBS in a test. */
export interface Served {
  address?: string;
  html?: string;
  /** Media type of the document. */
  type?: string;
  headers?: Record<string, string>;
}

/** The sample as another posting: its own number, title and closing date (`YYYY-MM-DD`). */
export function otherPosting(control: string, title: string, closes: string): Served {
  const [year, month, day] = closes.split('-');
  const html = sampleHtml
    .replaceAll('990000100', control)
    .replaceAll('Medical Records Technician (Coder)', title)
    .replaceAll('2027-09-30', closes)
    .replaceAll('09/30/2027', `${month}/${day}/${year}`);
  return { address: `https://www.usajobs.gov/job/${control}`, html };
}

/** The sample announcement with 800 marks more, and the last of them the only one of its kind. */
export const longPosting: Served = {
  html: sampleHtml.replace(
    '</main>',
    `${'<section><h3>Part</h3><p>Hold RHIT at GS-07.</p></section>'.repeat(400)}<p>At the very end of the page, a CHTM certification counts.</p></main>`,
  ),
};

const main = sampleHtml.match(/<main[\s\S]*<\/main>/)?.[0] ?? '';

/** An announcement's address without its announcement; `draw()` brings that, as a script of the page would. */
export const lateHtml = sampleHtml.replace(
  main,
  `<p>Loading the announcement.</p><template id="late">${main}</template>
  <script>function draw() { document.body.append(document.getElementById('late').content); }</script>`,
);

/** An announcement of 2 MB that counts in its field what the user does; a field’s value is no change of the document. */
export const countingHtml = sampleHtml.replace(
  /<main[^>]*>/,
  (start) => `<input id="answered" value="0"><button id="count">Count</button><script>
  const count = () => answered.value++;
  document.getElementById('count').addEventListener('click', count);
  document.addEventListener('keydown', count);
</script>${start}${announcement(2_000_000)}`,
);

const resultsHtml = readFileSync(
  path.join(root, 'test', 'pages', 'usajobs-search', 'generation-d.html'),
  'utf8',
);

/** Search results, with changes made to their source; the first posting is that of the sample announcement. */
export function searchResults(...edits: [from: string, to: string][]): Served {
  return {
    address: 'https://www.usajobs.gov/Search/Results?k=0675',
    html: edits.reduce((text, [from, to]) => text.replaceAll(from, to), resultsHtml),
  };
}

/**
 * Answers the page's address with a document, under the real origin, and nothing else with anything; what else is
 * asked for is noted in `strays`. Returns the address.
 */
export async function serve(page: Page, served: Served, strays: string[] = []): Promise<string> {
  const { address = sampleAddress, html = sampleHtml, type = 'text/html', headers = {} } = served;
  await page.unrouteAll();
  await page.route('**/*', (route) => {
    const request = route.request();
    if (request.url() === address && request.isNavigationRequest()) {
      return route.fulfill({ contentType: `${type}; charset=utf-8`, headers, body: html });
    }
    strays.push(request.url());
    return route.abort('internetdisconnected');
  });
  return address;
}
