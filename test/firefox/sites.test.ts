import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import {
  anyPage,
  firstAddress,
  framedPages,
  outerAddress,
  secondAddress,
  singlePage,
} from '../e2e/pages/job-sites';
import { sampleAddress } from '../e2e/pages/usajobs';
import { type Jobgloss, test } from './jobgloss';

const codesOf = (mentions: { code: string }[] = []) => [...new Set(mentions.map(({ code }) => code))].sort();
const lever = { address: firstAddress, html: singlePage };

/** Takes back what the user granted, or grants it, as the browser's page of add-ons does. */
async function setGranted(jobgloss: Jobgloss, origins: string[], isGranted: boolean): Promise<void> {
  await jobgloss.evaluate(
    ([wanted, grants]) => chrome.permissions[grants ? 'request' : 'remove']({ origins: wanted }),
    [origins, isGranted] as const,
  );
}

describe('a site that the user turns JobGloss on for', () => {
  test('is asked for in the popup, read at once and from then on, until the user stops it', async ({
    jobgloss,
  }) => {
    const shown = await jobgloss.openElsewhere(lever);
    const popup = await jobgloss.openPopup();
    await popup.toSay('JobGloss can read postings on Lever.');
    expect(await shown.painted()).toEqual({});

    await popup.press('Turn on for Lever');

    await popup.toSay('Save this posting');
    await popup.click('button', 'Save this posting');
    await popup.toSay('Watchlist (1)');
    expect(await jobgloss.saved()).toMatchObject([
      { title: 'Coding Specialist', url: firstAddress, closeDate: '2027-02-01' },
    ]);
    await popup.close();
    await shown.page.close();

    const again = await jobgloss.open(lever);
    const state = await again.settled();
    expect(state?.posting?.facts.agency?.value).toBe('Example Health');
    expect(codesOf(state?.mentions)).toEqual(['0675', 'GS-08', 'RHIT']);
    expect(await again.html()).not.toContain('jobgloss');
    const stopping = await jobgloss.openPopup();
    await stopping.press('Stop starting on Lever');
    await expect
      .poll(() => jobgloss.evaluate(() => chrome.scripting.getRegisteredContentScripts(), null))
      .toEqual([]);
    await again.page.reload();
    await wait(700);
    expect(await again.painted()).toEqual({});
  });

  test('gives the old posting up before the next one comes, when the page goes on in place', async ({
    jobgloss,
  }) => {
    const shown = await jobgloss.openElsewhere(lever);
    const popup = await jobgloss.openPopup();
    await popup.press('Turn on for Lever');
    await expect.poll(() => shown.painted()).not.toEqual({});
    await popup.close();

    await shown.page.evaluate(() => dispatchEvent(new Event('go')));
    // The page itself still shows the old words under the new address.
    await expect.poll(() => shown.painted(), { interval: 20 }).toEqual({});

    await expect.poll(async () => codesOf(await shown.mentions())).toEqual(['BLS', 'RN']);
    const after = await shown.settled();
    expect(after?.posting?.facts.title?.value).toBe('Registered Nurse');
    expect(after?.posting?.url).toBe(secondAddress);
  });

  test('is read in a frame of the page too, and the popup hears of it', async ({ jobgloss }) => {
    await jobgloss.openElsewhere({
      address: outerAddress,
      html: framedPages[outerAddress] as string,
      frames: framedPages,
    });
    const popup = await jobgloss.openPopup();

    await popup.press('Turn on for iCIMS');

    await popup.toSay('RHIT');
    await popup.toSay('Save this posting');
  });
});

describe('USAJOBS, withheld by the user', () => {
  const origins = ['https://www.usajobs.gov/*'];

  test('is read for a press of the button alone, until the popup asked for it', async ({ jobgloss }) => {
    await setGranted(jobgloss, origins, false);
    const posting = await jobgloss.openElsewhere();
    await wait(700);
    expect(await posting.painted()).toEqual({});

    // The browser runs what the manifest names as soon as the button is pressed.
    const first = await jobgloss.openPopup();
    await expect.poll(async () => (await posting.painted()).credential ?? 0).toBeGreaterThan(10);
    await first.close();
    // On a busy machine the page is read after that popup asked about it.
    const popup = await jobgloss.openPopup();
    await popup.toSay('JobGloss does not start by itself on this site.');
    await popup.press('Allow on www.usajobs.gov');

    await expect.poll(() => popup.text()).not.toContain('JobGloss does not start by itself');
    await popup.toSay('Save this posting');
    await popup.close();
    await expect.poll(async () => (await posting.painted()).credential ?? 0).toBeGreaterThan(10);
    await posting.hover('RHIT');
    await posting.card.toSay('AHIMA');
    expect(await posting.page.$$('jobgloss-card')).toHaveLength(1);
    await posting.page.reload();
    await expect.poll(async () => (await posting.painted()).credential ?? 0).toBeGreaterThan(10);
    expect(posting.page.url()).toBe(sampleAddress);
  });
});

describe('any other page', () => {
  test('is left alone until the user asks, and is then marked without a posting', async ({ jobgloss }) => {
    const shown = await jobgloss.openElsewhere(anyPage);
    const popup = await jobgloss.openPopup();
    await popup.toSay('Read this page');
    expect(await shown.painted()).toEqual({});

    await popup.press('Read this page');

    await expect.poll(() => shown.painted()).toEqual({ credential: 1 });
    await popup.toSay('Registered Health Information Technician');
    await popup.toSay('This page is not a job announcement');
    await popup.close();
    await shown.hover('RHIT');
    await shown.card.toSay('AHIMA');
  });

  test('cannot be read where the browser keeps extensions out, and the popup says so', async ({
    jobgloss,
  }) => {
    await jobgloss.openElsewhere({
      address: 'https://addons.mozilla.org/en-US/firefox/',
      html: anyPage.html,
    });
    const popup = await jobgloss.openPopup();

    await popup.press('Read this page');

    await popup.toSay('The browser does not let JobGloss into this page.');
  });

  test('selected words are looked up from the context menu', async ({ jobgloss }) => {
    const { page } = await jobgloss.openElsewhere(anyPage);
    const at = await page.evaluate(() => {
      const paragraph = document.querySelector('p') as HTMLElement;
      const text = paragraph.firstChild as Text;
      getSelection()?.setBaseAndExtent(
        text,
        text.data.indexOf('RHIT'),
        text,
        text.data.indexOf('RHIT') + 'RHIT credential'.length,
      );
      const selection = getSelection() as Selection;
      const { x, y, width, height } = selection.getRangeAt(0).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });

    await page.mouse.click(at.x, at.y, { button: 'right' });
    const chosen = () =>
      jobgloss.firefox.callInWindow(() => {
        const menu = document.getElementById('contentAreaContextMenu') as FirefoxMenu;
        const item = [...menu.children].find(
          (each) =>
            menu.state === 'open' && each.getAttribute('label')?.startsWith('Look up “RHIT credential”'),
        );
        if (item) menu.activateItem(item);
        return item !== undefined;
      }, null);
    await expect.poll(chosen, { message: 'the item of the menu' }).toBe(true);

    await expect
      .poll(() => jobgloss.addresses())
      .toContainEqual(expect.stringMatching(/lookup\.html#.*RHIT(%20|\+)credential/));
  });
});
