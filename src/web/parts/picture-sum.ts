import type { SightingShows } from '../../domain/index.ts';
import type { ReleasedAs, SightingLine } from '../../store/pages/index.ts';
import type { Words } from '../words/words.ts';

/** What is the picture itself, whole or not. Another frame of the moment is another picture. */
const IT: readonly SightingShows[] = ['whole', 'cropped', 'altered'];

type Seen = Pick<SightingLine, 'sourceId' | 'outlet' | 'shows'>;

/**
 * How often a released picture was seen beyond the source that released it, and as what; then, apart, what is no more
 * than another frame of the moment, what only may be it, and what the source itself shows.
 */
export function sightingSum(
  words: Words,
  released: readonly Pick<ReleasedAs, 'sourceId'>[],
  sightings: readonly Seen[],
): readonly string[] {
  const own = new Set(released.map(({ sourceId }) => sourceId));
  const others = sightings.filter(({ sourceId }) => !own.has(sourceId));
  const shown = others.filter(({ shows }) => IT.includes(shows));
  const outlets = new Set(shown.map(({ sourceId, outlet }) => outlet ?? sourceId)).size;
  const counts = IT.map((shows) => [shows, countOf(shown, shows)] as const)
    .filter(([, count]) => count > 0)
    .map(([shows, count]) => `${words.likeness.shows[shows]} ${words.number(count)}×`);
  const { picture } = words;
  return [
    [picture.sum(shown.length, outlets), counts.join(' · ')].filter((part) => part !== '').join(' '),
    picture.sumFrames(countOf(others, 'another-frame')),
    picture.sumMayBe(countOf(others, 'may-be')),
    picture.sumOwn(sightings.length - others.length),
  ].filter((sentence) => sentence !== '');
}

const countOf = (sightings: readonly Seen[], shows: SightingShows): number =>
  sightings.filter((one) => one.shows === shows).length;
