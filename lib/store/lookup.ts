import { composeMeaning, type MeaningContext } from '../dataset/compose';
import type { Records } from '../dataset/records';
import { shorten } from '../dataset/shorten';
import type { Manifest } from '../schema/dataset';
import type { Meaning } from '../schema/meaning';
import { bundledRecords, bundledSeed } from './bundle';
import { isDatasetReady, seedDataset } from './seed';
import { storedDataset } from './stored-dataset';
import { TooSlow, withDeadline } from './with-deadline';

/** How long the database may take before the bundle answers in its place. */
const answerWithinMs = 300;

/**
 * Meanings by what they depend on; the dataset does not change while a worker lives. A page asks for the same few
 * references again and again.
 */
const answered = new Map<string, Meaning>();
const mostAnswered = 1000;

/** A page may make us repair the tables once; tables that break again are left alone until the next start. */
let mayRepair = true;

/**
 * What cards show for the references, in their order; a reference that the dataset does not hold is left out.
 * Answers from the database when it holds the bundled dataset, and else from the bundle: never waits for seeding,
 * never fails because storage does. `isWhole`: not only as much of each as a card shows.
 */
export async function meanings(
  refs: string[],
  context: MeaningContext,
  { isWhole = false } = {},
): Promise<Meaning[]> {
  const distinct = [...new Set(refs)];
  const missing = distinct.filter((ref) => !answered.has(keyOf(ref, context)));
  if (missing.length > 0) {
    if (answered.size + missing.length > mostAnswered) answered.clear();
    for (const meaning of await find(missing, context)) answered.set(keyOf(meaning.ref, context), meaning);
  }
  const found = distinct.flatMap((ref) => answered.get(keyOf(ref, context)) ?? []);
  return isWhole ? found : found.map(shorten);
}

/** Only a grade means something else from posting to posting. */
function keyOf(ref: string, { series, places = [] }: MeaningContext): string {
  return ref.startsWith('grade:') ? JSON.stringify([ref, series, places]) : ref;
}

async function find(refs: string[], context: MeaningContext): Promise<Meaning[]> {
  if (!isDatasetReady()) return fromBundle(refs, context);
  try {
    const { records, manifest } = await withDeadline(storedDataset(), answerWithinMs);
    const found = compose(refs, records, context, manifest);
    const known = new Set(found.map((meaning) => meaning.ref));
    const lost = fromBundle(
      refs.filter((ref) => !known.has(ref)),
      context,
    );
    if (lost.length === 0) return found;
  } catch (error) {
    // Whatever went wrong (deleted, closed, broken), the bundle has the answer; writing makes nothing faster.
    if (error instanceof TooSlow) return fromBundle(refs, context);
  }
  if (mayRepair) {
    mayRepair = false;
    void seedDataset({ repair: true });
  }
  return fromBundle(refs, context);
}

function fromBundle(refs: string[], context: MeaningContext): Meaning[] {
  if (refs.length === 0) return [];
  return compose(refs, bundledRecords(), context, bundledSeed().manifest);
}

function compose(refs: string[], records: Records, context: MeaningContext, { asOf }: Manifest): Meaning[] {
  return refs.flatMap((ref) => composeMeaning(ref, records, context, asOf) ?? []);
}
