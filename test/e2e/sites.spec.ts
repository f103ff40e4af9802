import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { askPageState } from '../../lib/cli/launch.mjs';
import { builtExtension } from '../../lib/cli/setup.mjs';
import { test as base, expect } from './fixtures';
import {
  anyPage,
  elsewhere,
  firstAddress,
  framedPages,
  outerAddress,
  secondAddress,
  singlePage,
} from './pages/job-sites';

/** JobGloss where the user has granted more than what it asks for at installation. */
// biome-ignore lint/complexity/noBannedTypes: Playwright's word for "no fixtures of a test".
const test = base.extend<{}, { extension: string }>({
  extension: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'jobgloss-granted-'));
      cpSync(builtExtension, folder, { recursive: true });
      // The browser's question to the user cannot be answered here; the manifest says what the answer grants.
      const file = path.join(folder, 'manifest.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8'));
      manifest.host_permissions.push('https://*.lever.co/*', 'https://*.icims.com/*', `${elsewhere}/*`);
      writeFileSync(file, JSON.stringify(manifest));
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

const codesOf = (mentions: { code: string }[]) => [...new Set(mentions.map(({ code }) => code))].sort();

test.describe('a site that the user turned JobGloss on for', () => {
  test('reads, marks and saves its posting', async ({ jobgloss }) => {
    const shown = await jobgloss.open({ address: firstAddress, html: singlePage });
    const state = await shown.settled();
    const popup = await jobgloss.openPopup();
    await popup.page.getByRole('button', { name: 'Save this posting' }).click();
    await expect(popup.page.getByText('Saved', { exact: true })).toBeVisible();

    expect(state?.posting?.facts.title?.value).toBe('Coding Specialist');
    expect(state?.posting?.facts.agency?.value).toBe('Example Health');
    expect(codesOf(state?.mentions ?? [])).toEqual(['0675', 'GS-08', 'RHIT']);
    const [saved] = await jobgloss.saved();
    expect(saved).toMatchObject({ title: 'Coding Specialist', url: firstAddress, closeDate: '2027-02-01' });
  });

  test('leaves the document as it is without JobGloss', async ({ jobgloss }) => {
    const { page } = await jobgloss.open({ address: firstAddress, html: singlePage });

    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('jobgloss');
    expect(await page.locator('body > *').count()).toBe(2);
  });

  test('gives the old posting up before the next one comes, when the page goes on in place', async ({
    jobgloss,
  }) => {
    const shown = await jobgloss.open({ address: firstAddress, html: singlePage });
    await expect.poll(() => shown.painted()).not.toEqual({});

    await shown.page.evaluate(() => dispatchEvent(new Event('go')));
    // The page itself still shows the old words under the new address.
    await expect.poll(() => shown.painted(), { intervals: [20] }).toEqual({});
    const between = await shown.state();

    await expect.poll(async () => codesOf(await shown.mentions())).toEqual(['BLS', 'RN']);
    const after = await shown.settled();
    expect(between?.posting).toBeNull();
    expect(after?.posting?.facts.title?.value).toBe('Registered Nurse');
    expect(after?.posting?.url).toBe(secondAddress);
  });
});

test('a posting in a frame of the page is read there, and popup and panel hear of it', async ({
  jobgloss,
}) => {
  const page = jobgloss.context.pages()[0] ?? (await jobgloss.context.newPage());
  await page.route('**/*', (route) => {
    const body = framedPages[route.request().url()];
    return body ? route.fulfill({ contentType: 'text/html; charset=utf-8', body }) : route.abort();
  });
  await page.goto(outerAddress);

  await expect
    .poll(async () => (await askPageState(jobgloss.place, outerAddress))?.posting?.facts.title?.value)
    .toBe('Coding Specialist');
  const popup = await jobgloss.openPopup();
  await expect(popup.row('RHIT')).toBeVisible();

  const panel = await jobgloss.openPanel(popup);
  await expect(panel.section('What it asks for')).toContainText('RHIT');
  await page.frames()[1]?.evaluate(() => {
    const line = document.createElement('p');
    line.textContent = 'You must hold Basic Life Support (BLS) certification.';
    document.querySelector('.iCIMS_Expandable_Text')?.append(line);
  });
  await expect(panel.section('What it asks for')).toContainText('BLS');
});

test.describe('any other page', () => {
  test('is left alone until the user asks, and is then marked without a posting', async ({ jobgloss }) => {
    const shown = await jobgloss.open(anyPage);
    const before = await shown.state();
    const popup = await jobgloss.openPopup();
    await popup.page.getByRole('button', { name: 'Read this page' }).click();

    await expect.poll(() => shown.painted()).toEqual({ credential: 1 });
    expect(before).toBeNull();
    await expect(popup.row('RHIT')).toBeVisible();
    await expect(popup.page.getByText('This page is not a job announcement')).toBeVisible();
  });

  test('selected words are looked up from the context menu', async ({ jobgloss }) => {
    await jobgloss.open(anyPage);
    const opening = jobgloss.context.waitForEvent('page');

    await jobgloss.evaluate(() => {
      // Every event of the extension API can be dispatched by hand; the type does not say so.
      (chrome.contextMenus.onClicked as unknown as { dispatch(...heard: unknown[]): void }).dispatch({
        menuItemId: 'look-up',
        selectionText: '  RHIT\n credential',
      });
    }, null);

    const page = await opening;
    await expect(page.getByRole('searchbox')).toHaveValue('RHIT credential');
  });
});
