import type { Adapter, SitePage } from '../adapter';
import type { Topic } from '../fact-readers';
import { textOf } from '../text';

/** `Medical Records Technician Job in Leeds, MA`: the site puts the place behind the title. */
function findTitle({ root, document }: SitePage) {
  const printed = [...root.querySelectorAll('h1, h2, h3')].map((heading) => textOf(heading));
  const text = [...printed, document.title].map((words) => /^(.+?) Job in /i.exec(words)?.[1]).find(Boolean);
  return text ? { text, where: 'Header' } : undefined;
}

/** The labels in the order in which the site prints them, each with its value behind it. */
const LABELS: [label: string, topic?: Topic][] = [
  ['Vacancy No.', 'announcementNumber'],
  ['Department', 'agency'],
  ['Salary', 'pay'],
  ['Grade', 'grades'],
  ['Perm/Temp', 'appointmentType'],
  ['FT/PT', 'schedule'],
  ['Open Date', 'openDate'],
  ['Close Date', 'closeDate'],
  ['Job Link'],
  ['Who may apply', 'hiringPaths'],
  ['Locations', 'places'],
  ['Summary'],
];
/** The pairs stand at the head of the text. */
const MAX_HEAD = 3000;

/** Finds what is printed between a label and the next one; how the site marks them up is not known. */
const behind =
  (label: string) =>
  ({ root }: SitePage) => {
    const words = textOf(root).slice(0, MAX_HEAD);
    let from = 0;
    let start = 0;
    for (const [name] of LABELS) {
      const at = words.indexOf(name, from);
      if (at < 0) continue;
      if (start > 0) return { text: words.slice(start, at).replace(/^[:\s]+|\s+$/g, ''), where: label };
      from = at + name.length;
      if (name === label) start = from;
    }
    return undefined;
  };

/** A mirror of USAJOBS announcements: the control number in its address is the one of USAJOBS. */
export const federalgovernmentjobs: Adapter = {
  site: 'federalgovernmentjobs',
  lastVerified: '2026-10',
  address(url) {
    const id = /^\/jobs\/.*-(\d{9})\.html$/i.exec(url.pathname)?.[1];
    return id
      ? { url: `${url.origin}${url.pathname}`, id, facts: { controlNumber: { text: id, where: 'Address' } } }
      : null;
  },
  layouts: [
    {
      root: 'main, article, [role="main"], #content, body',
      title: findTitle,
      description: ({ root }) => [root],
      facts: Object.fromEntries(LABELS.flatMap(([label, topic]) => (topic ? [[topic, behind(label)]] : []))),
    },
  ],
};
