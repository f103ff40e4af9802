import type { Found } from '../scan';
import { Stretch, wordsIn } from '../stretch';
import * as clues from './ask-clues';
import { listItem } from './lines';

/** How far back the line that opens a list is looked for. */
const headerReach = 700;
/** Length up to which a line can be a heading. */
const headingLength = 90;

const opensList = /[:?]["')]?$|following\b[^.]{0,40}$/i;

/** A line above a list. */
export interface Line {
  at: number;
  /** Without the spaces around it, and no more than its end. */
  stretch: Stretch;
  /** Ends with a colon, asks, speaks of a choice, or is a heading that demands or prefers. */
  opens: boolean;
  /** Nothing, or an item of the list: the line that opens it may stand above. */
  isPassed: boolean;
  isLong: boolean;
}

/**
 * The line that opens the list in which a line stands: the nearest above that ends with a colon, asks, or speaks of
 * a choice. Above a blank line only the items of the list may stand between.
 */
export function headerOf(found: Found, at: number, lines: Map<number, Line>): Line | null {
  const first = Math.max(0, at - headerReach);
  const above = found.text.slice(first, at);
  let end = above.lastIndexOf('\n');
  while (end >= 0) {
    const previous = end === 0 ? -1 : above.lastIndexOf('\n', end - 1);
    const start = first + previous + 1;
    let line = lines.get(start);
    if (line === undefined) {
      line = readLine(found, start, first + end);
      // What is cut off by the reach is no whole line.
      if (previous >= 0) lines.set(start, line);
    }
    if (line.opens) return line;
    if (!line.isPassed && (line.isLong || start < found.from)) return null;
    end = previous;
  }
  return null;
}

function readLine(found: Found, at: number, end: number): Line {
  const text = found.text.slice(at, end).trim();
  const stretch = new Stretch(text, wordsIn(found.units, at, end));
  const isPassed = text === '' || listItem.test(`${text} `);
  return {
    at,
    stretch: text.length > 400 ? new Stretch(text.slice(-400), stretch.words) : stretch,
    opens:
      opensList.test(text) ||
      clues.opensChoice(stretch) ||
      (!isPassed &&
        text.length <= headingLength &&
        (stretch.says(clues.preferred) || clues.requires(stretch)) &&
        !/[.;,]$/.test(text)),
    isPassed,
    isLong: text.length > 160,
  };
}
