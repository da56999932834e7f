import { DAY } from '../../domain/index.ts';
import { makeRecent } from './recent.ts';
import { namedTie, type TieFinder } from './tie.ts';

/** How far an address is looked for, back and forward. */
export const NAMED_REACH_MS = 30 * DAY;

/** Items that name the address of another held item as their source, whichever of the two came first. */
export function makeSourceLinks(): TieFinder {
  const pages = makeRecent(NAMED_REACH_MS);
  const asking = makeRecent(NAMED_REACH_MS);
  const why = {
    by: 'source-link',
    score: 1,
    reason: 'gives the address of the other text as its source',
  } as const;
  return (held) => {
    const { addressKey: own, sourceLinkKey: wanted, ms } = held;
    const answered = own === '' ? [] : [...asking.get(own, ms)];
    // The first that was found at an address stands for it.
    if (own !== '' && pages.get(own, ms).length === 0) pages.set(own, held);
    const source = wanted === '' || wanted === own ? undefined : pages.get(wanted, ms)[0];
    if (source === undefined && wanted !== '' && wanted !== own) asking.add(wanted, held);
    for (const copy of answered) asking.drop(own, copy);
    return [
      ...answered.map((copy) => namedTie({ source: held, copy }, why)),
      ...(source === undefined ? [] : [namedTie({ source, copy: held }, why)]),
    ];
  };
}
