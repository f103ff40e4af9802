import type { Adapter } from '../adapter';

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
      title: 'h1.bti-jd-title, .bti-jd-title',
      description: '.bti-jd-description, .bti-jd-requirements',
      facts: { agency: '.bti-jd-employer-title, .bti-profile-link' },
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
      posted: 'openDate',
      'posted on': 'openDate',
      expires: 'closeDate',
      'job id': 'announcementNumber',
    },
  },
  skip: '[class*="bti-ui-job-result"], .bti-similar-jobs, .bti-jd-employer-info, [class*="bti-jd-actions"]',
};
