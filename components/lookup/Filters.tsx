import { useId } from 'preact/hooks';
import { entryKinds } from '../../lib/browse/address';
import type { Translate } from '../../lib/i18n';
import type { BrowseGroup, EntryKind } from '../../lib/schema/browse';
import { Choice } from '../ui/Choice';
import { entryKindsName } from './entry-kind';

export interface FiltersProps {
  kind: EntryKind | null;
  group: string | null;
  groups: BrowseGroup[];
  /** How many entries answer the query, by kind. */
  counts: Map<EntryKind, number>;
  onChange(filter: { kind: EntryKind | null; group: string | null }): void;
  t: Translate;
}

/** Narrows the list to a kind and to a job group. */
export function Filters({ kind, group, groups, counts, onChange, t }: FiltersProps) {
  const id = useId();
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const label = (name: string, count: number) => (
    <>
      {name} <span class="count">{count.toLocaleString(t.locale)}</span>
    </>
  );
  const options = entryKinds
    .filter((each) => each === kind || counts.has(each))
    .map((each) => ({ value: each, label: label(entryKindsName(each, t), counts.get(each) ?? 0) }));
  return (
    <div class="filters">
      <Choice<EntryKind | 'all'>
        legend={t('lookupKind')}
        value={kind ?? 'all'}
        options={[{ value: 'all', label: label(t('lookupKindAll'), all) }, ...options]}
        onChange={(value) => {
          const chosen = value === 'all' ? null : value;
          onChange({ kind: chosen, group: isGrouped(chosen) ? group : null });
        }}
      />
      {isGrouped(kind) && (
        <>
          <label for={id} class="hidden">
            {t('lookupKindGroup')}
          </label>
          <select
            id={id}
            value={group ?? ''}
            onChange={(event) => onChange({ kind, group: event.currentTarget.value || null })}
          >
            <option value="">{t('lookupGroupAll')}</option>
            {(['GS', 'FWS'] as const).map((system) => (
              <optgroup key={system} label={t(`lookupSystem${system}`)}>
                {groups
                  .filter((each) => each.system === system)
                  .map(({ code, title }) => (
                    <option key={code} value={code} lang={t.datasetLang}>
                      {code} {title}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </>
      )}
    </div>
  );
}

/** Grades, hiring words and pay plans belong to no job group. */
function isGrouped(kind: EntryKind | null): boolean {
  return kind === null || kind === 'series' || kind === 'credential' || kind === 'group';
}
