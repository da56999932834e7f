import type { FullItem, StoryOfItem } from '../../store/pages/index.ts';
import type { ItemData } from '../item-data.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { claimOf } from './claim.ts';
import { html, outwardLink, type Html } from './html.ts';
import { facts } from './layout.ts';
import { pageRows } from './page-facts.ts';
import { named, saidLink } from './quote.ts';
import { labelRow } from './related.ts';
import { timeTag } from './time.ts';

/** What is known of an item beside its text: its times, where it came from, and the stories it belongs to. */
export function itemFacts(
  room: Room,
  reader: Reader,
  { item, label, stories }: Pick<ItemData, 'item' | 'label' | 'stories'>,
): Html {
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
