import { RELATION_KINDS, type Ground, type Labelled, type RelationKind } from '../../domain/index.ts';
import type { Related, RelatedLine } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { dotted, itemLine } from './item-line.ts';
import { section } from './layout.ts';
import { guessScript, named, saidLink } from './quote.ts';
import { daysText } from './time.ts';

/** What is related, a group for each kind, firmest first; what shares a country alone is folded away. */
export function relatedSection(
  room: Room,
  reader: Reader,
  {
    others,
    sameStory = [],
  }: { readonly others: readonly RelatedLine[]; readonly sameStory?: readonly Related[] },
): Html {
  const { related: words } = reader.words;
  const groups = Map.groupBy(others, ({ kind }) => kind);
  const groupOf = (kind: RelationKind) =>
    (groups.get(kind) ?? []).map((one) => relatedLine(room, reader, one));
  const mates = sameStory.map((one) =>
    itemLine(room, reader, one, [words.sameStory, html`<span lang="en">${one.reason}</span>`]),
  );
  const shown = RELATION_KINDS.map((kind) => ({
    kind,
    lines: kind === 'event' ? [...mates, ...groupOf(kind)] : groupOf(kind),
  })).filter(({ lines }) => lines.length > 0);
  return section({
    id: 'related',
    title: words.title,
    note: words.note,
    body:
      shown.length === 0
        ? html`<p class="soft">${words.none}</p>`
        : shown.map(({ kind, lines }) => group(reader, kind, lines)),
  });
}

function group(reader: Reader, kind: RelationKind, lines: readonly Html[]): Html {
  const { related: words } = reader.words;
  const listing = html`<div class="listing">${lines}</div>`;
  if (kind === 'country')
    return html`<details>
      <summary>${words.onlyCountry(lines.length)}</summary>
      ${listing}
    </details>`;
  return html`<h3 id="related-${kind}">${words.kind[kind]}</h3>
    ${listing}`;
}

function relatedLine(room: Room, reader: Reader, one: RelatedLine): Html {
  const { related: words } = reader.words;
  // Without a name in common there is nothing to count.
  const bits = one.bits === 0 ? null : words.bits(one.bits);
  const why = [...reasons(reader, one), bits, words.when(one.days)];
  if (one.item !== null) return itemLine(room, reader, one.item, why);
  const { story } = one;
  const event = room.atlas.event(story.eventId);
  const to = href(reader, `/stories/${story.id}`);
  return html`<div class="item">
    ${event ? html`<a class="said" href="${to}">${named(reader, event.name)}</a>` : saidLink(to, story.title, story.language)}
    <p class="m">
      ${dotted([
        daysText(reader, { from: story.first, to: story.last }),
        reader.words.stories.items(story.items),
        ...why,
      ])}
    </p>
  </div>`;
}

/** The most that a line names of one kind: a person reads it, the twin has all. */
const MOST_NAMED = 4;

/** Why, in the reader's words: each rule once, names in both writings. */
function reasons(reader: Reader, { grounds }: RelatedLine): readonly Html[] {
  const { related: words } = reader.words;
  return [...Map.groupBy(grounds, ({ rule }) => rule)].map(([rule, all]) => {
    const shown = all.filter(({ here }) => here !== '').slice(0, MOST_NAMED);
    const said = html`<span title="${words.ruleTitle[rule] ?? ''}">${words.rule[rule]}</span>`;
    if (shown.length === 0) return said;
    return html`${said}${reader.words.colon}${shown.map((ground, place) => html`${place === 0 ? '' : reader.words.join}${bothOf(ground)}`)}`;
  });
}

function bothOf({ here, there }: Ground): Html {
  const tagged = (text: string): Html => html`<span lang="${guessScript(text) ?? 'und'}">${text}</span>`;
  return here === there ? tagged(here) : html`${tagged(here)} / ${tagged(there)}`;
}

/** What an item says of itself, with the words and the rule that tell it; null where no rule applies. */
export function labelRow(reader: Reader, label: Labelled | undefined): readonly [string, Html] | null {
  if (label === undefined) return null;
  const { related: words } = reader.words;
  const because = words.labelRule[label.rule.id] ?? '';
  return [
    words.labelled,
    html`${words.label[label.label]} <br /><small
        >${because} ${label.words === '' ? '' : reader.words.quote(label.words)}
        <code>${label.rule.id}@${label.rule.version}</code></small
      >`,
  ];
}
