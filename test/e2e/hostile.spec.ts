import { type Browser, chromium, type Page } from '@playwright/test';
import { browserSwitches, findBrowser } from '../../lib/cli/setup.mjs';
import { expect, type Jobgloss, test } from './fixtures';
import { hostilePages } from './pages/hostile';
import type { PostingPage } from './pages/posting-page';
import { sampleAddress, sampleHtml, serve } from './pages/usajobs';

/** Runs in a world of its own, where nothing that the page did to the language counts; the document is the same. */
async function elsewhere<T>(page: Page, run: () => T): Promise<T> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: `(${run})()`,
    returnByValue: true,
    awaitPromise: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

const html = (page: Page) => elsewhere(page, () => document.documentElement.outerHTML);
const countPainted = (page: Page) =>
  elsewhere(page, () =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('jobgloss-'))
      .reduce((sum, [, { size }]) => sum + size, 0),
  );
const isCardShown = (page: Page) =>
  elsewhere(page, () => {
    const host = document.querySelector('jobgloss-card');
    const { width = 0, height = 0, left = 0, top = 0 } = host?.getBoundingClientRect() ?? {};
    const isThere = document.elementFromPoint(left + width / 2, top + 20) === host;
    return host !== null && width > 100 && height > 50 && isThere;
  });

/** A browser without JobGloss, to compare with. */
let plain: Browser;
test.beforeAll(async () => {
  plain = await chromium.launch({ executablePath: await findBrowser(), args: browserSwitches() });
});
test.afterAll(() => plain.close());

/** The document after that browser has loaded it. */
async function loadWithoutJobgloss(body: string): Promise<{ html: string; errors: string[] }> {
  const page = await plain.newPage({ viewport: { width: 1280, height: 900 } });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(await serve(page, { html: body }));
  const found = { html: await html(page), errors };
  await page.close();
  return found;
}

const turnOff = async (jobgloss: Jobgloss, { page }: PostingPage) => {
  await jobgloss.setPreferences({ on: false });
  await expect.poll(() => countPainted(page)).toBe(0);
};

for (const [name, body, isMarked] of hostilePages) {
  test(`a page that ${name} ${isMarked ? 'is marked and explained' : 'is left alone'}, and off leaves it as it is without JobGloss`, async ({
    jobgloss,
  }) => {
    test.slow();
    const errors: string[] = [];
    const page = jobgloss.context.pages()[0] as Page;
    page.on('pageerror', ({ message }) => errors.push(message));
    const posting = await jobgloss.open({ html: body });

    if (isMarked) {
      await expect.poll(() => countPainted(page)).toBeGreaterThan(10);
      await jobgloss.command('next-mark', posting);
      await expect.poll(() => isCardShown(page)).toBe(true);
    } else expect(await countPainted(page)).toBe(0);
    await turnOff(jobgloss, posting);

    expect({ html: await html(page), errors }).toEqual(await loadWithoutJobgloss(body));
  });
}

test('a page that tampers with the registry from its own world gets its marks back', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  const before = await posting.painted();

  for (const tamper of [
    () => CSS.highlights.clear(),
    () => {
      for (const [name] of CSS.highlights) CSS.highlights.set(name, new Highlight());
    },
    () => {
      for (const [, highlight] of CSS.highlights) highlight.clear();
    },
  ]) {
    await posting.page.evaluate(tamper);
    await posting.page.evaluate(() => document.querySelector('main')?.append(' '));
    await expect.poll(() => posting.painted()).toEqual(before);
  }
});

test('what is selected and copied, with a card open, is the own text of the page', async ({ jobgloss }) => {
  const copy = async (page: Page) => {
    await page.evaluate(() => {
      document.addEventListener('copy', () => {
        Object.assign(window, { copied: getSelection()?.toString() });
      });
    });
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    return page.evaluate(() => (window as unknown as { copied: string }).copied);
  };
  const without = await plain.newPage({ viewport: { width: 1280, height: 900 } });
  await without.goto(await serve(without, {}));
  const expected = await copy(without);
  await without.close();
  const posting = await jobgloss.open();
  await posting.hover('RHIT');

  const found = await copy(posting.page);

  expect(expected.length).toBeGreaterThan(2000);
  expect(found).toBe(expected);
});

test('printed, the page is as without JobGloss: no card, no marks', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  const { page } = posting;
  await posting.hover('RHIT');

  await page.emulateMedia({ media: 'print' });

  await posting.card.toBeGone();
  const looks = await page.evaluate(() =>
    [...CSS.highlights.keys()].map((name) => {
      const { textDecorationLine, backgroundColor } = getComputedStyle(document.body, `::highlight(${name})`);
      return `${textDecorationLine} ${backgroundColor}`;
    }),
  );
  expect(new Set(looks)).toEqual(new Set(['none rgba(0, 0, 0, 0)']));
});

test.describe('with the back and forward cache', () => {
  test.use({
    browserOptions: { ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'] },
  });

  test('a page that comes back has its marks, its cards and the switch', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const { page } = posting;
    const before = await posting.painted();
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
    });
    await posting.hover('RHIT');

    await page.goto('chrome://version');
    await jobgloss.setPreferences({ style: 'dotted' });
    await page.goBack({ waitUntil: 'commit' });

    await expect.poll(() => page.url()).toBe(sampleAddress);
    test.info().annotations.push({
      type: 'kept in the cache',
      description: String(await page.evaluate(() => (window as { persisted?: boolean }).persisted ?? false)),
    });
    await expect.poll(() => posting.painted(), { timeout: 10_000 }).toEqual(before);
    await posting.hover('GS-0675');
    await posting.card.toSay('Medical Records Technician');
    await expect.poll(() => posting.paintedNames()).toContain('jobgloss-series-dotted');
    expect(await page.locator('jobgloss-card').count()).toBe(1);
  });
});

test('in full screen the card stands above the element that fills it', async ({ jobgloss }) => {
  const body = sampleHtml.replace(
    '<main',
    '<button id="fill" onclick="document.querySelector(\'main\').requestFullscreen()">Fill</button><main style="overflow:auto;background:#fff"',
  );
  const posting = await jobgloss.open({ html: body });
  const { page } = posting;
  await page.locator('#fill').click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('main');
  // The page is told a frame later, and a card that stood there before goes then.
  await page.waitForTimeout(300);

  await jobgloss.command('next-mark', posting);

  await expect.poll(() => isCardShown(page)).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await posting.card.toBeGone();
});

test('a document that is written anew is read again', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  const before = await posting.painted();

  await posting.page.evaluate((body) => {
    document.open();
    document.write(body);
    document.close();
  }, sampleHtml);

  await expect.poll(() => posting.painted(), { timeout: 10_000 }).toEqual(before);
  await posting.hover('RHIT');
  await posting.card.toSay('AHIMA');
});

test('a body that is taken out and put back is read again', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  const before = await posting.painted();

  await posting.page.evaluate(async () => {
    const { body } = document;
    body.remove();
    await new Promise((resolve) => setTimeout(resolve, 400));
    document.documentElement.append(body);
  });

  await expect.poll(() => posting.painted(), { timeout: 10_000 }).toEqual(before);
});

test('frames of the same address are left alone', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  const { page } = posting;
  await page.unrouteAll();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: sampleHtml }));
  await page.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  }, sampleAddress);
  const frame = page.frames().at(-1);
  await frame?.waitForSelector('main');
  await page.waitForTimeout(600);

  expect(page.frames()).toHaveLength(2);
  expect(await frame?.evaluate(() => CSS.highlights.size)).toBe(0);
});
