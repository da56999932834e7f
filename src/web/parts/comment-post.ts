import type { CommentsOfPost, SeenComments } from '../../pipeline/platforms/comment-bounds.ts';
import { commentSentence } from '../../report/index.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { section } from './layout.ts';
import { plainTable } from './plain-table.ts';
import { captureLinks, noticeQuote, platformName, ruleTag, viewerText } from './platform-page.ts';
import { named } from './quote.ts';
import { timeTag } from './time.ts';

/** The sights of one post's comments; the post itself goes by its id. */
export function commentPost(room: Room, reader: Reader, { postId, sights, viewers }: CommentsOfPost): Html {
  const { platforms } = reader.words;
  const [first] = sights;
  return section({
    id: postId,
    title: `${platforms.post} ${postId}`,
    note: first === undefined ? '' : platformName(room, reader, first.sight.platform),
    body: html`${plainTable(
      `${platforms.comments} ${postId}`,
      [
        { name: platforms.bounds },
        { name: platforms.among },
        { name: platforms.viewer },
        { name: platforms.when },
        { name: platforms.rule },
        { name: platforms.captures },
      ],
      sights.map((one) => cellsOf(room, reader, one)),
    )}
    ${viewers.length === 0 ? '' : viewerList(reader, { viewers })}`,
  });
}

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
    html`${viewerText(reader, sight.viewer)}
      <small>${named(reader, room.atlas.sourceName(sight.sourceId))}</small>`,
    timeTag(reader, sight.at, { zone, form: 'full' }),
    ruleTag(reader, bounds.rule),
    captureLinks(reader, [sight.captureId]),
  ];
}

function amongText({ words }: Reader, among: SeenComments['among']): string {
  const { platforms, percent, join } = words;
  if (among === null || among.median === null) return platforms.noAmong;
  const line = platforms.amongLine(percent(among.share), percent(among.median), among.controls);
  const rare = among.chance === null ? platforms.fewControls : platforms.chance(percent(among.chance));
  return `${line}${join}${rare}`;
}

function viewerList(reader: Reader, { viewers }: Pick<CommentsOfPost, 'viewers'>): Html {
  const { platforms, join, colon } = reader.words;
  return html`<h3>${platforms.two}</h3>
    <ul class="marked">
      ${viewers.map(({ a, b, aligned }) => {
        const who = `${viewerText(reader, a.viewer)} / ${viewerText(reader, b.viewer)}`;
        const counts = platforms.twoLine(aligned.both, aligned.onlyA, aligned.onlyB);
        const first = aligned.first === null ? '' : `${join}${platforms.twoFirst(aligned.first)}`;
        return html`<li>${who}${colon}${counts}${first}</li>`;
      })}
    </ul>`;
}
