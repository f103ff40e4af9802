import type { EntryKind } from '../schema/browse';

/** Where the look-up page stands. All of it is in the address, so that links, Back and bookmarks work. */
export interface Place {
  query: string;
  kind: EntryKind | null;
  /** Job group that the list is narrowed to. */
  group: string | null;
  /** The record that is open. */
  ref: string | null;
  /** Series for which a grade is explained. */
  series: string | null;
}

export const entryKinds: readonly EntryKind[] = ['series', 'grade', 'credential', 'term', 'plan', 'group'];
export const emptyPlace: Place = { query: '', kind: null, group: null, ref: null, series: null };

const longestQuery = 200;

/** `#/series:0675?q=records&kind=series`; what is not set is left out. */
export function formatPlace(place: Partial<Place>): string {
  const { query, kind, group, ref, series } = { ...emptyPlace, ...place };
  const search = new URLSearchParams();
  if (query) search.set('q', query);
  if (kind) search.set('kind', kind);
  if (group) search.set('group', group);
  if (series) search.set('series', series);
  const path = ref ? encodeURIComponent(ref).replaceAll('%3A', ':') : '';
  return `#/${path}${search.size > 0 ? `?${search}` : ''}`;
}

/** Reads what an address says; whatever cannot be understood counts as not set. */
export function parsePlace(hash: string): Place {
  const [, path = '', parameters = ''] = /^#\/?([^?]*)\??(.*)$/s.exec(hash) ?? [];
  const search = new URLSearchParams(parameters);
  const fourDigits = (name: string) => /^\d{4}$/.exec(search.get(name) ?? '')?.[0] ?? null;
  return {
    query: (search.get('q') ?? '').slice(0, longestQuery),
    kind: entryKinds.find((kind) => kind === search.get('kind')) ?? null,
    group: fourDigits('group'),
    ref: /^[a-z]+:.{1,100}$/.exec(decode(path))?.[0] ?? null,
    series: fourDigits('series'),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
