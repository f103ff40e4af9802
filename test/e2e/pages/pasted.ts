/** A posting as somebody pastes it, with what a hostile one would hold. */
export const pasted = `Medical Records Technician (Coder)

DEPARTMENT OF RURAL HEALTH
Classified GS-0675-07. An SF-50 is asked for.
Qualifications
You must hold an active certification: RHIT, RHIA or CCS is required.
<img src="https://www.usajobs.gov/x.png" onerror="document.title='owned'"> <b>GS-0675</b>`;

/** As dense with codes as postings are. */
const part = `${pasted}\n\n${'The incumbent reviews records of the service for completeness and consistency. '.repeat(25)}\n\n`;
/** A megabyte of it. */
export const megabyte = part.repeat(Math.ceil(1e6 / part.length));
