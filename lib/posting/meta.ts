import type { Statement } from './islands';
import { collapse } from './text';

/** What the page's head says for `property`, for example `og:title`. */
export function metaOf(document: Document, property: string): Statement | undefined {
  const meta = document.querySelector(`meta[property="${property}"]`);
  const text = collapse(meta?.getAttribute('content') ?? '');
  return text ? { text, where: property } : undefined;
}
