import type { Posting } from './types';

/** Key under which a posting is kept once: `usajobs:<control number>`, else `url:<address>`. */
export function postingKey(posting: Posting): string {
  const control = posting.facts.controlNumber?.value;
  return control ? `usajobs:${control}` : `url:${posting.url}`;
}
