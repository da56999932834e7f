import { settleCandidate, type Candidate, type TellingOfEvent } from '../compare/index.ts';
import type { NamedEvent, PictureId, SourceId } from '../domain/index.ts';
import { matchExamples } from './examples/match-examples.ts';
import { seekExamples, type SoughtExample } from './examples/near-examples.ts';
import type { Progress } from './progress.ts';
import type { Workshop } from './workshop.ts';

/** A named event while its items are looked for. */
export type SoughtEvent = {
  readonly event: NamedEvent;
  readonly examples: readonly SoughtExample[];
  /** Pictures that fingerprints lead to: an item that shows one may belong to the event whatever it says. */
  readonly near: ReadonlySet<PictureId>;
  /** Filled while items are read. */
  readonly candidates: Candidate[];
};

/** The named events with their example pictures; no item was read yet. */
export async function seekEvents(workshop: Workshop): Promise<readonly SoughtEvent[]> {
  const sought: SoughtEvent[] = [];
  for (const event of workshop.observatory.events) {
    const examples = await seekExamples(event, workshop);
    const near = new Set(examples.flatMap(({ worthComparing }) => [...worthComparing]));
    sought.push({ event, examples, near, candidates: [] });
  }
  return sought;
}

type SettleOptions = { readonly progress: Progress; readonly signal: AbortSignal };

/** What belongs to each event, once pictures were compared with its examples. */
export async function settleEvents(
  workshop: Workshop,
  events: readonly SoughtEvent[],
  { progress, signal }: SettleOptions,
): Promise<readonly TellingOfEvent[]> {
  const onCopy = (done: number, all: number): void => {
    if (done % Math.ceil(all / 20) === 0 || done === all)
      progress.say(`${done} of ${all} pictures compared with examples`);
  };
  const told: TellingOfEvent[] = [];
  for (const { event, examples, candidates } of events) {
    const matches = await matchExamples(workshop, examples, candidates, { signal, onCopy });
    const settled = candidates.map((one) => ({
      ...settleCandidate(event, one, matches),
      sourceId: one.item.sourceId,
    }));
    const members = settled.flatMap(({ member }) => member ?? []);
    told.push({ event, members, mayShow: sourcesByElement(settled) });
  }
  return told;
}

function sourcesByElement(
  settled: readonly { readonly mayShow: readonly string[]; readonly sourceId: SourceId }[],
): ReadonlyMap<string, ReadonlySet<SourceId>> {
  const sources = new Map<string, Set<SourceId>>();
  for (const { mayShow, sourceId } of settled)
    for (const element of mayShow)
      sources.set(element, (sources.get(element) ?? new Set<SourceId>()).add(sourceId));
  return sources;
}
