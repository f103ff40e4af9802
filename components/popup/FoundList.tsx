import { useState } from 'preact/hooks';
import { pascal, type Translate } from '../../lib/i18n';
import type { PageMention } from '../../lib/page/types';
import type { GradeRole, MentionKind, Strength } from '../../lib/recognize/types';
import type { Meaning } from '../../lib/schema/meaning';
import { meaningTitle } from '../card/headings';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Switch } from '../ui/Switch';
import { type FoundCode, groupMentions, kindOrder } from './group-mentions';

/** What tells most about a code when its places differ: the first that one of them has. */
const roleOrder: readonly GradeRole[] = ['job', 'promotion', 'next-lower'];
const strengthOrder = [
  'required',
  'one-of',
  'preferred',
  'substitutable',
  'not-required',
] as const satisfies readonly Strength[];

export interface FoundListProps {
  mentions: PageMention[];
  /** How many stand on the page, where `mentions` holds the first of them only. */
  mentionCount?: number;
  meanings: Meaning[];
  kinds: Record<MentionKind, boolean>;
  onKind(kind: MentionKind, isShown: boolean): void;
  /** Go there and leave the popup. */
  onOpen(id: number): void;
  /** Show it under the popup, which stays for the next step. */
  onStep(id: number): void;
  t: Translate;
}

/** What was found on the page, by kind: each code once, with the way to every place where it stands. */
export function FoundList(props: FoundListProps) {
  const { mentions, mentionCount, meanings, kinds, onKind, onOpen, onStep, t } = props;
  const groups = groupMentions(mentions);
  return (
    <>
      {mentionCount !== undefined && (
        <p class="soft list-cut">{t('popupListCut', mentions.length, mentionCount)}</p>
      )}
      {kindOrder.map((kind) => (
        <section key={kind} class="found" data-kind={kind} data-shown={kinds[kind] ? '' : undefined}>
          <div class="found-head">
            <h3>
              <span class="swatch stroke" aria-hidden="true">
                ab
              </span>
              {t(`kinds${pascal(kind)}`)}
              {kinds[kind] && <span class="soft"> {groups[kind].length.toLocaleString(t.locale)}</span>}
            </h3>
            <Switch
              on={kinds[kind]}
              onChange={(isShown) => onKind(kind, isShown)}
              label={t('popupKindShow', t(`kinds${pascal(kind)}`))}
            />
          </div>
          {kinds[kind] && groups[kind].length > 0 && (
            <ul>
              {groups[kind].map((found) => (
                <FoundRow
                  key={found.code}
                  found={found}
                  name={nameOf(found, meanings, t)}
                  onOpen={onOpen}
                  onStep={onStep}
                  t={t}
                />
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}

interface FoundRowProps {
  found: FoundCode;
  name: string;
  onOpen(id: number): void;
  onStep(id: number): void;
  t: Translate;
}

/** A code: pressing it opens its first place, the arrows walk through the others. */
function FoundRow({ found, name, onOpen, onStep, t }: FoundRowProps) {
  const { code, mentions } = found;
  const [at, setAt] = useState<number | null>(null);
  const step = (index: number) => {
    const next = (index + mentions.length) % mentions.length;
    setAt(next);
    onStep((mentions[next] ?? mentions[0]).id);
  };
  const count = t.plural('popupTimes', mentions.length);
  return (
    <li>
      <button type="button" class="found-row" onClick={() => onOpen((mentions[at ?? 0] ?? mentions[0]).id)}>
        <code data-long={code.length > 9 ? '' : undefined}>{code}</code>
        {name !== code && <span>{name}</span>}
        <span class="hidden">, {count}</span>
      </button>
      {mentions.length > 1 && (
        <span class="stepper">
          <Button look="icon" aria-label={t('popupPrevious', code)} onClick={() => step((at ?? 0) - 1)}>
            <Icon name="previous" />
          </Button>
          <span aria-hidden="true">{at === null ? mentions.length : `${at + 1}/${mentions.length}`}</span>
          <Button look="icon" aria-label={t('popupNext', code)} onClick={() => step((at ?? -1) + 1)}>
            <Icon name="next" />
          </Button>
        </span>
      )}
    </li>
  );
}

/** A grade by its role, a credential by its strength and name, everything else by its name. */
function nameOf({ kind, code, mentions }: FoundCode, meanings: Meaning[], t: Translate): string {
  if (kind === 'grade') {
    const role = roleOrder.find((one) => mentions.some((mention) => mention.role === one));
    return t(`popupRole${pascal(role ?? 'other')}`);
  }
  const meaning = meanings.find((one) => mentions[0].refs.includes(one.ref));
  const name = meaning ? meaningTitle(meaning, t) : code;
  const strength = strengthOrder.find((one) => mentions.some((mention) => mention.strength === one));
  if (!strength) return name;
  const here = t(`popupStrength${pascal(strength)}`);
  return name === code ? here : `${here} · ${name}`;
}
