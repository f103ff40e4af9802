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
  /** The badge as printed: Accepting applications, Reviewing applications, Hiring complete ... */
  status?: Fact<string>;
  appointmentType?: Fact<string>;
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
  announcementNumber?: Fact<string>;
  controlNumber?: Fact<string>;
}

/** A field that was on the page and could not be read. */
export interface PostingProblem {
  field: keyof PostingFacts;
  reason: string;
  evidence: string;
}

export interface Posting {
  /** Which reader produced it. */
  site: 'usajobs';
  /** Address of the posting without query and fragment. */
  url: string;
  facts: PostingFacts;
  problems: PostingProblem[];
}
