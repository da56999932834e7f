import type {
  ComparedPair,
  FirstSeen,
  Instant,
  ItemId,
  PictureId,
  PictureSighting,
  ReleasedPicture,
  Span,
} from '../../domain/index.ts';
import type { Health } from '../health.ts';
import { firstSeenOf, lastMomentOf, wasThere, type Covering, type Seen } from '../sighting.ts';
import { showingOf, type VersionAnswer } from '../versions.ts';
import { clocksApart, type TakenLookup } from './clocks-apart.ts';
import type { ReleasedTime } from './released-time.ts';
import { isWholeForCertain, showingRuleFor } from './showing-rules.ts';

/** One picture on the page of one item. */
export type PictureOnItem = {
  readonly item: Covering['item'];
  readonly copyId: PictureId;
  /** As the page names it. */
  readonly address: string;
  readonly caption: string | null;
  readonly credit: string | null;
  /** Every wording of the item, and whether the picture stands in it; empty when it said the same at all looks. */
  readonly versions: readonly VersionAnswer[];
};

/** How two pictures relate; undefined where they were not compared. */
export type PairLookup = (original: PictureId, copy: PictureId) => ComparedPair | undefined;

/** A sighting with what coverage needs of it. */
export type Sighted = { readonly sighting: PictureSighting; readonly covering: Covering };

export type SightingContext = ReleasedTime & {
  readonly judged: Span;
  readonly healthOf: (source: Covering['item']['sourceId']) => Health | undefined;
  readonly sightings: ReadonlyMap<ItemId, readonly Seen[]>;
  readonly voiceOf: (item: ItemId) => string;
  readonly pairOf: PairLookup;
  readonly takenOf: TakenLookup;
  /** All pictures of the release. */
  readonly pictures: readonly ReleasedPicture[];
};

/** Everything seen of one released picture until the judged time ends, earliest first. */
export function findSightings(
  picture: ReleasedPicture,
  shown: readonly PictureOnItem[],
  context: SightingContext,
): readonly Sighted[] {
  return shown.flatMap((one) => sightingOf(picture, one, context) ?? []).sort(byTime);
}

function sightingOf(
  { id, pictureId }: ReleasedPicture,
  one: PictureOnItem,
  context: SightingContext,
): Sighted | null {
  const pair = pictureId === null ? undefined : context.pairOf(pictureId, one.copyId);
  const health = context.healthOf(one.item.sourceId);
  if (pair === undefined || health === undefined || pair.trouble !== '') return null;
  const isAnotherOne = isAnother(pair, context);
  const apart = clocksApart(context.takenOf(pair.original), context.takenOf(pair.copy));
  const rule = showingRuleFor({ relation: pair.relation, isAnotherOne, apart });
  if (rule.shows === null) return null;
  const covering = coveringOf(one, context);
  const until = { from: BEFORE_ALL, to: context.judged.to };
  if (!wasThere(covering, until, health.source.census)) return null;
  const firstSeen = firstSeenOf([covering], health);
  return {
    covering,
    sighting: {
      ...{ releasedId: id, itemId: one.item.id, sourceId: one.item.sourceId },
      ...{ vantageId: health.source.vantageId, copyId: one.copyId, address: one.address },
      ...{ caption: one.caption, credit: one.credit, captureId: covering.captureId },
      ...{ published: one.item.published, firstSeen, lastSeen: lastSeenIn(covering.seen) },
      beforeRelease: isBefore(firstSeen, one.item, context),
      ...{ voice: covering.voice, shows: rule.shows, rule: { id: rule.id, version: rule.version } },
      relation: pair.relation,
      clocksApart: rule.shows === 'other-time' ? apart : null,
    },
  };
}

/** Whether the copy is, for certain, the whole of another picture of the release than the one asked for. */
function isAnother({ original, copy }: ComparedPair, { pictures, pairOf }: SightingContext): boolean {
  return pictures.some(({ pictureId }) => {
    if (pictureId === null || pictureId === original) return false;
    const other = pairOf(pictureId, copy);
    return other?.trouble === '' && isWholeForCertain(other.relation);
  });
}

/** What was seen before the release counts as shown; only absence waits for it. */
const BEFORE_ALL = '0000-01-01T00:00:00.000Z' as Instant;

function coveringOf({ item, versions }: PictureOnItem, context: SightingContext): Covering {
  const { seen, without, told } = showingOf(context.sightings.get(item.id) ?? [], versions);
  const voice = context.voiceOf(item.id);
  return { item, seen, voice, without, told, captureId: told?.captureId ?? item.captureId };
}

function lastSeenIn(seen: Covering['seen']): Instant | null {
  return seen
    .map(({ span }) => span.to)
    .reduce<Instant | null>((a, b) => (a !== null && a > b ? a : b), null);
}

/** A release that states no time may be older than anything seen: nothing is called earlier. */
function isBefore(
  firstSeen: FirstSeen | null,
  { published }: Covering['item'],
  { released, releasedBy }: ReleasedTime,
): boolean {
  if (releasedBy !== 'stated') return false;
  if (firstSeen !== null && firstSeen.at < released.from) return true;
  if (published?.doubt !== null || published.instant === null) return false;
  return lastMomentOf(published.instant, published.precision) < released.from;
}

/** When it was seen, else when the page says it came; one without a time comes last. */
function byTime({ sighting: a }: Sighted, { sighting: b }: Sighted): number {
  const timeOf = ({ firstSeen, published }: PictureSighting): string =>
    firstSeen?.at ?? published?.instant ?? '~';
  const keyOf = (one: PictureSighting): string => `${timeOf(one)} ${one.itemId} ${one.copyId} ${one.address}`;
  return keyOf(a) < keyOf(b) ? -1 : 1;
}
