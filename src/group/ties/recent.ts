import type { Held } from './held.ts';

/** Items under a key, for as long as a later item can reach them: what is out of reach is let go. */
export type Recent = {
  /** Items under a key within reach of `now`, the earliest first. */
  readonly get: (key: string, now: number) => readonly Held[];
  readonly add: (key: string, held: Held) => void;
  /** Keeps this one alone under the key. */
  readonly set: (key: string, held: Held) => void;
  readonly drop: (key: string, held: Held) => void;
};

/** @param reachMs how far from `now` an item may lie */
export function makeRecent(reachMs: number): Recent {
  /** In the order of the latest addition, so that what is stale stands in front; so it does in each list. */
  const lists = new Map<string, Held[]>();
  const within = (key: string, now: number): Held[] => {
    const list = lists.get(key) ?? [];
    const fresh = list.findIndex(({ ms }) => ms >= now - reachMs);
    if (fresh !== 0) list.splice(0, fresh < 0 ? list.length : fresh);
    return list;
  };
  const put = (key: string, list: Held[]): void => {
    lists.delete(key);
    lists.set(key, list);
    const now = list.at(-1)?.ms ?? 0;
    for (const [stale, held] of lists) {
      if ((held.at(-1)?.ms ?? -Infinity) >= now - reachMs) break;
      lists.delete(stale);
    }
  };
  return {
    get: within,
    add: (key, held) => {
      // A key that is added to for ever may never be asked for: its list is kept short here, too.
      const list = within(key, held.ms);
      list.push(held);
      put(key, list);
    },
    set: (key, held) => {
      put(key, [held]);
    },
    drop: (key, held) => {
      const list = lists.get(key) ?? [];
      const place = list.indexOf(held);
      if (place >= 0) list.splice(place, 1);
    },
  };
}
