/** Documents of one list, under the words that open it; '' where none do. */
export interface DocumentGroup {
  heading: string;
  items: string[];
}

/** What stands before a colon and applies to what follows. */
const OPENING = /^([^:]{1,300}): (?=\S)/;

/** Documents in their order; neighbors that are printed under the same opening words are grouped under them. */
export function groupDocuments(documents: string[]): DocumentGroup[] {
  const groups: DocumentGroup[] = [];
  const openingOf = (document: string | undefined) => OPENING.exec(document ?? '')?.[1] ?? '';
  documents.forEach((document, at) => {
    const opening = openingOf(document);
    // One alone keeps its colon: it may be a part of its name.
    const isShared = [documents[at - 1], documents[at + 1]].some((other) => openingOf(other) === opening);
    const heading = isShared ? opening : '';
    const item = heading ? document.slice(heading.length + 2) : document;
    const last = groups.at(-1);
    if (last?.heading === heading) last.items.push(item);
    else groups.push({ heading, items: [item] });
  });
  return groups;
}
