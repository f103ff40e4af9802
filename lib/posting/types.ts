/** Readers of postings, one for each site; `other` is any page that describes its posting in a machine-readable way. */
export const sites = [
  'usajobs',
  'usastaffing',
  'federalgovernmentjobs',
  'linkedin',
  'indeed',
  'glassdoor',
  'ziprecruiter',
  'governmentjobs',
  'workday',
  'greenhouse',
  'lever',
  'icims',
  'clearancejobs',
  'career-center',
  'other',
] as const;
export type Site = (typeof sites)[number];

/** A value of a posting with the words of the page that it was read from. */
export interface Fact<T> {
  value: T;
  /** The page's own words, white space collapsed, at most 300 characters. */
  evidence: string;
  /** Where on the page: the label or section as printed, for example `Pay scale & grade`. */
  where: string;
}

export interface PostingSeries {
  /** Four digits. */
  code: string;
  title: string;
}

export interface PostingPay {
  /** US dollars per `unit`. */
  min: number;
  /** US dollars per `unit`; equal to `min` when one figure is printed. */
  max: number;
  unit: 'year' | 'hour' | 'day' | 'week' | 'month' | 'piece' | 'other';
}

/** How an announcement closes. The day itself is `closeDate`. */
export type PostingClosing =
  | { type: 'date' }
  /** On the day that this number of applications is reached, at the latest on the closing date. */
  | { type: 'cut-off'; applicants: number }
  /** Open for long, with days on which the applications received so far are taken up (`YYYY-MM-DD`). */
  | { type: 'open-continuous'; cutOffDates: string[] };

export interface PostingContact {
  name?: string;
  phone?: string;
  email?: string;
}

/** What a part of a posting is about; `description` where a site prints one text for all. */
export type SectionKind =
  | 'summary'
  | 'hiring-paths'
  | 'duties'
  | 'conditions'
  | 'qualifications'
  | 'education'
  | 'additional'
  | 'evaluation'
  | 'documents'
  | 'how-to-apply'
  | 'benefits'
  | 'questions'
  | 'description'
  | 'other';

/** One part of the posting's body, once, whatever number of copies the page draws. */
export interface PostingSection {
  kind: SectionKind;
  /** As printed; '' where there is none. */
  heading: string;
  /** Plain text; paragraphs, list items and table rows on lines of their own. */
  text: string;
}

/** Why a page shows less than the whole posting. */
export type PartialReason = 'sign-in' | 'loading' | 'stale-pane' | 'frame' | 'cut';

/** The facts of one posting. A fact that the page does not print is absent, never "No". */
export interface PostingFacts {
  title?: Fact<string>;
  department?: Fact<string>;
  agency?: Fact<string>;
  office?: Fact<string>;
  series?: Fact<PostingSeries[]>;
  /** Letters of the pay plan, for example `GS`. */
  payPlan?: Fact<string>;
  /** As printed, without leading zero: `15`, `11`, `J`. */
  lowGrade?: Fact<string>;
  highGrade?: Fact<string>;
  /** Grade as printed, or `None`. */
  promotionPotential?: Fact<string>;
  pay?: Fact<PostingPay>;
  /** Duty stations as printed. */
  places?: Fact<string[]>;
  /** A number, `Few` or `Many`. */
  vacancies?: Fact<string>;
  /** Calendar date, `YYYY-MM-DD`. */
  openDate?: Fact<string>;
  /** Calendar date, `YYYY-MM-DD`; announcements close at 11:59 p.m. Eastern that day. */
  closeDate?: Fact<string>;
  closing?: Fact<PostingClosing>;
  /** The badge as printed: Accepting applications, Reviewing applications, Hiring complete ... */
  status?: Fact<string>;
  appointmentType?: Fact<string>;
  /** How long an appointment that ends lasts, as printed: `Not to exceed 1 year, may be extended`. */
  appointmentLength?: Fact<string>;
  schedule?: Fact<string>;
  service?: Fact<string>;
  telework?: Fact<string>;
  remote?: Fact<string>;
  travel?: Fact<string>;
  relocation?: Fact<string>;
  supervisory?: Fact<string>;
  drugTest?: Fact<string>;
  clearance?: Fact<string>;
  sensitivity?: Fact<string>;
  /** Kinds of background check: Credentialing, Suitability/Fitness, National security. */
  backgroundCheck?: Fact<string[]>;
  union?: Fact<string>;
  financialDisclosure?: Fact<string>;
  /** Who may apply: the names of the hiring paths as printed. */
  hiringPaths?: Fact<string[]>;
  /** The agency's own words on who may apply. */
  whoMayApply?: Fact<string>;
  /** Documents asked for, one each. */
  requiredDocuments?: Fact<string[]>;
  contact?: Fact<PostingContact>;
  /** Announcement numbers of the same job's announcement for other applicants. */
  twinAnnouncements?: Fact<string[]>;
  announcementNumber?: Fact<string>;
  controlNumber?: Fact<string>;
}

/** A field that was on the page and could not be read. */
export interface PostingProblem {
  field: keyof PostingFacts | 'sections';
  reason: string;
  evidence: string;
}

export interface Posting {
  /** Which reader produced it. */
  site: Site;
  /** The one address that the posting is kept under, whatever address it was reached by. */
  url: string;
  facts: PostingFacts;
  /** In the page's order. */
  sections: PostingSection[];
  /** Set when the page shows only part of the posting. */
  partial?: PartialReason;
  problems: PostingProblem[];
}

/** A posting read from a page, and where on the page its text stands. */
export interface OpenedPosting {
  posting: Posting;
  /** The part of the page whose text is read and marked. */
  root: Element;
  /** Parts inside `root` that are never read: navigation, contact blocks, other postings. */
  skip?(element: Element): boolean;
}

/** One site's reader: pure, reads the DOM only, changes nothing, never throws. */
export interface SiteReader {
  site: Site;
  /** The posting that `document` shows at `url`; null when it shows none. */
  open(document: Document, url: string): OpenedPosting | null;
}
