import type { Dictionary } from './dictionary';
import { numbersOf } from './digits.ts';

/** Titles of each series, as stems, by its code in four digits. */
export interface Titles {
  has(code: string): boolean;
  get(code: string): readonly string[] | undefined;
}

/** The titles of a dictionary; read when a number first asks for them. */
export function seriesTitles({ series, titles }: Dictionary): Titles {
  const items = titles.split('|');
  const lists: string[][] = [];
  let placeOf: Uint16Array | undefined;
  /** From 1, 0 for no series. */
  const find = (code: string): number => {
    if (placeOf === undefined) {
      placeOf = new Uint16Array(10_000);
      let number = 0;
      for (const [place, step] of numbersOf(series).entries()) {
        number += step;
        placeOf[number] = place + 1;
      }
    }
    return code.length === 4 ? (placeOf[Number(code)] ?? 0) : 0;
  };
  return {
    has: (code) => find(code) > 0,
    get(code) {
      const place = find(code);
      if (place === 0) return undefined;
      lists[place] ??= (items[place - 1] as string).split('~');
      return lists[place];
    },
  };
}
