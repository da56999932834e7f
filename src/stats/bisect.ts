/**
 * Where a function that only rises, or only falls, turns from one side of 0 to the other: the interval is halved until it
 * has no number inside. No sign of the function need be known.
 */
export function bisect(value: (x: number) => number, low: number, high: number): number {
  const below = value(low) < 0;
  let [a, b] = [low, high];
  for (let round = 0; round < 2000; round += 1) {
    const middle = (a + b) / 2;
    if (middle <= a || middle >= b) break;
    if (value(middle) < 0 === below) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}
