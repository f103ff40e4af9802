import { openPosting } from '../../../lib/posting/open-posting';
import type { OpenedPosting, PostingFacts } from '../../../lib/posting/types';
import type { Edit } from './pages';

const sources = import.meta.glob<string>('../../pages/sites/*.{html,xhtml}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Names of the sample pages of other sites, with their endings. */
export const sitePages = Object.keys(sources).map((path) => path.split('/').at(-1) as string);

/** The source of a sample page, with `edits` made; an edit that changes nothing is an error. */
export function siteSource(name: string, ...edits: Edit[]): string {
  const source = sources[`../../pages/sites/${name}`];
  if (source === undefined) throw new Error(`No sample page ${name}`);
  return edits.reduce((before, [from, to]) => {
    const after = before.replaceAll(from, to);
    if (after === before) throw new Error(`${from} does not stand in ${name}`);
    return after;
  }, source);
}

/**
 * The document of a sample page; its scripts do not run. Pages that nest what an HTML parser would take apart are
 * written as XHTML and moved into an HTML document, as the page's own script would build them.
 */
export function sitePage(name: string, ...edits: Edit[]): Document {
  const source = siteSource(name, ...edits);
  if (name.endsWith('.html')) return new DOMParser().parseFromString(source, 'text/html');
  const written = new DOMParser().parseFromString(source, 'application/xhtml+xml');
  const page = new DOMParser().parseFromString('', 'text/html');
  page.documentElement.replaceWith(page.adoptNode(written.documentElement));
  return page;
}

export function openSample(name: string, url: string, ...edits: Edit[]): OpenedPosting {
  const opened = openPosting(sitePage(name, ...edits), url);
  if (!opened) throw new Error(`${name} was not read as a posting`);
  return opened;
}

/** Facts without their evidence. */
export function valuesOf(facts: PostingFacts): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([field, { value }]) => [field, value]));
}

/** Text of the posting as the annotator walks it: under the root, without the skipped parts. */
export function markedText({ root, skip }: OpenedPosting): string {
  let text = '';
  const visit = (node: Node): void => {
    if (node instanceof Text) text += node.data;
    if (!(node instanceof Element) || skip?.(node) || /^(?:NAV|BUTTON|SCRIPT)$/.test(node.tagName)) return;
    node.childNodes.forEach(visit);
  };
  visit(root);
  return text.replace(/\s+/g, ' ');
}
