/**
 * Sentences as announcements write them; our own, with about one mention in 160 characters, as in the announcements
 * that were counted (one in 168). What most of their text does is here too: it describes work, and names nothing.
 */
const sentences = [
  'The Medical Records Technician (Coder) series, GS-0675, works in Health Information Management at the facility.',
  'You must have one year of specialized experience equivalent to at least the next lower grade, GS-07, in the normal line of progression.',
  'Experience may be gained in the public sector, the private sector or as a volunteer; hours per week must be shown on the résumé.',
  'Certification: applicants hold one of RHIT, RHIA, CCS, CCS-P, CPC or COC at the time of appointment.',
  'Assigns codes to diagnoses, operations and procedures from the current editions of the classification systems.',
  'Reviews the record for completeness and asks the provider for a clarification where the documentation conflicts.',
  'A transcript is needed only when education takes the place of experience, and it may be an unofficial copy.',
  'Current employees add an SF-50 that shows the highest grade held for at least 52 weeks.',
  'Works from 8:00 am to 4:30 pm, Monday to Friday; overtime is seldom asked for and is paid by the rules in force.',
  'Travel of up to 25 percent may be required, chiefly by car, to clinics within 90 miles of the medical center.',
  'The salary range covers every step of the grade in this locality and is set anew each January.',
  'For the GS-09 level, a master’s degree in a related field, or two full years of progressively higher education.',
  'Veterans who claim preference send a DD-214 and, where it applies, an SF-15 with the letter it asks for.',
  'Selectees serve a trial period of one year unless they have already completed one in a similar position.',
  'Explains findings to physicians, nurses and administrators in plain words and in writing.',
  'Keeps a calendar of audits, follows up on each of them, and reports the results to the chief of the service.',
  'Physical demands: mostly sedentary work with some walking, bending and carrying of light items such as files.',
  'Applications arrive by 11:59 pm Eastern Time on the closing date; late ones are not taken into account.',
  'The position is in the excepted service under 38 U.S.C. 7401 and needs no time in grade.',
  'An incumbent of the Nurse series, 0610, holds BLS certification from the American Heart Association and keeps it current.',
  'Knowledge of anatomy, physiology, disease processes and medical terminology is tested in the interview.',
  'Equal opportunity applies at every stage; a reasonable accommodation is arranged on request by the contact below.',
  'Promotion potential is GS-08; advancement depends on performance, on the need for the work and on funds.',
  'Financial disclosure, drug test and relocation expenses: see the overview at the side of the page.',
  'Trains new staff in the use of the filing room, answers their questions and checks their first weeks of work.',
  'The clinic serves a rural county with long winters; the road to it is plowed before six in the morning.',
  'You will be asked to describe, in your own words, a time when two people you worked for wanted different things.',
  'Prepares letters, tables and short reports for the chief, who signs them after a reading of a day or less.',
  'Lifts boxes of up to forty pounds now and then, and stands at a counter for the better part of each morning.',
  'Upload every document as a file that can be opened without a password; pictures taken with a telephone are fine.',
  'Our building is a ten minute walk from the last stop of the green line, and parking behind it costs nothing.',
  'Counts the supplies at the end of the month, orders what runs low and sends back whatever came damaged.',
  'Interviews are held by video; those who are invited hear from us about two weeks after the list is closed.',
  'Listens to complaints with patience, writes down what was said, and follows each one up until it is settled.',
  'The team is small and shares its duties: whoever is free takes the next call, whatever it may be about.',
  'Plans the week with two colleagues so that the front desk is never empty while the doors are open to visitors.',
  'Draws up the floor plan for visiting groups, meets them at the gate and walks them through the workshop.',
  'Writes plainly, for readers who are in a hurry, and has every letter read by a second pair of eyes.',
  'A first review of the work takes place after ninety days, together with the person who does it and the supervisor.',
];

/** A small generator with a fixed start, so that every run reads the same pages (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The body of an announcement with about `length` characters of text: headings, paragraphs and lists. */
export function announcement(length: number): string {
  const random = makeRandom(length);
  const say = () => sentences[Math.floor(random() * sentences.length)] as string;
  const parts: string[] = [];
  let written = 0;
  while (written < length) {
    const isList = random() < 0.3;
    const lines = Array.from({ length: 2 + Math.floor(random() * 4) }, say);
    written += lines.join(' ').length;
    if (random() < 0.1) parts.push('<h2>Qualifications</h2>');
    parts.push(
      isList
        ? `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`
        : `<p>${lines[0]} <strong>${lines[1]}</strong> ${lines.slice(2).join(' ')}</p>`,
    );
  }
  return parts.join('\n');
}

/** `count` text nodes of a few characters each, as tables and inline markup make them. */
export function manyNodes(count: number): string {
  const random = makeRandom(count);
  const words = sentences.join(' ').split(' ');
  const cells = Array.from({ length: count }, (_, index) => {
    const word = words[Math.floor(random() * words.length)] as string;
    return index % 40 === 39 ? `<b>${word}</b></p>\n<p>` : `<span>${word} </span>`;
  });
  return `<p>${cells.join('')}</p>`;
}

/** `count` places that are marked, in paragraphs. */
export function manyMatches(count: number): string {
  const lines = ['RHIT or RHIA required.', 'GS-0675-07 and GS-0669-09.', 'CCS, CPC or COC preferred.'];
  const parts: string[] = [];
  for (let found = 0, at = 0; found < count; at++) {
    const line = lines[at % lines.length] as string;
    parts.push(`<p>${line} The rest of the sentence says nothing that needs explaining to the reader.</p>`);
    found += [2, 4, 3][at % 3] as number;
  }
  return parts.join('\n');
}
