import { describe, expect, it } from 'vitest';
import { postingKey } from '../../../lib/posting/key';
import { postingContext } from '../../../lib/posting/posting-context';
import { usajobsReader } from '../../../lib/posting/usajobs';
import { openUsajobsBriefly } from '../../../lib/posting/usajobs-brief';
import { addressOf, names, pageOf } from './pages';

describe('openUsajobsBriefly', () => {
  it.each(names)(
    '%s: is the same posting in the same place, with the same context for the recognizer',
    (name) => {
      const page = pageOf(name);

      const brief = openUsajobsBriefly(page, addressOf(name));
      const whole = usajobsReader.open(page, addressOf(name));

      expect(brief === null).toBe(whole === null);
      if (!brief || !whole) return;
      expect(brief.root).toBe(whole.root);
      expect(postingKey(brief.posting)).toBe(postingKey(whole.posting));
      expect(postingContext(brief.posting)).toEqual(postingContext(whole.posting));
      expect(whole.posting.facts).toMatchObject(brief.posting.facts);
    },
  );
});
