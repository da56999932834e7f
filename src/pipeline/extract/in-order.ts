/** How much may be under way at once. */
export type Room = {
  readonly most: number;
  /** Sum of the weights; one thing may always be under way, however heavy. */
  readonly heaviest: number;
};

/**
 * What is made of each thing, in the order of the things, while several are being made. The source is asked for no more
 * than there is room for, so that a fast source and a slow maker hold little in memory.
 */
export async function* inOrder<Given, Made>(
  source: AsyncIterable<Given>,
  make: (one: Given) => Promise<Made>,
  weigh: (one: Given) => number,
  room: Room,
): AsyncGenerator<Made> {
  const line: { readonly made: Promise<Made>; readonly weight: number }[] = [];
  let weight = 0;
  for await (const one of source) {
    const own = weigh(one);
    while (line.length >= room.most || (line.length > 0 && weight + own > room.heaviest)) {
      const first = line.shift();
      weight -= first?.weight ?? 0;
      if (first) yield await first.made;
    }
    const made = make(one);
    // It is awaited in its turn; until then Node must not take a rejection for an unhandled one.
    made.catch(() => undefined);
    line.push({ made, weight: own });
    weight += own;
  }
  for (const { made } of line) yield await made;
}
