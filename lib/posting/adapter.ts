import type { Topic } from './fact-readers';
import type { Statement } from './islands';
import type { Labels } from './labels';
import type { PartialReason, Site } from './types';

/** What an address says about the posting behind it. */
export interface PostingAddress {
  /** The one address that the posting is kept under. */
  url: string;
  /** The site's number of the posting, where it has one. */
  id?: string;
  /** Facts that stand in the address; what the page prints comes first. */
  facts?: Partial<Record<Topic, Statement>>;
}

/** The page as an adapter's functions see it. */
export interface SitePage {
  document: Document;
  address: PostingAddress;
  /** Element that the layout found. */
  root: Element;
}

/** Selectors under the layout's root, best first: the first that selects anything is used. */
export type Selectors = string | string[];

/** Where a value stands: in elements, or where no selector can say, what a function finds. */
export type Source = Selectors | ((page: SitePage) => Statement | undefined);

/** One way in which a site draws a posting. */
export interface Layout {
  /** The part of the page that is the posting, all facts and all text; of several the innermost that holds both. */
  root: string;
  title: Source;
  /** The body: every element that is selected, or what the function finds. */
  description: Selectors | ((page: SitePage) => Element[]);
  facts?: Partial<Record<Topic, Source>>;
  /** Whether the root still shows another posting than the address names. */
  isStale?(page: SitePage, title: string): boolean;
}

/** Everything JobGloss knows about one site; read by `createSiteReader`. */
export interface Adapter {
  site: Site;
  /** Month in which the selectors were last compared with recorded pages, `YYYY-MM`. */
  lastVerified: string;
  /** Null for addresses where no posting is read: lists, searches, company pages. */
  address(url: URL, document: Document): PostingAddress | null;
  /** Best first. Without any, the posting is read from the page's machine-readable data. */
  layouts: Layout[];
  /** Labels of facts, wherever a layout's root prints one of them. */
  labels?: Labels;
  /** Draws postings beside a list of others, so that only a layout tells which part of the page is the posting. */
  hasList?: true;
  /** Facts that stand inside the description's element: read as facts and marked, but no text of a section. */
  particulars?: string;
  /** Inside the root and not the posting: other postings, advertisements, forms. */
  skip?: string;
  /** Present when the site shows less than the posting, with the reason. */
  partial?: [selector: string, reason: PartialReason][];
}
