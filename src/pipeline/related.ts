import { timeOf, type Item, type ItemId, type Labelled, type SourceId } from '../domain/index.ts';
import { findRelations, readAbout, type ToldItem } from '../group/index.ts';
import { firstSightings, replaceRelated, streamItems } from '../store/index.ts';
import { labelOf } from '../text/labels/index.ts';
import { voiceLookup, type Groups } from './group.ts';
import type { Judged } from './judge.ts';
import type { Progress } from './progress.ts';
import type { Workshop } from './workshop.ts';

/**
 * What stories and lone items have in common, and which items say of themselves that they are a press release or a
 * placeholder. Worked out afresh from all items on each run, and written whole.
 */
export async function relate(
  workshop: Workshop,
  { voices, stories: found }: Pick<Groups, 'voices' | 'stories'>,
  judged: Judged,
  progress: Progress,
): Promise<void> {
  progress.start('relate', 2);
  progress.say('reading what items are about');
  const { items, labels } = await readItems(workshop, voices);
  progress.step();
  progress.say('finding relations');
  const { named, grouped } = judged?.judgement ?? { named: [], grouped: found };
  const relations = findRelations({ stories: [...named, ...grouped], voices, items });
  await replaceRelated(workshop.store, { relations, labels });
  progress.step();
  progress.end();
}

/** Labels of all items, and what the first of each voice is about. A placeholder is about nothing. */
async function readItems(
  { observatory, store }: Workshop,
  voices: Groups['voices'],
): Promise<{ readonly items: ReadonlyMap<ItemId, ToldItem>; readonly labels: readonly Labelled[] }> {
  const first = await firstSightings(store);
  const connectors = new Map<SourceId, string>(
    observatory.sources.map(({ id, connector }) => [id, connector]),
  );
  const voiceOf = voiceLookup(voices);
  const origins = new Set<string>(voices.map(({ originId }) => originId));
  const speaks = ({ id }: Item): boolean => origins.has(id) || voiceOf(id) === id;
  const items = new Map<ItemId, ToldItem>();
  const labels: Labelled[] = [];
  for await (const item of streamItems(store)) {
    const labelled = labelOf({ ...item, connector: connectors.get(item.sourceId) ?? '' });
    if (labelled !== null) labels.push(labelled);
    if (!speaks(item) || labelled?.label === 'placeholder') continue;
    const about = readAbout(item);
    if (about === null) continue;
    items.set(item.id, { id: item.id, at: timeOf(item, first.get(item.id) ?? item.seenAt), about });
  }
  return { items, labels };
}
