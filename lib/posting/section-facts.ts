import { findAppointmentLength } from './appointment';
import { recordClosing } from './closing';
import type { Statement } from './islands';
import type { Recorder } from './recorder';
import { clip } from './text';
import { findTwinAnnouncements } from './twin-announcements';
import type { PostingSection, SectionKind } from './types';

/** The sections as statements; of the kinds that are named, or all. */
export function statementsOf(sections: PostingSection[], ...kinds: SectionKind[]): Statement[] {
  return sections
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(({ heading, kind, text }) => ({ text, where: heading || kind }));
}

/**
 * Records what only the running text of a posting says: how it closes, the same job's other announcement, how long
 * the appointment lasts. `printed` is what stands outside the sections, before them.
 */
export function recordSectionFacts(
  record: Recorder,
  sections: PostingSection[],
  printed: Statement[] = [],
): void {
  const { facts } = record;
  record.attempt('closing', () => recordClosing(record, [...printed, ...statementsOf(sections)]));
  record.attempt('twinAnnouncements', () => {
    const found = findTwinAnnouncements(statementsOf(sections), facts.announcementNumber?.value);
    if (found) record.set('twinAnnouncements', found.numbers, found.from);
  });
  record.attempt('appointmentLength', () => {
    if (facts.appointmentLength) return;
    const title = facts.title && { text: facts.title.value, where: facts.title.where };
    // The text of a permanent job may speak of other appointments; its title does not.
    const isPermanent = /^permanent/i.test(facts.appointmentType?.value ?? '');
    if (isPermanent && !findAppointmentLength([], title)) return;
    const said = statementsOf(sections, 'summary', 'duties', 'conditions', 'additional', 'description');
    const found = findAppointmentLength(said, title);
    if (found) record.set('appointmentLength', clip(found.value, 300), found.from);
  });
}
