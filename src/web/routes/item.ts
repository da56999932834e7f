import { Hono } from 'hono';
import { isId, type ItemId } from '../../domain/index.ts';
import {
  findCopies,
  findCorrections,
  findDriftOf,
  findItem,
  findLabel,
  findOriginChain,
  findReleasedOnItem,
  findStoryMates,
  findRelatedToItem,
  findStoriesOf,
  findVideosOf,
  findVeils,
  findVersions,
  type CorrectionLine,
  type DriftOfItem,
  type FullItem,
  type StoryOfItem,
  type Veils,
  type VersionLine,
} from '../../store/pages/index.ts';
import { articleText } from '../parts/article.ts';
import { claimOf } from '../parts/claim.ts';
import { driftSection } from '../parts/drift.ts';
import { html, outwardLink, type Html } from '../parts/html.ts';
import { dotted, itemLine, outletOf, saidOf } from '../parts/item-line.ts';
import { facts, layout, section } from '../parts/layout.ts';
import { originSection } from '../parts/origin-chain.ts';
import { liveSection, offeredSection, pageRows } from '../parts/page-facts.ts';
import { itemMoves } from '../parts/moves.ts';
import { langOf, named, saidLink } from '../parts/quote.ts';
import { labelRow, relatedSection } from '../parts/related.ts';
import { timeTag } from '../parts/time.ts';
import { versionSection } from '../parts/versions.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, twinPath } from '../twin.ts';
import { editDocument, editedVersions } from '../version-edits.ts';
import { visited } from '../visits.ts';

const RELATED_SHOWN = 10;

type ItemData = {
  readonly item: FullItem;
  readonly copies: Awaited<ReturnType<typeof findCopies>>['copies'];
  /** Other members of the voice, those that are not listed included. */
  readonly copiesTotal: number;
  readonly origin: Awaited<ReturnType<typeof findOriginChain>>;
  readonly label: Awaited<ReturnType<typeof findLabel>>;
  readonly related: {
    readonly sameStory: Awaited<ReturnType<typeof findStoryMates>>;
    readonly others: Awaited<ReturnType<typeof findRelatedToItem>>;
  };
  readonly stories: readonly StoryOfItem[];
  /** Its pictures that are one of a release. */
  readonly released: Awaited<ReturnType<typeof findReleasedOnItem>>;
  /** What is known of its videos beyond what the page says. */
  readonly videos: Awaited<ReturnType<typeof findVideosOf>>;
  readonly versions: readonly VersionLine[];
  readonly corrections: readonly CorrectionLine[];
  /** What was changed among the wordings of its voice. */
  readonly drift: DriftOfItem | null;
  readonly visits: { readonly today: number; readonly total: number };
};

/** One item to read: the text as it was said, who else said the same, and what is related and why. */
export function itemRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/items/:file', async (c) => {
    const { name, form } = splitForm(c.req.param('file'));
    const item = isId('item', name) ? await findItem(room.store, name) : undefined;
    if (item === undefined) return c.notFound();
    const data = {
      item,
      ...(await around(room, item.id)),
      visits: await visited(c, room, `/items/${item.id}`),
    };
    const reader = readerFor(c, room);
    const veils = await findVeils(room.store);
    const edits = editDocument(editedVersions(data.versions, item.language));
    const content = { data: { lacuna: 1, ...data, edits }, page: () => page(room, reader, data, veils) };
    return (await answer(c, form, content)) ?? c.notFound();
  });
  return app;
}

async function around(
  room: Room,
  id: ItemId,
): Promise<
  Pick<
    ItemData,
    | 'copies'
    | 'copiesTotal'
    | 'origin'
    | 'label'
    | 'related'
    | 'stories'
    | 'released'
    | 'videos'
    | 'versions'
    | 'corrections'
    | 'drift'
  >
> {
  const [
    { copies, total: copiesTotal },
    origin,
    label,
    sameStory,
    others,
    stories,
    versions,
    corrections,
    drift,
    released,
    videos,
  ] = await Promise.all([
    findCopies(room.store, id),
    findOriginChain(room.store, id),
    findLabel(room.store, id),
    findStoryMates(room.store, id, RELATED_SHOWN),
    findRelatedToItem(room.store, id, RELATED_SHOWN),
    findStoriesOf(room.store, id),
    findVersions(room.store, id),
    findCorrections(room.store, id),
    findDriftOf(room.store, id),
    findReleasedOnItem(room.store, id),
    findVideosOf(room.store, id),
  ]);
  const related = { sameStory, others };
  return {
    copies,
    copiesTotal,
    origin,
    label,
    related,
    stories,
    versions,
    corrections,
    drift,
    released,
    videos,
  };
}

function page(room: Room, reader: Reader, data: ItemData, veils: Veils): Html {
  const { words } = reader;
  const { item, visits } = data;
  return layout(room, reader, {
    title: saidOf(item),
    twins: [{ form: 'json', path: twinPath(reader.path, reader.query, 'json') }],
    foot: words.item.visits(visits.today, visits.total),
    main: html`<article>
        <header class="lede alone">
          <div>
            <p class="kick">${kick(room, reader, item)}</p>
            <h1 lang="${langOf(item.language)}">${saidOf(item)}</h1>
            <p class="soft">${byline(reader, item)}</p>
          </div>
        </header>
        <div class="sec beside">
          ${articleText(reader, item, { veils, released: data.released, videos: data.videos })}
          <div>${factsOf(room, reader, data)}</div>
        </div>
      </article>
      ${liveSection(room, reader, item)} ${offeredSection(reader, item)}
      ${versionSection(room, reader, item, editedVersions(data.versions, item.language))}
      ${originSection(room, reader, data.origin)}
      ${driftSection(room, reader, { id: item.id, drift: data.drift })} ${copies(room, reader, data)}
      ${relatedSection(room, reader, data.related)}
      ${itemMoves(room, reader, { item: item.id, corrections: data.corrections })}`,
  });
}

function kick(room: Room, reader: Reader, item: FullItem): readonly Html[] {
  const { words } = reader;
  const source = room.atlas.source(item.source_id);
  return dotted([
    source ? named(reader, room.atlas.vantageName(source.vantageId)) : null,
    outletOf(room, reader, { outlet: item.outlet, sourceId: item.source_id, language: item.language }),
    words.itemKind[item.kind],
    words.item.detail[item.detail],
    item.leaning ? words.leaning[item.leaning.dependency] : null,
  ]);
}

function byline(reader: Reader, item: FullItem): Html {
  const { words } = reader;
  const { people, claimed } = item.byline;
  const text = claimed ?? people.join(words.join);
  if (text === '') return html`${words.item.bylineNone}`;
  return html`${words.item.by}${words.colon}<span lang="${langOf(item.language)}">${text}</span>`;
}

function factsOf(room: Room, reader: Reader, { item, label, stories }: ItemData): Html {
  const { words } = reader;
  const zone = room.atlas.zoneOfSource(item.source_id);
  const context = { zone, language: item.language };
  return facts([
    [words.item.published, item.published ? claimOf(reader, item.published, context) : words.item.noDate],
    item.changed ? [words.item.changed, claimOf(reader, item.changed, context)] : null,
    [words.item.seen, timeTag(reader, item.seen_at, { zone, form: 'full' })],
    ...pageRows(reader, item),
    labelRow(reader, label),
    item.address === null ? null : [words.item.original, outwardLink(item.address, item.address)],
    item.source_link === null
      ? null
      : [words.item.sourceLink, outwardLink(item.source_link, item.source_link)],
    [
      words.cell.source,
      html`<a href="${href(reader, `/sources/${item.source_id}`)}"
        >${named(reader, room.atlas.sourceName(item.source_id))}</a
      >`,
    ],
    counts(reader, item),
    stories.length === 0 ? null : [words.item.stories, storyLinks(room, reader, stories)],
    [
      words.item.capture,
      html`<a class="mono" href="${href(reader, `/captures/${item.capture_id}`)}">${item.capture_id}</a>`,
    ],
  ]);
}

function counts(reader: Reader, { counts: given }: FullItem): readonly [string, string] | null {
  const { words } = reader;
  if (given === null) return null;
  const { commentsShown, commentsVisible, likes, shares } = given;
  const texts = [
    commentsShown === null
      ? null
      : commentsVisible === null
        ? words.item.commentsShown(commentsShown)
        : words.item.comments(commentsShown, commentsVisible),
    likes === null ? null : words.item.likes(likes),
    shares === null ? null : words.item.shares(shares),
  ].filter((text) => text !== null);
  return texts.length === 0 ? null : [words.item.counts, texts.join(' · ')];
}

function storyLinks(room: Room, reader: Reader, stories: readonly StoryOfItem[]): Html {
  return html`${stories.map((story) => {
    const event = room.atlas.event(story.eventId);
    const to = href(reader, `/stories/${story.id}`);
    const link = event
      ? html`<a class="said" href="${to}">${named(reader, event.name)}</a>`
      : saidLink(to, story.title, story.language);
    return html`<p>${link}<br /><small lang="en">${story.reason}</small></p>`;
  })}`;
}

function copies(room: Room, reader: Reader, { copies: all, copiesTotal }: ItemData): Html | string {
  const { words } = reader;
  if (all.length === 0) return '';
  return section({
    id: 'copies',
    title: words.item.copies,
    note: words.item.copiesNote(all.length, copiesTotal),
    body: html`<div class="listing">
      ${all.map((one) => itemLine(room, reader, one, [one.isOrigin ? words.item.origin : null, reasonOf(one.reason)]))}
    </div>`,
  });
}

/** Reasons are written by the grouping, in English. */
const reasonOf = (reason: string): Html => html`<span lang="en">${reason}</span>`;
