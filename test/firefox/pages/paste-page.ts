import type { Page } from 'puppeteer-core';
import type { Jobgloss } from '../jobgloss';

/** Puts a text into the page for pasted postings, and has it read. */
export async function pasteAndRead(page: Page, text: string): Promise<void> {
  await page.waitForSelector('textarea');
  await page.evaluate((words) => {
    const area = document.querySelector('textarea') as HTMLTextAreaElement;
    area.value = words;
    area.dispatchEvent(new Event('input', { bubbles: true }));
    area.focus();
  }, text);
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
}

/** A tab with that page, which has a text to read. */
export async function openAndRead({ firefox }: Jobgloss, text: string): Promise<Page> {
  const page = await firefox.openExtensionPage('paste.html');
  await pasteAndRead(page, text);
  return page;
}
