import { stemsOf } from '../stems';

/** Words that too many titles share to decide alone. */
const commonStems = new Set(
  'speci techn assis gener manag admin offic super worki servi opera suppo aid mecha analy'.split(' '),
);

/** The words that agree with one of the titles, or null: a title agrees when most of it is there. */
export function matchTitle(titles: ReadonlySet<string>[], words: string[]): string | null {
  const near = stemsOf(words.join(' '));
  for (const title of titles) {
    let agreed = 0;
    let telling = 0;
    for (const stem of title) {
      if (!near.has(stem)) continue;
      agreed++;
      if (!commonStems.has(stem)) telling++;
    }
    if (telling === 0 && agreed < title.size) continue;
    if (
      agreed >= 2
        ? agreed * 2 >= title.size
        : agreed === 1 && (title.size === 1 || (near.size === 1 && title.size === 2))
    ) {
      return words.join(' ');
    }
  }
  return null;
}
