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

/** In the page that reads pasted postings: waits until it is done; the longest time in which no timer came through. */
export async function timeReading(): Promise<number> {
  let longestMs = 0;
  let last = performance.now();
  while (!document.querySelector('aside')) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    longestMs = Math.max(longestMs, performance.now() - last);
    last = performance.now();
    if (last > 80_000) throw new Error('not read after 80 seconds');
  }
  return longestMs;
}
