import { REACH_STATES, type Instant, type Measurement, type ReachState } from '../../domain/index.ts';

/** What measurements of one host from one network say: the ways of not reaching it stand apart and are never added. */
export type Reachability = {
  readonly host: string;
  /** Null where the files withhold it. */
  readonly country: string | null;
  readonly network: string | null;
  readonly measurements: number;
  readonly states: { readonly [State in ReachState]: number };
  /** OONI's own kinds of blocking, with how often each was its verdict. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly first: Instant;
  readonly last: Instant;
  /** Of the last measurement; null where several of that instant differ. */
  readonly latest: ReachState | null;
};

/** Measurements host by host and network by network. */
export function reachabilityOf(measurements: readonly Measurement[]): readonly Reachability[] {
  const places = Map.groupBy(measurements, ({ host, country, network }) =>
    JSON.stringify([host, country, network]),
  );
  return [...places.keys()].sort().flatMap((key) => summed(places.get(key) ?? []) ?? []);
}

function summed(measurements: readonly Measurement[]): Reachability | null {
  const ordered = measurements.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return null;
  const count = (state: ReachState): number => ordered.filter((one) => one.state === state).length;
  const kinds = Map.groupBy(
    ordered.flatMap(({ blocking }) => (typeof blocking === 'string' ? blocking : [])),
    (kind) => kind,
  );
  return {
    ...{ host: first.host, country: first.country, network: first.network, measurements: ordered.length },
    states: Object.fromEntries(REACH_STATES.map((state) => [state, count(state)])) as Reachability['states'],
    kinds: Object.fromEntries([...kinds].map(([kind, all]) => [kind, all.length])),
    ...{ first: first.at, last: last.at },
    latest: ordered.every(({ at, state }) => at !== last.at || state === last.state) ? last.state : null,
  };
}
