/** Types of summary.mjs. */
import type { PageState } from '../messages/protocol';
import type { Posting, PostingFacts } from '../posting/types';

export function plainFacts(posting: Posting): {
  [K in keyof PostingFacts]: NonNullable<PostingFacts[K]>['value'];
};
export function summarize(state: PageState, address: string): string;
