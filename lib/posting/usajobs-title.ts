/** Title of a USAJOBS announcement in every generation of its markup; a page without one shows none. */
export const TITLE = '.usajobs-joa-banner__title, #joa-header h1, h1#job-title';
