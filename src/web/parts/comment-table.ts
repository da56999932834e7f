import { nameIn } from '../../domain/index.ts';
import type { CommentsOfPost, SeenComments } from '../../pipeline/platforms/comment-bounds.ts';
import { commentSentence } from '../../report/index.ts';
import { storyLines, type PostContext } from '../platform-stories.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { boundsBar, boundsSigns } from './bounds-bar.ts';
import { html, type Html } from './html.ts';
import { plainTable } from './plain-table.ts';
import { captureLinks, noticeQuote, ruleTag, viewerText } from './platform-page.ts';
import { postHead } from './post-head.ts';
import { named } from './quote.ts';
import { timeTag } from './time.ts';

/** Sights of comments on one platform, a row each. */
export function commentTable(
  room: Room,
  reader: Reader,
  posts: readonly CommentsOfPost[],
  context: PostContext,
): Html {
  const { platforms, colon } = reader.words;
  const storyOf = ({ sight }: SeenComments) => context.stories.ofSource(sight.sourceId);
  const lines = storyLines(
    reader,
    posts.flatMap(({ sights }) => sights.map(storyOf)),
  );
  return html`${lines.above}
    <p class="soft">${boundsSigns()}${platforms.boundsNote}</p>
    ${plainTable(
      [platforms.comments, ...platformNames(room, reader, posts)].join(colon),
      [
        { name: platforms.post },
        { name: platforms.bounds },
        { name: platforms.among },
        { name: platforms.viewedWhen },
        { name: platforms.proof },
      ],
      posts.flatMap(({ sights }) =>
        sights.map((one, place) => [
          html`${postHead(room, reader, headOf(room, one, context), { isPlace: place === 0 })}
          ${lines.of(storyOf(one))} ${boundsBar(reader, one.bounds)}`,
          ...cellsOf(room, reader, one),
        ]),
      ),
    )}
    ${viewerList(room, reader, posts)}`;
}

/** Two tables of one page are told apart by their platforms. */
const platformNames = ({ observatory }: Room, { tongue }: Reader, posts: readonly CommentsOfPost[]) => {
  const own = new Set(posts.flatMap(({ sights }) => sights.map(({ sight }) => sight.platform)));
  return observatory.platforms.filter(({ id }) => own.has(id)).map(({ name }) => nameIn(name, tongue));
};

const headOf = (room: Room, { sight }: SeenComments, { heads }: PostContext) => ({
  ...sight,
  zone: room.atlas.zoneOfSource(sight.sourceId),
  head: heads.get(sight.postId),
});

function cellsOf(
  room: Room,
  reader: Reader,
  { sight, bounds, among }: SeenComments,
): readonly (Html | string)[] {
  const zone = room.atlas.zoneOfSource(sight.sourceId);
  return [
    html`<span class="said">${commentSentence(bounds, reader.tongue)}</span>
      ${sight.notice === null ? '' : html`<small>${noticeQuote(reader, sight.notice)}</small>`}`,
    amongText(reader, among),
    html`${viewerText(room, reader, sight.viewer)}
      <small>${named(reader, room.atlas.sourceName(sight.sourceId))}</small>
      ${timeTag(reader, sight.at, { zone, form: 'full' })}`,
    html`${ruleTag(reader, bounds.rule)} ${captureLinks(reader, [sight.captureId])}`,
  ];
}

function amongText({ words }: Reader, among: SeenComments['among']): string {
  const { platforms, percent, join } = words;
  if (among !== null && !among.isLoaded) return platforms.notLoadedAmong;
  if (among === null || among.median === null) return platforms.noAmong;
  const line = platforms.amongLine(percent(among.share), percent(among.median), among.controls);
  return `${line}${join}${chanceText({ words }, among)}`;
}

type Among = NonNullable<SeenComments['among']>;

/** Controls whose least chance is above 5 % are too few, however low the post stands among them. */
const ENOUGH_FLOOR = 0.05;

/** At its floor the chance says how many controls there are, and nothing more. */
function chanceText({ words }: Pick<Reader, 'words'>, { chance, floor, controls }: Among): string {
  const { platforms, percent } = words;
  if (chance === null) return platforms.fewControls;
  if (chance > floor) return platforms.chance(percent(chance));
  return floor > ENOUGH_FLOOR
    ? platforms.chanceTooFew(controls, percent(floor))
    : platforms.chanceFloor(controls, percent(floor));
}

/** Pairs of viewers of one page, where there are any. */
function viewerList(room: Room, reader: Reader, posts: readonly CommentsOfPost[]): Html | string {
  const lines = posts.flatMap(({ postId, viewers }) =>
    viewers.map((pair) => html`<li><span class="mono">${postId}</span>${pairText(room, reader, pair)}</li>`),
  );
  if (lines.length === 0) return '';
  return html`<h3>${reader.words.platforms.two}</h3>
    <ul class="marked">
      ${lines}
    </ul>`;
}

function pairText(room: Room, reader: Reader, { a, b, aligned }: CommentsOfPost['viewers'][number]): string {
  const { platforms, join, colon } = reader.words;
  const who = `${viewerText(room, reader, a.viewer)} / ${viewerText(room, reader, b.viewer)}`;
  const counts = platforms.twoLine(aligned.both, aligned.onlyA, aligned.onlyB);
  const first = aligned.first === null ? '' : `${join}${platforms.twoFirst(aligned.first)}`;
  return `${colon}${who}${colon}${counts}${first}`;
}
