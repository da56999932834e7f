import type { ReadInput } from '../reader.ts';

/** Parameters by which pages after the first are asked for, of comments and of results, with what each calls the first. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  ...{ max_id: ['0'], min_id: ['0'], since_id: ['0'], cursor: ['0'], offset: ['0'], start: ['0'], pn: ['0'] },
  ...{ page: ['0', '1'], p: ['0', '1'], page_no: ['0', '1'], pageNum: ['0', '1'] },
};

type Addressed = { readonly capture: Pick<ReadInput['capture'], 'address'> };

/** Whether an address asks for a later page: what it shows is that page and never the whole. */
export function isLaterPage({ capture }: Addressed): boolean {
  if (!URL.canParse(capture.address)) return false;
  const { searchParams } = new URL(capture.address);
  return Object.entries(LATER).some(([name, first]) => {
    const value = searchParams.get(name) ?? '';
    return value !== '' && !first.includes(value);
  });
}
