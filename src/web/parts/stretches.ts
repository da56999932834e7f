/** From one step of a timeline to another. */
export type Stretch = readonly [from: number, to: number];

/**
 * Joins stretches with no readable step between them, unless they are much further apart than steps that were read.
 *
 * @param read steps in which something could be read, in order
 */
export function bridge(stretches: readonly Stretch[], read: readonly number[]): readonly Stretch[] {
  const spacings = read
    .slice(1)
    .map((at, place) => at - (read[place] ?? at))
    .sort((a, b) => a - b);
  const reach = 2 * (spacings[spacings.length >> 1] ?? 0);
  const joined: [number, number][] = [];
  for (const [from, to] of stretches) {
    const last = joined.at(-1);
    const end = last?.[1] ?? 0;
    const isOpen = last !== undefined && from - end <= reach && !read.some((at) => at > end && at < from);
    if (last && isOpen) last[1] = to;
    else joined.push([from, to]);
  }
  return joined;
}

/** Stretches of steps joined where they touch. */
export function merge(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: [number, number][] = [];
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
