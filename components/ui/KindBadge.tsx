import { pascal, type Translate } from '../../lib/i18n';
import type { MentionKind } from '../../lib/recognize/types';

export interface KindBadgeProps {
  kind: MentionKind;
  t: Translate;
}

/** The kind in words, underlined the way its marks are. */
export function KindBadge({ kind, t }: KindBadgeProps) {
  return (
    <span class="kind" data-kind={kind}>
      <span class="stroke">{kindName(kind, t)}</span>
    </span>
  );
}

export function kindName(kind: MentionKind, t: Translate): string {
  return t(`kind${pascal(kind)}`);
}
