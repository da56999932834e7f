import { asId, instant, textOf, type DateClaim, type ItemDraft } from '../../src/domain/index.ts';
import { readCapture } from '../../src/extract/index.ts';
import type { GoldPage } from './gold.ts';
import type { Read } from './scores.ts';

/** Pictures that enter comparison; logos, avatars and their like are told apart by their role. */
const STORY_PICTURES: ReadonlySet<string> = new Set(['photograph', 'drawing', 'map', 'chart', 'unknown']);

const CAPTURED = instant('2026-11-01T00:00:00Z');

/** Reads one page the way the pipeline does, from its bytes. */
export function readOurs({ bytes, address }: Pick<GoldPage, 'bytes' | 'address'>): Read {
  const item = itemOf(bytes, address);
  if (item === undefined) return { body: null, title: null, byline: null, days: [], pictures: [] };
  const { people, claimed } = item.byline;
  return {
    body: textOf(item),
    title: item.title,
    byline: people.length > 0 ? people.join(', ') : claimed,
    days: daysOf(item.published),
    pictures: item.pictures.filter(({ role }) => STORY_PICTURES.has(role)),
  };
}

export function itemOf(body: Uint8Array, address: string): ItemDraft | undefined {
  const { looks } = readCapture('page', {
    capture: {
      ...{ address, finalAddress: address, at: CAPTURED, mediaType: 'text/html', headers: [] },
      origin: { kind: 'disk', file: '', member: null },
    },
    body,
    source: {
      ...{ id: asId('source', 'bench'), language: null, zone: 'UTC', parts: [], emptyIsNormal: false },
      ...{ follow: 'nothing', settings: {} },
    },
  });
  return looks.flatMap((look) => look.finds)[0]?.item;
}

/** The day as it stands in the claim, and the day in UTC. */
function daysOf(claim: DateClaim | null): readonly string[] {
  if (claim === null) return [];
  const written = /^\d{4}-\d\d-\d\d/.exec(claim.text)?.[0];
  return [written, claim.instant?.slice(0, 10)].filter((day) => day !== undefined);
}
