import { leans } from './outlet-names.ts';
import { makeRecent } from './recent.ts';
import { NAMED_REACH_MS } from './source-links.ts';
import type { Tie, TieFinder } from './tie.ts';

/**
 * Coded retellings (copy, rewrite, translation, wire) that name no origin and whose text is not held. They are not
 * independent, and nothing says on whom they lean: all that share a coded element count as one voice, the fewest voices
 * the record allows.
 */
export function makeRetellings(): TieFinder {
  const latest = makeRecent(NAMED_REACH_MS);
  return (held) => {
    if (!leans(held.leaning) || (held.leaning?.of ?? '') !== '' || held.hasBody) return [];
    return held.codes.flatMap((code): Tie[] => {
      const earlier = latest.get(code, held.ms)[0];
      latest.set(code, held);
      if (earlier === undefined || earlier === held) return [];
      const reason = `retelling without a named origin; both carry "${code}"`;
      return [{ earlier, later: held, source: null, by: null, score: 0.5, reason, overlap: null }];
    });
  };
}
