import type { Adapter, SitePage } from '../adapter';
import { textOf } from '../text';

/** `Medical Records Technician Job in Leeds, MA`: the site puts the place behind the title. */
function findTitle({ root }: SitePage) {
  const printed = textOf(root.querySelector('h1, h2') ?? root.ownerDocument.createElement('h1'));
  const text = /^(.+?) Job in /i.exec(printed)?.[1] ?? '';
  return text ? { text, where: 'Header' } : undefined;
}

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
    },
  ],
  labels: {
    selector: 'td, th, dt, b, strong, label, span, h2, h3, h4, div',
    topics: {
      'vacancy no': 'announcementNumber',
      department: 'agency',
      salary: 'pay',
      grade: 'grades',
      'perm/temp': 'appointmentType',
      'ft/pt': 'schedule',
      'open date': 'openDate',
      'close date': 'closeDate',
      'who may apply': 'hiringPaths',
      locations: 'places',
    },
  },
};
