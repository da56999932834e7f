/** How well a grouping agrees with another. Each 0–1. */
export type Agreement = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly n: number;
};

/**
 * B-cubed (Bagga and Baldwin, "Algorithms for scoring coreference chains", 1998): for each item the part of its found group
 * that truly belongs with it (precision) and the part of its true group that was found with it (recall), averaged over items;
 * F1 of the two averages. Amigó and others (2009) show that of the usual measures only this one punishes what people
 * would. O(n). Every item belongs to one group on each side.
 *
 * @param found group of each item
 * @param truth true group of each item, in the same order
 * @throws RangeError when the two differ in length
 */
export function bCubed(found: readonly PropertyKey[], truth: readonly PropertyKey[]): Agreement {
  const n = found.length;
  if (n !== truth.length) throw new RangeError(`expected ${n} true groups but received ${truth.length}`);
  if (n === 0) return { precision: NaN, recall: NaN, f1: NaN, n };
  const sizeFound = countEach(found);
  const sizeTrue = countEach(truth);
  let [precision, recall] = [0, 0];
  for (const [group, members] of Map.groupBy(found.keys(), (item) => found[item] ?? '')) {
    for (const [label, common] of countEach(members.map((item) => truth[item] ?? ''))) {
      precision += common ** 2 / (sizeFound.get(group) ?? 1);
      recall += common ** 2 / (sizeTrue.get(label) ?? 1);
    }
  }
  [precision, recall] = [precision / n, recall / n];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), n };
}

function countEach(labels: readonly PropertyKey[]): Map<PropertyKey, number> {
  const counts = new Map<PropertyKey, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
