import type { ClaimTrace, ClaimWording, DriftStep, ItemId } from '../../domain/index.ts';
import type { ItemLine } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { byOf, dotted, itemTime } from './item-line.ts';
import { JOINT, markedQuote } from './marked.ts';
import { langOf } from './quote.ts';

/** The items that steps name, by id. */
export type Named = ReadonlyMap<ItemId, ItemLine>;

export const namedBy = (items: readonly ItemLine[]): Named => new Map(items.map((item) => [item.id, item]));

/** One step: what was changed, who from whom and when, and both sentences. */
export function driftStep(
  room: Room,
  reader: Reader,
  items: Named,
  step: DriftStep,
  more: Html | null = null,
): Html {
  const { drift, colon } = reader.words;
  const told = (name: string, id: ItemId) => html`${name}${colon}${versionOf(room, reader, items, id)}`;
  const facts = [
    html`<b>${whatOf(reader, step)}</b>`,
    told(drift.inVersion, step.itemId),
    told(drift.after, step.fromItemId),
    step.before === null || step.firstItemId === step.fromItemId ? null : told(drift.first, step.firstItemId),
    more,
  ];
  const quotes = [
    { side: 'was', item: step.fromItemId, quote: step.before, words: step.beforeWords },
    { side: 'is', item: step.itemId, quote: step.after, words: step.afterWords },
  ] as const;
  return html`<div class="step">
    <p class="m">${dotted(facts)}</p>
    <dl>
      ${quotes.map(({ side, item, quote, words }) => {
        const language = langOf(items.get(item)?.language ?? null);
        const text =
          quote === null
            ? html`<span class="soft">${drift.absent}</span>`
            : html`<span class="said" lang="${language}">${markedQuote(reader, quote, words, side)}</span>`;
        return html`<dt>${side === 'was' ? drift.before : drift.now}</dt>
          <dd>${text}</dd>`;
      })}
    </dl>
  </div>`;
}

/** Kind and aspect in words. */
export function whatOf({ words }: Reader, { kind, aspect }: DriftStep): string {
  return `${words.drift.kind[kind]}${words.colon}${words.drift.aspect[aspect]}`;
}

/** Who published a version and when, as a link to it. */
function versionOf(room: Room, reader: Reader, items: Named, id: ItemId): Html {
  const to = href(reader, `/items/${id}`);
  const item = items.get(id);
  if (item === undefined) return html`<a class="mono" href="${to}">${id}</a>`;
  const zone = room.atlas.zoneOfSource(item.sourceId);
  return html`<a href="${to}">${byOf(room, reader, item)}</a>
    ${itemTime(reader, item, { zone, form: 'zoned' })}`;
}

/** The way of one claim: each wording it had, from the first that was seen. */
export function driftWay(room: Room, reader: Reader, items: Named, { wordings }: ClaimTrace): Html {
  const [first, ...rest] = wordings;
  const left = (rest[0]?.steps ?? []).map(({ beforeWords }) => beforeWords);
  return html`<ol class="way">
    ${wordingOf(room, reader, items, { wording: first, words: left, side: 'was' })}
    ${rest.map((wording) => {
      const words = wording.steps.map(({ afterWords }) => afterWords);
      return wordingOf(room, reader, items, { wording, words, side: 'is' });
    })}
  </ol>`;
}

type Shown = {
  readonly wording: ClaimWording;
  readonly words: readonly string[];
  readonly side: 'was' | 'is';
};

function wordingOf(room: Room, reader: Reader, items: Named, { wording, words, side }: Shown): Html {
  const { drift, join } = reader.words;
  const { itemId, quote, steps } = wording;
  const what =
    steps.length === 0 ? drift.firstSeen : [...new Set(steps.map((step) => whatOf(reader, step)))].join(join);
  const language = langOf(items.get(itemId)?.language ?? null);
  const said =
    quote === null
      ? html`<p class="soft">${drift.noLonger}</p>`
      : html`<p class="said" lang="${language}">
          ${markedQuote(reader, quote, inOrder(quote, words), side)}
        </p>`;
  return html`<li>
    ${said}
    <p class="m">${dotted([html`<b>${what}</b>`, versionOf(room, reader, items, itemId)])}</p>
  </li>`;
}

/** The differing words of several steps in the order in which they stand, each stretch once. */
function inOrder(quote: string, words: readonly string[]): string {
  const runs = [...new Set(words.flatMap((one) => one.split(JOINT)))].filter((run) => run !== '');
  return runs.sort((a, b) => quote.indexOf(a) - quote.indexOf(b) || b.length - a.length).join(JOINT);
}
