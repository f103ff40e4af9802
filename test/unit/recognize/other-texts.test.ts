import { describe, expect, it } from 'vitest';
import { read } from './matcher';

/** Texts that nobody applies to. All made up here. */
const pages: Record<string, string> = {
  'a newspaper': `City Council Weighs New Budget
By Dana Whitfield, staff reporter
In 2010, the county spent $1,102 per resident on roads, said Mayor Ruth Alvarez, and by 2025 the sum had grown
to $2,210. "We cannot do that again," she told reporters on Tuesday night. The EPA and the VA declined to comment.
Police said a 34-year-old man from Portland, OR, was arrested at 1550 Main Street after 0630 a.m. A spokesman for
the FBI said agents of the CIA and the IRS were not involved. Dr. Alan Ortiz, MD, and registered nurse Kim Bell, RN,
treated two people with CPR until an EMT arrived. The grade 5 students of Lincoln School won the spelling bee.

WEATHER: Highs near 80 in Augusta, ME, and Jackson, MS. Winds of 15 MPH.

SPORTS: The Hawks beat the Jets 101-99; the quarterback threw for 301 yards. "IT WAS A GOOD DAY OR AT LEAST A
LONG ONE," said coach Pat Doyle. Tickets: (312) 664-0675.`,

  'a newspaper page without quotes from people': `Markets closed higher on Friday. The index rose 1,102 points to 38,301, its best day since 2010, according to
data from the exchange. Shares of Acme (AC) gained 12 percent. Voters in PA, MD and CO go to the polls in May;
lawmakers in Harrisburg want more votes by mail. A headline last week: VA budget up. The governor signed it into law.`,

  'a report on agencies': `The EPA, FEMA, HUD, DHS, OPM, GSA and the National Park Service published their figures on
Monday. The FAA and the TSA followed. The Department of Defense and NASA had no comment OR I missed it.`,

  'a page of a dictionary': `OR, conjunction. AS, adverb. NO, adverb. AD, noun, short for advertisement. PA, noun, a
father. MS, noun, a manuscript. MD. See Maryland. PE. A letter of the Hebrew alphabet. RN. See radon.`,

  'a box score': `MIN-30 PTS-0610. NH 3, VT 1. DO 7/9/11. Game 0301 of the series; the 2010 series went to seven games.`,

  'a chat': `OR I could come at 9. NO - I cannot. AS I said. IT IS OK. PS: bring ID, a DVD and the CD. BC I asked.`,

  'a museum label': `Oil on canvas, 1102 by 2210 mm, series of 1905. Gift of R. N. Hall, Ph. Doe and Ms. W. Lane, 2005.`,

  'a chemistry lesson': `CO-2, NO-3 and NH-4 are ions. PE and PT 100 sensors; grade A glass; series 300 steel; Rn-222 decays.`,

  'a travel guide': `Take VA 7 to Leesburg, VA, then MD 28. CT scenic route 169. ME coast in June. HI 5 miles. DC metro, 0630 to 2330.`,

  'a manual': `Press A+ or B-. Set RA to 0.8 and OD to 50. LED 3 blinks: NO SIGNAL. Model GX-0801 is discontinued; see GX1102.`,

  'a law': `§ 5332. The General Schedule
(a)(1) The term "agency" shall have the meaning given it in section 5102 of this title. The provisions of
subsection (b) shall apply notwithstanding any other provision of law. Pub. L. 96-151, title II, section 0201.
(2) A person described in subparagraph (A) and paragraph (1) hereof shall be paid pursuant to 38 U.S.C. 7401 and
7405, and to 18 U.S.C. 1001; see also 5 CFR 302.1102 and 29 CFR 1910. Such sums as are enacted herein, or codified
in chapter 53, are available until 2030. Any officer who, prior to enactment thereof, was AN OFFICER OR EMPLOYEE...`,

  'a phone list': `Hospital switchboard directory
Main desk ........ 555-0100
Pharmacy (fax) ... 555-0660
Nurse station 3B . ext. 0610
Medical records .. ext. 0675
Dr. J. Smith, MD . 555-0602
Dr. P. Jones, DO . 555-0180
R. Brown, PA ..... 555-0603
T. White, PT ..... 555-0633
VA liaison ....... 555-0101
IT help .......... 555-2210
CT scanner ....... 555-0647
HR ............... 555-0201`,

  'a parts catalog': `Fastener catalog, page 12. SKU, qty, price.
GS-12 gasket set, in stock, $11.02 each
WG-10 wire gauge, part no 0801-0808, qty 5
Grade 8 bolts, 3/8 x 1102, pkg of 25
NF-03 noise filter, model 2210 series
SV-G valve, item no 0675, stainless 300 series
PE pipe, PT thread, OD 50 mm, MS plate, RA 0.8
Security+ padlock, A+ rated
IA-5 inlet adapter; shipping by weight, 2005 lbs`,

  'a price list without a heading': `GS-10 gear set 24.99
WG-8 wheel guard 12.50
NF-2 nylon fitting 0.75
0640 ball bearing 3.10`,

  'a recipe': `Recipe: pound cake. Grade A eggs, 4; 350 F, 45 minutes. Serves 8 OR more. PS: do NOT open the oven. AS always,
BE patient. Add 1 cup of sugar and a pt. of milk. Sold out since 2005.`,

  'a bus schedule': `Route 12: 0630 0830 1030 1130 1330 1530 1730. Route 7/9/11: 0545-1930. Sundays: none. Stop 1101, Oak St.`,

  'a list of towns': `AA. Albany, NY
AB. Augusta, ME
AC. Baltimore, MD
AD. Billings, MT
PA. Denver, CO
FE. Des Moines, IA
RA. Hartford, CT
CT. Jackson, MS
PE. Columbia, SC
DO. Boise, ID`,

  'program source': `const GS = 12; if (CCS && RN) { return PE - 7; } // IT WORKS OR NOT
import { RHIT_MODE } from './rhit-mode.js'; export const VA_URL = 'https://www.va.gov/';`,

  'a school report': `Grades 9 through 12. Students of grade 7/9 read 0.5 hours a day. Her grade point average is 3.8. A in MATH, B in PE.`,
};

describe('a text that is no posting', () => {
  it.each(Object.keys(pages))('gets no mark: %s', (name) => {
    const text = pages[name] as string;

    const marked = read(text).map(
      ({ kind, code, start, end }) => `${kind} ${code} "${text.slice(start, end)}"`,
    );

    expect(marked).toEqual([]);
  });
});
