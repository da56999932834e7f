import type { ReadInput } from '../reader.ts';

/** Parameters by which pages after the first are asked for, of comments and of results. */
const LATER = ['max_id', 'min_id', 'since_id', 'cursor', 'offset', 'page'];

/** Whether an address asks for a later page: what it shows is that page and never the whole. */
export function isLaterPage({ capture }: Pick<ReadInput, 'capture'>): boolean {
  if (!URL.canParse(capture.address)) return false;
  const { searchParams } = new URL(capture.address);
  return LATER.some((name) => {
    const value = searchParams.get(name) ?? '';
    return value !== '' && value !== '0' && !(name === 'page' && value === '1');
  });
}
