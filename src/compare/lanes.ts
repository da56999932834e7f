import { earlier, later, type Instant, type Look } from '../domain/index.ts';

/** Looks at fewer times than this are visits on the way, such as to the second page of a list; no list is told by them. */
const RECURRING = 3;

type Subject = {
  readonly name: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly looks: number;
};

/**
 * The lists inside a source, each as the names its looks go by. A name that is looked at while another is, is another
 * list, whether it answers or not; a name that begins when another has ended is the same list under its next name, as in
 * a file a day. (Interval partitioning: as few lists as the overlaps allow.)
 *
 * @param looks list looks of one source, in time order
 * @returns at least one set; names that were looked at too seldom to be told belong to the first
 */
export function listsIn(looks: readonly Look[]): readonly ReadonlySet<string>[] {
  const subjects = subjectsOf(looks);
  const lanes: { names: Set<string>; to: Instant }[] = [];
  for (const { name, from, to } of subjects.filter((one) => one.looks >= RECURRING)) {
    const lane = lanes.find((one) => one.to < from);
    if (lane) {
      lane.names.add(name);
      lane.to = to;
    } else lanes.push({ names: new Set([name]), to });
  }
  const [first = new Set<string>(), ...others] = lanes.map(({ names }) => names);
  for (const { name, looks: times } of subjects) if (times < RECURRING) first.add(name);
  return [first, ...others];
}

/** Ordered by their first look, then by name. */
function subjectsOf(looks: readonly Look[]): Subject[] {
  const subjects = new Map<string, { from: Instant; to: Instant; times: Set<Instant> }>();
  for (const { subject, span } of looks) {
    const known = subjects.get(subject) ?? { ...span, times: new Set() };
    subjects.set(subject, {
      from: earlier(known.from, span.from),
      to: later(known.to, span.to),
      times: known.times.add(span.from),
    });
  }
  const all = [...subjects].map(([name, { from, to, times }]) => ({ name, from, to, looks: times.size }));
  return all.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.name < b.name ? -1 : 1));
}
