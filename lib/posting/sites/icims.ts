import type { Adapter, PostingAddress } from '../adapter';

/** The page that is visited and the frame inside it, where the posting stands, differ by `in_iframe` alone. */
function addressOf(url: URL): PostingAddress | null {
  const id = /^\/jobs\/(\d+)(?:\/[^/]+)?\/job\/?$/i.exec(url.pathname)?.[1];
  return id ? { url: `${url.origin}/jobs/${id}/job`, id } : null;
}

export const icims: Adapter = {
  site: 'icims',
  lastVerified: '2026-08',
  address: addressOf,
  layouts: [
    {
      root: '.iCIMS_JobPage, .iCIMS_MainWrapper, .iCIMS_JobContent, body',
      title: 'h1.iCIMS_Header, .iCIMS_Header h1, h1.title',
      description: ['.iCIMS_JobContent', '.iCIMS_InfoMsg_Job', '.iCIMS_Expandable_Text'],
    },
  ],
  labels: {
    selector: 'dt, .iCIMS_JobHeaderField, .field-label',
    topics: {
      location: 'places',
      locations: 'places',
      'job location': 'places',
      'job locations': 'places',
      'job id': 'announcementNumber',
      id: 'announcementNumber',
      'requisition id': 'announcementNumber',
      'position type': 'employment',
      'job type': 'employment',
      type: 'employment',
      'schedule type': 'employment',
      'pay range': 'pay',
      'salary range': 'pay',
      'closing date': 'closeDate',
      'posting end date': 'closeDate',
      company: 'agency',
    },
  },
  particulars: '.iCIMS_JobHeaderGroup, .iCIMS_Header',
  skip: '.iCIMS_JobOptions, .iCIMS_Navigation, .iCIMS_JobsTable, .iCIMS_PageFooter, .iCIMS_SocialShare, .iCIMS_JobsHeader',
  partial: [['iframe#icims_content_iframe, iframe[src*="in_iframe=1"]', 'frame']],
};
