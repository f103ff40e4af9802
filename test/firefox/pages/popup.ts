import { expect } from 'vitest';
import type { Firefox } from '../firefox';

interface Call {
  place: 'popup' | 'sidebar';
  run: string;
  argument: string;
}

/** In the browser's window: runs a function in a page that WebDriver does not reach; null when it is not open. */
async function callBeside({ place, run, argument }: Call): Promise<string | null> {
  const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar')?.contentDocument;
  const holder = place === 'popup' ? document : sidebar;
  const popup = holder?.querySelector<FirefoxBrowserElement>(`browser[webextension-view-type=${place}]`);
  if (!popup) return null;
  const name = `jobgloss:${Math.random()}`;
  const script = `{
    const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    Cu.exportFunction((answer) => sendAsyncMessage(${JSON.stringify(name)}, answer), sandbox, { defineAs: 'tell' });
    Cu.evalInSandbox(${JSON.stringify(
      `(async () => JSON.stringify({ value: (await (${run})(${argument})) ?? null }))()
        .catch((error) => JSON.stringify({ error: String(error) })).then(tell)`,
    )}, sandbox);
  }`;
  return new Promise((resolve) => {
    const end = (answer: string | null) => {
      clearTimeout(timer);
      popup.messageManager?.removeMessageListener(name, listen);
      resolve(answer);
    };
    const listen = ({ data }: { data: string }) => end(data);
    // A popup that closes meanwhile answers no more.
    const timer = setTimeout(() => end(null), 10_000);
    popup.messageManager.addMessageListener(name, listen);
    popup.messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
}

interface Wanted {
  /** CSS selector of the kind of control. */
  control: string;
  /** Beginning of its accessible name, or any part of it when none begins so. */
  name: string;
}

/** In the popup: clicks a control that can be seen; false when there is none. */
function clickControl({ control, name }: Wanted): boolean {
  const labelOf = (each: HTMLElement) =>
    (each.getAttribute('aria-label') ?? each.closest('label')?.textContent ?? each.textContent).trim();
  const shown = [...document.querySelectorAll<HTMLElement>(control)].filter(
    (each) => each.closest('[hidden]') === null,
  );
  const found =
    shown.find((each) => labelOf(each).startsWith(name)) ??
    shown.find((each) => labelOf(each).includes(name));
  found?.click();
  return found !== undefined;
}

/** The real popup of the toolbar button, or the real side bar. */
export class Popup {
  constructor(
    protected readonly firefox: Firefox,
    private readonly place: 'popup' | 'sidebar' = 'popup',
  ) {}

  /** Runs a function in its page, or the source of one; throws when it is not open. */
  async evaluate<R, A>(run: ((argument: A) => R | Promise<R>) | string, argument: A): Promise<R> {
    const told = await this.firefox.callInWindow(callBeside, {
      place: this.place,
      run: String(run),
      argument: JSON.stringify(argument ?? null),
    });
    if (told === null) throw new Error(`No ${this.place} is open.`);
    const { value, error } = JSON.parse(told) as { value: R; error?: string };
    if (error) throw new Error(error);
    return value;
  }

  /** Presses Tab until the popup hears it: right after it opened, the keyboard is still on its way there. */
  async takeKeyboard(): Promise<void> {
    const tab = async () => {
      await this.firefox.press('Tab');
      return this.evaluate(() => document.activeElement !== document.body, null);
    };
    await expect.poll(tab, { message: 'the popup has the keyboard' }).toBe(true);
  }

  /** Presses a button with a real key: some doors the browser opens for nothing else. */
  async press(name: string): Promise<void> {
    await this.toSay(name);
    await this.takeKeyboard();
    const isThere = () =>
      this.evaluate((wanted) => {
        const buttons = [...document.querySelectorAll('button')];
        const button = buttons.find(({ textContent }) => textContent.includes(wanted));
        button?.focus();
        return document.activeElement === button;
      }, name);
    await expect.poll(isThere, { message: `“${name}” has the focus` }).toBe(true);
    await this.firefox.press('Enter');
  }

  /** Its words as they are seen; '' when it is not open. */
  text(): Promise<string> {
    return this.evaluate(() => document.body.innerText, null).catch(() => '');
  }

  async toSay(words: string): Promise<void> {
    await expect.poll(() => this.text(), { message: `words of the ${this.place}` }).toContain(words);
  }

  async click(control: string, name: string): Promise<void> {
    await expect
      .poll(() => this.evaluate(clickControl, { control, name }), { message: `“${name}” in the popup` })
      .toBe(true);
  }

  /** One of the ways marks look and open; the part of the popup that holds them is unfolded first. */
  async choose(legend: string, option: string): Promise<void> {
    const choosing = () =>
      this.evaluate(
        ([wantedLegend, wanted]) => {
          const unfold = [...document.querySelectorAll<HTMLElement>('button[aria-expanded=false]')];
          unfold.find(({ textContent }) => textContent.includes('How marks look and open'))?.click();
          const group = [...document.querySelectorAll('fieldset')].find(
            (each) => each.querySelector('legend')?.textContent === wantedLegend,
          );
          const radio = [...(group?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])].find(
            (each) => each.closest('label')?.textContent.trim().endsWith(wanted),
          );
          radio?.click();
          return radio !== undefined;
        },
        [legend, option] as const,
      );
    await expect.poll(choosing, { message: `“${option}” of “${legend}”` }).toBe(true);
  }

  async close(): Promise<void> {
    await this.firefox.callInWindow(() => {
      document
        .querySelector('browser[webextension-view-type=popup]')
        ?.closest<FirefoxPanel>('panel')
        ?.hidePopup();
    }, null);
    await expect
      .poll(() =>
        this.firefox.callInWindow(
          () => document.querySelector('browser[webextension-view-type=popup]') !== null,
          null,
        ),
      )
      .toBe(false);
  }
}
