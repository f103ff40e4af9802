import { type Browser, chromium, type Page } from '@playwright/test';
import { askPageState, type Launched, launch } from '../../lib/cli/launch.mjs';
import { browserSwitches, findBrowser } from '../../lib/cli/setup.mjs';
import { test as aloneTest, expect, Jobgloss } from './fixtures';
import { countPainted, html, isCardShown } from './pages/elsewhere';
import * as hostile from './pages/hostile';
import { hostileDocuments } from './pages/hostile-documents';
import type { PostingPage } from './pages/posting-page';
import { type Served, sampleAddress, sampleHtml, serve } from './pages/usajobs';

/** One browser for all these pages; each test gets a tab of its own, and JobGloss as it is when it was installed. */
const test = aloneTest.extend<object, { launched: Launched }>({
  launched: [
    async ({ executablePath, extension }, use) => {
      const launched = await launch({ executablePath, extension });
      await use(launched);
      await launched.context.close();
    },
    { scope: 'worker' },
  ],
  async jobgloss({ launched }, use) {
    const jobgloss = new Jobgloss(launched);
    await jobgloss.setPreferences({ on: true });
    const before = jobgloss.context.pages();
    await jobgloss.context.newPage();
    for (const page of before) await page.close();
    await use(jobgloss);
  },
});

/** A browser without JobGloss, to compare with. */
let plain: Browser;
test.beforeAll(async () => {
  plain = await chromium.launch({ executablePath: await findBrowser(), args: browserSwitches() });
});
test.afterAll(() => plain.close());

/** The document after that browser has loaded it. */
async function loadWithoutJobgloss(served: Served): Promise<{ html: string; errors: string[] }> {
  const page = await plain.newPage({ viewport: { width: 1280, height: 900 } });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(await serve(page, served));
  const found = { html: await html(page), errors };
  await page.close();
  return found;
}

const turnOff = async (jobgloss: Jobgloss, { page }: PostingPage) => {
  await jobgloss.setPreferences({ on: false });
  await expect.poll(() => countPainted(page)).toBe(0);
};

const explain = async (jobgloss: Jobgloss, posting: PostingPage) => {
  await jobgloss.command('next-mark', posting);
  await expect.poll(() => isCardShown(posting.page), { message: 'a card is shown' }).toBe(true);
};

const cases: [name: string, served: Served, isMarked: boolean][] = [
  ...hostile.hostilePages.map(([name, body, isMarked]) => [name, { html: body }, isMarked] as const),
  ...hostileDocuments.map(([name, served]) => [name, served, true] as const),
].map((each) => [...each]);

for (const [name, served, isMarked] of cases) {
  test(`a page that ${name} ${isMarked ? 'is marked and explained' : 'is left alone'}, and off leaves it as it is without JobGloss`, async ({
    jobgloss,
  }) => {
    test.slow();
    const errors: string[] = [];
    const page = jobgloss.context.pages()[0] as Page;
    page.on('pageerror', ({ message }) => errors.push(message));
    const posting = await jobgloss.open(served);
    const marks = await countPainted(page);

    if (isMarked) {
      expect(marks).toBeGreaterThan(10);
      await explain(jobgloss, posting);
    } else expect(marks).toBe(0);
    await turnOff(jobgloss, posting);

    expect({ html: await html(page), errors }).toEqual(await loadWithoutJobgloss(served));

    await jobgloss.setPreferences({ on: true });
    await expect.poll(() => countPainted(page), { message: 'the marks come back' }).toBe(marks);
  });
}

test('a page that tampers with the registry from its own world gets its marks back', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  const before = await posting.painted();

  for (const tamper of hostile.tamperings) {
    await posting.page.evaluate(tamper);
    await posting.page.evaluate(() => document.querySelector('main')?.append(' '));
    await expect.poll(() => posting.painted()).toEqual(before);
  }
});

aloneTest.describe('with the back and forward cache', () => {
  aloneTest.use({
    browserOptions: { ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'] },
  });

  aloneTest('a page that comes back has its marks, its cards and the switch', async ({ jobgloss }) => {
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
    const isKept = () => page.evaluate(() => (window as { persisted?: boolean }).persisted);
    await expect.poll(isKept, { message: 'kept in the cache' }).toBe(true);
    await expect.poll(() => posting.painted(), { timeout: 10_000 }).toEqual(before);
    await posting.hover('GS-0675');
    await posting.card.toSay('Medical Records Technician');
    await expect.poll(() => posting.paintedNames()).toContain('jobgloss-series-dotted');
    expect(await page.locator('jobgloss-card').count()).toBe(1);
  });
});

test('in full screen the card stands above the element that fills it', async ({ jobgloss }) => {
  const posting = await jobgloss.open({ html: hostile.fillingPage });
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

  await posting.page.evaluate(hostile.writeAnew, sampleHtml);

  await expect.poll(() => posting.painted(), { timeout: 10_000 }).toEqual(before);
  await posting.hover('RHIT');
  await posting.card.toSay('AHIMA');
});

test('a body that is taken out and put back is read again', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  const before = await posting.painted();

  await posting.page.evaluate(hostile.takeBodyOut);

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

test('a page that is made of frames is left as it is, also when the user asks for marks there', async ({
  jobgloss,
}) => {
  const frames = '<frame src="data:text/html,GS-0675"><noframes>Hold RHIT at GS-0675.</noframes>';
  const served = {
    html: `<!doctype html><title>Frames</title><frameset cols="50%,50%">${frames}</frameset>`,
  };
  const errors: string[] = [];
  const page = jobgloss.context.pages()[0] as Page;
  page.on('pageerror', ({ message }) => errors.push(message));
  await jobgloss.open(served);
  const popup = await jobgloss.openPopup();

  await popup.page.getByRole('button', { name: 'Mark the codes on this page anyway' }).click();

  await expect(popup.page.getByText('This page is not a job announcement')).toBeVisible();
  await popup.page.close();
  expect(await countPainted(page)).toBe(0);
  expect({ html: await html(page), errors }).toEqual(await loadWithoutJobgloss(served));
});

for (const [name, body] of hostile.keyKeepers) {
  test(`a page that ${name} from its first line on keeps Escape from the card, which its own button closes`, async ({
    jobgloss,
  }) => {
    const posting = await jobgloss.open({ html: body });
    await explain(jobgloss, posting);

    await posting.page.keyboard.press('Escape');
    await posting.card.toBeShown();
    await posting.card.click('Close');

    await posting.card.toBeGone();
    // The browser's shortcuts are no keys of the page.
    await explain(jobgloss, posting);
  });
}

test('through a view transition of the page its marks are kept up to date, and its cards are shown', async ({
  jobgloss,
}) => {
  const posting = await jobgloss.open();
  const { page } = posting;
  const before = await posting.painted();
  await posting.hover('RHIT');

  await page.evaluate(hostile.addInTransition);

  const after = { ...before, credential: (before.credential ?? 0) + 1 };
  await expect.poll(() => posting.painted()).toEqual(after);
  await explain(jobgloss, posting);
});

test('what stands around a million combining marks on one letter is marked', async ({ jobgloss }) => {
  test.slow();
  const posting = await jobgloss.open();
  const { page } = posting;
  const before = await posting.painted();

  await page.evaluate(hostile.addCombiningMarks);

  await expect
    .poll(() => posting.painted())
    .toMatchObject({ series: (before.series ?? 0) + 1, credential: (before.credential ?? 0) + 1 });
});

test('a page that makes our element its own cannot look into it', async ({ jobgloss }) => {
  const [, served] = hostileDocuments.find(([name]) => name === 'defines our elements as its own') ?? [];
  const posting = await jobgloss.open(served);
  await posting.hover('RHIT');

  const seen = await posting.page.evaluate(() => {
    const host = document.querySelector('jobgloss-card');
    const { internals } = window as unknown as { internals: ElementInternals[] };
    return {
      made: internals.length > 0,
      roots: internals.map(({ shadowRoot }) => shadowRoot),
      open: host?.shadowRoot,
    };
  });

  expect(seen.made).toBe(true);
  expect([...new Set([...seen.roots, seen.open])]).toEqual([null]);
});

for (const [name, body, isExplained] of hostile.wars) {
  test(`a page that ${name} is left as it is without JobGloss`, async ({ jobgloss }) => {
    const served = { html: body };
    const errors: string[] = [];
    const page = jobgloss.context.pages()[0] as Page;
    page.on('pageerror', ({ message }) => errors.push(message));
    const posting = await jobgloss.open(served);

    // The second card finds what the page did to the first.
    for (let round = 0; round < 2; round++) {
      if (isExplained) await explain(jobgloss, posting);
      else await jobgloss.command('next-mark', posting);
      await page.evaluate(() => dispatchEvent(new Event('card-seen')));
      await page.waitForTimeout(200);
    }
    await turnOff(jobgloss, posting);

    expect({ html: await html(page), errors }).toEqual(await loadWithoutJobgloss(served));
  });
}

test('at a zoom of 400 % the card stands in the window', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  await jobgloss.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
    await chrome.tabs.setZoomSettings(tab?.id as number, { scope: 'per-tab' });
    await chrome.tabs.setZoom(tab?.id as number, 4);
  }, posting.page.url());
  await expect.poll(() => posting.page.evaluate(() => innerWidth)).toBe(320);

  await explain(jobgloss, posting);

  const { x = -1, width = 0 } = (await posting.card.box()) ?? {};
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(320);
});

test('an announcement of 10 MB goes on to be used while it is marked, and tells what it says', async ({
  jobgloss,
}) => {
  test.slow();
  const body = hostile.hugePage();
  expect(body.length).toBeGreaterThan(10_000_000);
  const page = jobgloss.context.pages()[0] as Page;
  await page.goto(await serve(page, { html: body }), { timeout: 60_000 });

  const longestMs = await page.evaluate(hostile.measureLongestPause);
  const startedMs = Date.now();
  const state = await askPageState(jobgloss.place, page.url());

  expect(longestMs).toBeLessThan(1_500);
  expect(state?.posting?.facts.title?.value).toContain('Medical Records Technician');
  expect(Date.now() - startedMs).toBeLessThan(10_000);
  await expect.poll(() => countPainted(page), { timeout: 20_000 }).toBeGreaterThan(194);
});

aloneTest('a page cannot search the card for what was saved', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  const { page, card } = posting;
  const find = (words: string) => page.evaluate(hostile.findAnywhere, words);
  await posting.hover('RHIT');
  await card.toSay('Save posting');
  const before = { box: await card.box(), isFound: await find('Save posting') };

  await card.click('Save posting');
  await card.toSay('Saved');

  expect({ box: await card.box(), isFound: await find('Save posting') }).toEqual(before);
  expect(await find('Saved')).toBe(false);
});
