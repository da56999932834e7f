import type { ClaimTrace, DriftReading, DriftStep, ItemId } from '../../domain/index.ts';
import type { DriftOfItem, StoryDrift } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { driftStep, driftWay, namedBy, type Named } from './drift-step.ts';
import { html, type Html } from './html.ts';
import { section } from './layout.ts';

/** More than these stand on a page of their own. */
const [WAYS_SHOWN, STEPS_SHOWN] = [6, 12];

/** Whether a step tells of a claim in a sentence that both versions have. */
const isOfClaim = ({ before, after, aspect }: DriftStep): boolean =>
  before !== null && after !== null && aspect !== 'sentence';

/** What was changed among the wordings of an item's voice; nothing where no two of them could be compared. */
export function driftSection(
  room: Room,
  reader: Reader,
  { id, drift }: { readonly id: ItemId; readonly drift: DriftOfItem | null },
): Html | string {
  if (drift === null) return '';
  const { words } = reader;
  const address = (ending: string) => href(reader, `/items/${id}/drift${ending}`);
  return section({
    id: 'drift',
    title: words.drift.title,
    note: readingText(reader, drift.reading),
    tools: html`<div class="tools">
      <a href="${address('')}">${words.drift.all(drift.steps.length)}</a>
      <a href="${address('.json')}">.json</a>
      <a href="${address('.csv')}">.csv</a>
    </div>`,
    body: driftBody(room, reader, drift, { ways: WAYS_SHOWN, steps: STEPS_SHOWN }),
  });
}

/** How much of the voice was read, and what was left out and why. */
export function readingText({ words }: Reader, reading: DriftReading): string {
  const { compared, ...rest } = reading;
  const left = (Object.keys(rest) as (keyof typeof rest)[]).filter((name) => rest[name] > 0);
  return [words.drift.compared(compared), ...left.map((name) => words.drift[name](rest[name]))].join('; ');
}

const isOfClaims = ({ wordings }: ClaimTrace): boolean => wordings.some(({ steps }) => steps.some(isOfClaim));

/** The claim that was strengthened most often comes first. */
const firmnessOf = ({ wordings }: ClaimTrace): number =>
  wordings.filter(({ steps }) => steps.some(({ kind }) => kind === 'strengthened')).length;

type Limits = { readonly ways: number; readonly steps: number };

/** The ways of the claims that drifted, every step, and apart from them the sentences that came or went whole. */
export function driftBody(room: Room, reader: Reader, drift: DriftOfItem, limits: Limits): Html {
  const { words } = reader;
  const items = namedBy(drift.items);
  const ways = drift.traces.filter(isOfClaims).sort((a, b) => firmnessOf(b) - firmnessOf(a));
  const ofClaims = drift.steps.filter(isOfClaim);
  const whole = drift.steps.filter((step) => !isOfClaim(step));
  return html`<p class="soft">${words.drift.note}</p>
    ${drift.steps.length === 0 ? html`<p>${words.drift.none}</p>` : ''}
    ${ways.length === 0 ? '' : html`<h3>${words.drift.ways}</h3>`}
    ${ways.slice(0, limits.ways).map((way) => driftWay(room, reader, items, way))}
    ${ofClaims.length === 0 ? '' : html`<h3>${words.drift.steps}</h3>`}
    ${stepList(room, reader, items, ofClaims.slice(0, limits.steps))}
    ${
      whole.length === 0
        ? ''
        : html`<details>
            <summary>${words.drift.whole(whole.length)}</summary>
            ${stepList(room, reader, items, whole.slice(0, limits.steps))}
          </details>`
    }`;
}

const stepList = (room: Room, reader: Reader, items: Named, steps: readonly DriftStep[]): readonly Html[] =>
  steps.map((step) => driftStep(room, reader, items, step));

/** The firmest steps among the members of a story, each with a link to the whole way. */
export function storyDriftSection(room: Room, reader: Reader, { steps, items }: StoryDrift): Html | string {
  if (steps.length === 0) return '';
  const { words } = reader;
  const named = namedBy(items);
  return section({
    id: 'drift',
    title: words.drift.story,
    note: words.drift.storyNote,
    body: steps.map((step) => {
      const way = href(reader, `/items/${step.itemId}`);
      return driftStep(room, reader, named, step, html`<a href="${way}#drift">${words.drift.ways}</a>`);
    }),
  });
}
