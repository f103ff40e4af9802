import type { Adapter, SitePage } from '../adapter';
import { textOf } from '../text';

/** The day stands in the column of actions, with or without a label. */
function postedOn({ root }: SitePage) {
  const column = root.querySelector('.bti-jd-details-action');
  const text = /[A-Z][a-z]+ \d{1,2}, \d{4}/.exec(column ? textOf(column) : '')?.[0];
  return text ? { text, where: 'Posted' } : undefined;
}

/**
 * Career centers of associations, hundreds of them on one program (YM Careers, Naylor, formerly Boxwood). Its newer
 * pages (`/job/<title>/<number>/`, since about 2024) have lost the marks below and are read like any other page.
 */
export const careerCenter: Adapter = {
  site: 'career-center',
  lastVerified: '2021-06',
  address: (url) =>
    /^\/jobs?\/(?:\d+(?:\/[^/]*)?|[^/]+\/\d+)\/?$/i.test(url.pathname)
      ? { url: `${url.origin}${url.pathname.replace(/\/$/, '')}` }
      : null,
  layouts: [
    {
      root: '.bti-jd-main-container, main, body',
      title: ['.bti-jd-title', 'h1'],
      description: ['.bti-jd-description, .bti-jd-requirements', 'td'],
      facts: { agency: ['.bti-jd-employer-title', '.bti-profile-link'], openDate: postedOn },
    },
  ],
  labels: {
    selector:
      '.bti-jd-detail-title, .bti-jd-details-action b, .bti-jd-details-action strong, .bti-jd-details-other b, dt',
    topics: {
      location: 'places',
      salary: 'pay',
      type: 'employment',
      'job type': 'employment',
      'employment type': 'employment',
      expires: 'closeDate',
      'job id': 'announcementNumber',
    },
  },
  skip: '[class*="bti-ui-job-result"], .bti-similar-jobs, .bti-jd-employer-info, [class*="bti-jd-actions"]',
};
