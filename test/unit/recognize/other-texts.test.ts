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

  'an airline schedule': `Flight AS 1102 departs SEA 0630, arrives DCA 1430. AA 0675 and DL 2210 codeshare. Gate B12, seat 7A.
UA 0610 to ORD, AS-0301 to PDX, NH 9 to HND. MD-80 replaced by A320. Baggage: 2 pieces, 50 lbs. PNR code RNCCS7.`,

  'headers of a mail': `Received: from mx2.example.org (HELO mail) by gw-0675.example.org; Mon, 12 May 2025 08:01:02 -0500
Message-ID: <GS-12.RHIT.0675@example.org>
From: "R. Brown, RN" <rbrown@example.org>
To: pta-board@example.org; CC: PE teachers
Subject: RE: FW: PTA meeting AND bake sale, NO RSVP
X-Spam-Score: 0.501 (MS-1102 BCC)`,

  'a chess score': `1. e4 e5 2. Nf3 Nc6 3. Bb5 a6. White: GM Hall (2210). Black: IM Dean (2010). Round 7/9. Result 1-0. ECO C60.`,

  'weather data': `KDCA 211752Z 31012G22KT 10SM FEW050 12/M03 A3012 RMK AO2 SLP201. TAF AMD NSW. PROB30 0610/0630 WS 020.`,

  'a stock table': `Ticker   Last   Chg
GS    501.10  +3.02
MD     14.22  -0.11
RN      7.75   0.00
PT     10.10   0.30
MS-A   25.05
Dow 38,301; S&P 5,102; volume 1,102,000`,

  'a genealogy': `John R. Hall, b. 1801, d. 1895, m. 1830 Ann Dean (1810-1899). Issue: 1. Ruth, b. 0830 hrs, 2 May 1835. See vol. II, p. 343.
Moved from PA to OH, then IN; Pvt., Co. A, 12th OH Inf.; GAR member.`,

  'a chemistry table': `Element   Z   Mass
Rn 86 222
Pa 91 231.04
Md 101 258
No 102 259
Pt 78 195.08
CO 28.01, NO 30.01, PT-100, PE-HD, PVC, HCl 0.5 M, NaOH 0.1 M; CAS 7440-06-4; MSDS on request.`,

  'a lab report of a patient': `CBC: RBC 4.5, HCT 41, PT 12.1 s, INR 1.0, PTT 30. BMP: NA 140, K 4.0, CO2 24, CR 0.8. UA: PH 6, SG 1.010. RA factor neg.
CT ABD/PELVIS: no acute findings. MR BRAIN: normal.`,

  'sports pages': `AL East: NY 95-67, TOR 91-71. NL West: LA 98-64, SD 89-73. OT: VGK 3, COL 2. PTS 1102, REB 501, AST 343. W-2, L-1.
G-7, F-12. Women's 4x100: 0:43.01. IM, FS and SS events begin at 0830. OR beat WA 31-28; MD lost to PA.`,

  'a crossword': `ACROSS 1. Nurse's letters, abbr. (2) 5. Opposite of yes (2) 9. Fla. neighbor (2). DOWN 1. AS IF! 2. Tool for an EE 3. MA and PA.`,

  'song lyrics': `OH, I go 7 and 9 and 11 / NO I, NO I won't / DO it again, DO it again / MY MA and MY PA / IN ME OR IN YOU`,

  'a network log': `2025-05-12T08:30:11Z gs-0675 kernel: [2210.0301] eth0: RX 1102 TX 0801 ERR 0 CCS=ok
GET /0610/series?grade=7 HTTP/1.1" 200 343 "-" "curl/7.64"
sshd[0560]: Accepted publickey for rn from 10.0.0.5 port 1811 ssh2`,

  'a knitting pattern': `CO 60 sts. Row 1 (RS): K2, P2. Row 2 (WS): PM, K7/9/11, SM. BO at 0.5 in. Gauge: 20 sts; US 7 needles; MC and CC yarn; PSSO.`,

  'a lumber order': `Grade 2 pine, 2x4x96, qty 40. Grade 1 oak, 1102 bd ft. PT posts 4x4. OSB 7/16. MDF. WS-10 wood screws, 500 ct. NF-6 nails.`,

  'an advertisement for cars': `2010 Ford F-150, V8, A/C, PW/PL, 0675 miles since service. GT-500! Se habla. MSRP $25,010. GS-300 sedan, LS-5, ES-12. Call 555-0840.`,

  'an old novel': `"Do as I say, or be gone," said the captain in the year 1801. I had served him since 1795; No. I never saw him again. Mr. R. N. Dean, a man of
grade and station, asked the nurse I knew for tea. She had a series of letters from Md., each with a seal. He was a certified fool.`,

  'an instruction for taxes': `Enter the amount from Form 1040, line 11. If line 7 OR line 9 is more, see Pub. 501. Attach Schedule A or W-2. Form 8880, Form 2210. IRS will mail
the refund. Do not file Form 1102. CT, MA, ME and VT residents: see page 12.`,

  'a church bulletin': `Sunday 0830 and 1030. Hymn 343, Hymn 501. Ps 180. Rev. T. White, D.Min. Lector: A. Dean. Coffee hour: the Halls. PS choir at 7.`,

  'a hotel list': `Room 0610, Suite 0801, Floor 12. B&B in VA, DC and MD. AAA 4 diamonds. Rates from $107 PN. CT yard view. Pool 0700-2200. RN: 2 nights.`,

  'scripture and verse numbers': `Num 7:9-11. Deut 12:13. 2 Sam 5:10. Ps 118:22. Ro 8:15. Heb 11:1. Jn 3:16. Lk 6:40. IS 40:31. AM 5:24.`,

  'a syllabus': `MATH 1102, PHYS 2210, NURS 0301. Grade: 10% quizzes. Final grade 7/9. Prereq: BIO 101. Office hours: 0930. TA: M. Hall, BA. AP and IB credit.`,

  'bills of Congress': `H.R. 1102, S. 343, H.R. 0610. Sec. 2. The Secretary shall, notwithstanding section 501, pay to the State of MD such sums. Referred to the Committee. 117 Stat. 2210.`,

  'a page in Spanish': `El director dijo que NO se puede, OR y PA. Artículo 1102 de la ley. Grado 7. Serie 0301 de televisión. Llame al 555-0675. La enfermera I vino.`,

  'a map legend': `I-95, US 50, MD 410, VA 7, SR 1102, CR 343. Elev. 2210 ft. Scale 1:50,000. N. FS road 0610. NF boundary; GW Pkwy; WS trail 12.`,

  'a prescription': `Rx: ASA 81 mg PO QD; MS 10 mg IV PRN; RN to call. PT and INR weekly. CPAP at HS. DNR: NO. Disp #30, refills 2. DEA BD1234563.`,

  'a menu': `GS-7 Spring rolls 5.01. A+ burger 12.10. BLT. PB&J. Half pt. of ale 3.43. Served 1130 to 1430 AND 1715 to 2210. Ask FOR THE RD special.`,

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
