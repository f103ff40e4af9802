import { textOf } from './text';

/** Text with all white space taken out and in lower case: how texts that are set differently are compared. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u00a0\u200b]+/g, '').toLowerCase();
}

/** True when two titles name the same job: one begins with the other. */
export function isSameTitle(one: string, other: string): boolean {
  const [a, b] = [squeeze(one), squeeze(other)];
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));
}

/**
 * Whether the card of the chosen job names another job than the pane's title: the pane still shows the one before.
 * Without a card nothing can be said.
 */
export function isOtherJob(card: Element | null, title: string): boolean {
  const text = card ? textOf(card) : '';
  return text !== '' && !isSameTitle(text, title);
}
