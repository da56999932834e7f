import type { DateClaim, Edit } from '../../domain/index.ts';

/** A date that the page claims otherwise than before; nothing where either is missing or counted from the look. */
export function compareDates(
  kind: 'published-edited' | 'changed-edited',
  before: DateClaim | null,
  after: DateClaim | null,
): Edit[] {
  if (before === null || after === null || isSame(before, after)) return [];
  return [{ kind, before: before.text, after: after.text, picture: null }];
}

/** One claim to the minute and one to the day agree where the day does. */
function isSame(a: DateClaim, b: DateClaim): boolean {
  if (a.doubt === 'relative' || b.doubt === 'relative' || a.text === b.text) return true;
  if (a.instant === null || b.instant === null) return false;
  const precisions = [a.precision, b.precision];
  const length = precisions.includes('year') ? 4 : precisions.includes('month') ? 7 : 10;
  const isCoarse = precisions.some((one) => one === 'year' || one === 'month' || one === 'day');
  if (isCoarse) return a.instant.slice(0, length) === b.instant.slice(0, length);
  return a.instant.slice(0, 16) === b.instant.slice(0, 16);
}
