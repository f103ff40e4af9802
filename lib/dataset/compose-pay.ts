import type { LocalityRecord, PayTableRecord } from '../schema/dataset';
import type { GradeMeaning, PayHere } from '../schema/meaning';
import { resolveLocality } from './locality';
import { type Records, sourcesOf } from './records';

export type PayAtPlaces = Pick<GradeMeaning, 'payHere' | 'payHereUnknown' | 'payHereSources'>;

/**
 * What a General Schedule grade pays at the duty stations of a posting: each pay area once, in the order of its first
 * place. The year is that of the pay table. A place whose area is not known for sure stays without a figure.
 */
export function composePay(
  grade: string,
  places: string[],
  table: PayTableRecord | undefined,
  records: Records,
): PayAtPlaces {
  const steps = table?.annual[Number(grade) - 1];
  const cap = table && places.length > 0 ? records.get('payCaps', `ex-iv-${table.year}`) : undefined;
  // A figure above a cap that is not known would promise too much.
  if (!table || !steps || !cap) return { payHere: [], payHereUnknown: [], payHereSources: [] };

  const localities = records.localities().filter(({ year }) => year === table.year);
  const areas = new Map<LocalityRecord, PayHere>();
  const payHereUnknown: string[] = [];
  for (const place of new Set(places)) {
    const locality = resolveLocality(place, localities);
    if (!locality) {
      payHereUnknown.push(place);
      continue;
    }
    const known = areas.get(locality);
    if (known) {
      known.morePlaces++;
      continue;
    }
    const [low, high] = [steps[0] as number, steps[9] as number].map((base) =>
      addLocality(base, locality.percent),
    ) as [number, number];
    areas.set(locality, {
      place,
      morePlaces: 0,
      localityName: locality.name,
      percent: locality.percent,
      year: table.year,
      step1: Math.min(low, cap.annual),
      step10: Math.min(high, cap.annual),
      capped: high > cap.annual,
    });
  }
  const used = [...areas.keys()];
  return {
    payHere: [...areas.values()],
    payHereUnknown,
    payHereSources: sourcesOf(
      used.flatMap(({ sources }) => sources.slice(0, 1)),
      records,
    ),
  };
}

/**
 * A yearly rate with locality, in dollars: base times (1 + percent/100), rounded to the nearest dollar (5 CFR
 * 531.604; data/pay-rules.json `locality-formula`). Reckoned in whole hundredths of a percent: half a dollar must
 * not fall to the wrong side by a binary fraction.
 */
function addLocality(base: number, percent: number): number {
  return Math.round((base * (10_000 + Math.round(percent * 100))) / 10_000);
}
