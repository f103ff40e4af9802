import { pascal, type Translate } from '../../lib/i18n';
import type { BrowseEntry, EntryKind } from '../../lib/schema/browse';

/** One of the kind. */
export function entryKindName(kind: EntryKind, t: Translate): string {
  return kind === 'group' ? t('lookupKindGroup') : t(`kind${pascal(kind)}`);
}

/** Several of the kind. */
export function entryKindsName(kind: EntryKind, t: Translate): string {
  return kind === 'group' ? t('lookupKindsGroup') : t(`kinds${pascal(kind)}`);
}

/** The name beside the code; null when it would say the code again. */
export function entryTitle({ kind, code, title }: BrowseEntry, t: Translate): string | null {
  if (kind === 'grade') return t('lookupGradeTitle', Number(/\d+$/.exec(code)?.[0]));
  return title === code ? null : title;
}
