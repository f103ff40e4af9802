const sources = import.meta.glob<string>('../../pages/usajobs/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A change made to a sample before it is parsed: every `from` becomes `to`. */
export type Edit = [from: string | RegExp, to: string];

/** Names of the sample pages of announcements, and the control number in the address of each. */
export const announcements = {
  sample: '990000100',
  'grade-range': '990000200',
  interdisciplinary: '990000300',
  'open-dates-by-script': '990000400',
  'hostile-values': '990000500',
  'wage-grade': '990000600',
  'nurse-grades': '990000700',
  'generation-b': '990000800',
  'generation-a': '990000900',
  'open-cut-off': '990001000',
} as const;
export type Announcement = keyof typeof announcements;

export const names = Object.keys(announcements) as Announcement[];

/** The source of a sample page, with `edits` made; an edit that changes nothing is an error. */
export function sourceOf(name: string, ...edits: Edit[]): string {
  const source = sources[`../../pages/usajobs/${name}.html`];
  if (source === undefined) throw new Error(`No sample page ${name}`);
  return edits.reduce((before, [from, to]) => {
    const after = before.replaceAll(from, to);
    if (after === before) throw new Error(`${from} does not stand in ${name}`);
    return after;
  }, source);
}

/** The document of a sample page; its scripts do not run. */
export function pageOf(name: string, ...edits: Edit[]): Document {
  return new DOMParser().parseFromString(sourceOf(name, ...edits), 'text/html');
}

export function addressOf(name: Announcement): string {
  return `https://www.usajobs.gov/job/${announcements[name]}`;
}

/** Everything that the page says: text, and the data islands that a reader may fall back on. */
export function wordsOf(page: Document): string {
  const body = page.body.cloneNode(true) as HTMLElement;
  const script = [...body.querySelectorAll('script')].map((element) => element.textContent);
  for (const element of body.querySelectorAll('script, style, svg, button')) element.remove();
  return squeeze([body.textContent, ...script].join(' '));
}

/** Without any white space, for comparing texts that are set differently. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
