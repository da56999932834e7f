import { NOT_VISIBLE, type Disappearance, type VisitClass } from '../../domain/index.ts';
import type { StoryPlatforms, StoryProbe } from '../../pipeline/platforms/of-story.ts';
import { probeVerdictWord } from '../../report/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { commentLines } from './comment-lines.ts';
import { folded } from './folded.ts';
import { html, type Html } from './html.ts';
import { section } from './layout.ts';
import { captureLinks, noticeQuote, platformName, ruleTag, viewerText } from './platform-page.ts';
import { plainTable } from './plain-table.ts';
import { postHead } from './post-head.ts';
import { named } from './quote.ts';
import { daysText, timeTag } from './time.ts';

/** Rows that stand open; the others are folded. */
const OPEN = 5;

/** What platforms showed of a story, in one place; '' where they showed nothing and were not asked. */
export function onPlatforms(room: Room, reader: Reader, story: string, data: StoryPlatforms): Html | string {
  const { onPlatforms: words } = reader.words;
  const parts = [
    ...data.probes.map((one) => probePart(room, reader, one)),
    visitPart(room, reader, data),
    commentPart(room, reader, data),
    listPart(room, reader, data),
  ].filter((part) => part !== '');
  if (parts.length === 0) return '';
  const twin = (form: string) => href(reader, `/stories/${story}/platforms.${form}`);
  return section({
    id: 'on-platforms',
    title: words.title,
    note: words.note,
    tools: html`<div class="tools">
      <a href="${twin('csv')}">.csv</a> <a href="${twin('json')}">.json</a>
    </div>`,
    body: html`<div class="on-platforms">
      ${parts}
      ${data.counts.length + data.comments.total === 0 ? '' : html`<p class="soft">${words.postsJoined}</p>`}
    </div>`,
  });
}

function probePart(room: Room, reader: Reader, { probe, joinedBy, rounds }: StoryProbe): Html {
  const { platforms, onPlatforms: words, colon } = reader.words;
  const made = rounds.filter(({ span }) => span !== null);
  const columns = [platforms.verdict, platforms.when, platforms.source, platforms.viewer];
  const table = (shown: StoryProbe['rounds']) =>
    plainTable(
      words.searches,
      columns.map((name) => ({ name })),
      shown.map((one) => roundCells(room, reader, one)),
    );
  return html`<h3>${words.searches}${colon}${named(reader, probe.name)}</h3>
    <p>
      ${words.rounds(made.length, rounds.length - made.length)}.
      <a href="${href(reader, `/platforms/probes/${probe.id}`)}">${words.toProbe}</a>
      <small>${words.joined[joinedBy]}</small>
    </p>
    ${folded(reader, rounds, OPEN, table)}`;
}

function roundCells(
  room: Room,
  reader: Reader,
  one: StoryProbe['rounds'][number],
): readonly (Html | string)[] {
  const { platforms } = reader.words;
  const zone = room.atlas.zoneOfSource(one.sourceId);
  return [
    html`<a href="${href(reader, `/platforms/probes/${one.probeId}`)}#${one.id}"
        ><b>${probeVerdictWord(one.verdict, reader.tongue)}</b></a
      >
      <small>${ruleTag(reader, one.rule)}</small>`,
    one.span === null ? platforms.neverSearched : timeTag(reader, one.span.from, { zone, form: 'full' }),
    named(reader, room.atlas.sourceName(one.sourceId)),
    viewerText(room, reader, one.viewer),
  ];
}

function visitPart(room: Room, reader: Reader, { counts, visited, heads }: StoryPlatforms): Html | string {
  const { platforms, onPlatforms: words, colon } = reader.words;
  if (counts.length === 0) return '';
  const columns = [platforms.post, platforms.class, platforms.viewer, platforms.captures];
  const table = (shown: readonly Disappearance[]) =>
    plainTable(
      words.visits,
      columns.map((name) => ({ name })),
      shown.map((one) => visitCells(room, reader, one, heads)),
    );
  return html`<h3>${words.visits}</h3>
    <ul class="marked">
      ${counts.map(
        (one) => html`<li>${platformName(room, reader, one.platform)}${colon}${words.sums(one)}</li>`,
      )}
    </ul>
    <p><a href="${href(reader, '/platforms/disappearance')}">${words.toCurve}</a></p>
    ${folded(reader, visited, OPEN, table)}`;
}

function visitCells(
  room: Room,
  reader: Reader,
  one: Disappearance,
  heads: StoryPlatforms['heads'],
): readonly (Html | string)[] {
  const zone = room.atlas.zoneOfSource(one.sourceId);
  const { postId, platform, posted } = one;
  return [
    postHead(room, reader, {
      postId,
      platform,
      posted,
      authorKind: one.authorKind,
      zone,
      head: heads.get(postId),
    }),
    visitText(reader, one, zone),
    html`${viewerText(room, reader, one.viewer)}
      <small>${named(reader, room.atlas.sourceName(one.sourceId))}</small>`,
    captureLinks(reader, one.captures),
  ];
}

/** Visible throughout, or between which two visits it was no longer so, with the words that stood there. */
function visitText(reader: Reader, one: Disappearance, zone: string): Html {
  const { platforms, onPlatforms: words, colon } = reader.words;
  if (!(NOT_VISIBLE as readonly VisitClass[]).includes(one.class)) {
    return html`<b>${one.class === 'visible' ? words.seenOnce : platforms.classes[one.class]}</b>
      <small>${ruleTag(reader, one.rule)}</small>`;
  }
  const time = (at: Disappearance['lastSeen'], without: string) =>
    at === null ? without : timeTag(reader, at, { zone, form: 'full' });
  return html`<b>${platforms.classes[one.class]}</b>
    ${one.notice === null ? '' : noticeQuote(reader, one.notice)}
    <small>${platforms.lastSeen}${colon}${time(one.lastSeen, platforms.neverSeen)}</small>
    <small>${platforms.firstNotSeen}${colon}${time(one.firstNotSeen, '–')}</small>
    <small>${ruleTag(reader, one.rule)}</small>`;
}

function commentPart(room: Room, reader: Reader, { comments, heads }: StoryPlatforms): Html | string {
  const { onPlatforms: words, platforms } = reader.words;
  if (comments.total === 0) return '';
  const rest = comments.total - comments.posts.length;
  return html`<h3>${words.comments}</h3>
    <p>
      ${platforms.sights(comments.total)}.
      <a href="${href(reader, '/platforms/comments')}">${words.toComments}</a>
    </p>
    ${folded(reader, comments.posts, OPEN, (shown) => commentLines(room, reader, shown, heads))}
    ${rest > 0 ? html`<p class="soft">${words.moreRows(rest)}</p>` : ''}`;
}

function listPart(room: Room, reader: Reader, { lists }: StoryPlatforms): Html | string {
  const { onPlatforms: words, colon } = reader.words;
  if (lists.length === 0) return '';
  return html`<h3>${words.lists}</h3>
    <ul class="marked">
      ${lists.map(
        ({ sourceId, items, bestRank, first, last }) =>
          html`<li>
            <a href="${href(reader, `/platforms/lists/${sourceId}`)}"
              >${named(reader, room.atlas.sourceName(sourceId))}</a
            >${colon}${words.onList(items, bestRank)} ·
            ${daysText(reader, { from: first, to: last }, room.atlas.zoneOfSource(sourceId))}
          </li>`,
      )}
    </ul>`;
}
