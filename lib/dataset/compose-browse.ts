import type { Browse, BrowseEntry } from '../schema/browse';
import type { DatasetRows, Manifest } from '../schema/dataset';

const gradeNumbers = Array.from({ length: 15 }, (_, index) => index + 1);

/** Lists all that can be looked up, by kind and code. Pure: same rows, same list. */
export function composeBrowse(
  rows: DatasetRows,
  version: string,
  { asOf, reviewBy, attributions }: Manifest,
): Browse {
  const groupOf = new Map(rows.series.map(({ code, groupCode }) => [code, groupCode]));
  const sources = new Map(rows.sources.map((source) => [source.id, source]));
  const terms = new Set(rows.terms.map(({ id }) => id));
  const entries: BrowseEntry[] = [
    ...rows.series.map((series) =>
      entry('series', series.code, series.code, series.title, {
        also: series.aka,
        groups: [series.groupCode],
        isOld: series.status === 'cancelled',
        seen: series.listings,
      }),
    ),
    ...gradeNumbers.map((number) => {
      const code = `GS-${String(number).padStart(2, '0')}`;
      return entry('grade', code, code, `General Schedule grade ${number}`, {});
    }),
    ...rows.credentials.map((credential) => {
      const { acronym, name, issuer } = credential;
      const groups = credential.series.flatMap((link) => groupOf.get(link.code) ?? []);
      return entry('credential', credential.id, acronym ?? name, name, {
        also: credential.aliases,
        by: issuer?.acronym ?? null,
        groups: [...new Set(groups)],
        isOld: credential.status !== 'active',
        seen: credential.seenIn?.postings ?? 0,
      });
    }),
    ...rows.terms.map((term) => entry('term', term.id, term.term, term.name, { also: term.aliases })),
    // A body that is also a term is explained as that.
    ...rows.bodies
      .filter(({ id }) => !terms.has(id))
      .map((body) => entry('term', body.id, body.acronym, body.name, { also: body.aliases })),
    ...rows.plans.map((plan) => entry('plan', plan.code, plan.code, plan.name, { by: plan.agency })),
    ...rows.groups.map((group) =>
      entry('group', group.code, group.code, group.title, { groups: [group.code] }),
    ),
  ];
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  entries.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.code.localeCompare(b.code, 'en'));
  return {
    version,
    asOf,
    reviewBy,
    entries,
    groups: rows.groups.map(({ code, title, system, sources: ids, unsourced }) => ({
      code,
      title,
      system,
      sources: ids.flatMap((id) => sources.get(id) ?? []),
      unsourced,
    })),
    changes: rows.changes
      .toSorted((a, b) => (a.id < b.id ? 1 : -1))
      .map(({ date, text }) => ({ date, text })),
    attributions,
  };
}

type Rest = Partial<Pick<BrowseEntry, 'also' | 'by' | 'groups' | 'isOld' | 'seen'>>;

function entry(
  kind: BrowseEntry['kind'],
  key: string,
  code: string,
  title: string,
  { also = [], by = null, groups = [], isOld = false, seen = 0 }: Rest,
): BrowseEntry {
  return { ref: `${kind}:${key}`, kind, code, title, also, by, groups, isOld, seen };
}
