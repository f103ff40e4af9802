import { textOf } from './text';
import { squeeze } from './titles';

const MIN_PROBE = 12;
const MAX_PROBE = 60;
const MAX_TEXT_NODES = 20_000;
const UNDRAWN = 'script, style, template, noscript, title, head, textarea, select';

/** The first heading that prints `title`, or the page's h1 where it prints a part of it. */
export function findHeading(document: Document, title: string): Element | undefined {
  const wanted = squeeze(title);
  if (!wanted) return undefined;
  const headings = [...document.querySelectorAll('h1, h2, h3, [role="heading"]')].map((element) => ({
    element,
    words: squeeze(textOf(element)),
  }));
  const found =
    headings.find(({ words }) => words.includes(wanted)) ??
    headings.find(({ words }) => words.length > MIN_PROBE / 2 && wanted.includes(words));
  return found?.element;
}

/** The text nodes in which the first, the middle and the last line of `body` begin. */
function findLines(document: Document, body: string): Text[] {
  const lines = body
    .split('\n')
    .map(squeeze)
    .filter((line) => line.length >= MIN_PROBE);
  const wanted = new Set(
    [lines[0], lines[lines.length >> 1], lines.at(-1)].flatMap((line) => line?.slice(0, MAX_PROBE) ?? []),
  );
  const found: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let count = 0; wanted.size > 0 && count < MAX_TEXT_NODES && walker.nextNode(); count++) {
    const node = walker.currentNode as Text;
    const words = squeeze(node.data.slice(0, 400));
    if (words.length < MIN_PROBE) continue;
    for (const line of wanted) {
      const isHere = words.length < line.length ? line.startsWith(words) : words.includes(line);
      if (!isHere || node.parentElement?.closest(UNDRAWN)) continue;
      found.push(node);
      wanted.delete(line);
      break;
    }
  }
  return found;
}

/**
 * The smallest element in which the page prints a posting that its data describe: the heading with its title and
 * the lines of its body. Where the page prints it in
 * other words, the window's title must name it; null when nothing does, as on a list of postings or another page.
 */
export function findRoot(document: Document, title: string, body: string): Element | null {
  const heading = findHeading(document, title);
  const lines = findLines(document, body);
  const nodes: Node[] = heading ? [heading, ...lines] : lines;
  const [first] = nodes;
  if (!first) {
    const isNamed = title !== '' && squeeze(document.title).includes(squeeze(title));
    return isNamed ? (document.querySelector('main, [role="main"]') ?? document.body) : null;
  }
  let root = first as Node | null;
  while (root && !nodes.every((node) => root?.contains(node))) root = root.parentNode;
  const element = root instanceof Element ? root : (root?.parentElement ?? null);
  // A heading alone is not where a posting's text stands.
  return lines.length > 0 ? element : (element?.closest('article, main, [role="main"]') ?? document.body);
}
