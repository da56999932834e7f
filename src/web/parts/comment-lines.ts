import type { PostId } from '../../domain/index.ts';
import type { CommentsOfPost } from '../../pipeline/platforms/comment-bounds.ts';
import type { PostHead } from '../../pipeline/platforms/post-subjects.ts';
import { commentSentence } from '../../report/index.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { captureLinks, noticeQuote, viewerText } from './platform-page.ts';
import { plainTable } from './plain-table.ts';
import { postHead } from './post-head.ts';
import { timeTag } from './time.ts';

/** The comments of some posts in sentences: what could be seen of the count, by whom and when. */
export function commentLines(
  room: Room,
  reader: Reader,
  posts: readonly CommentsOfPost[],
  heads: ReadonlyMap<PostId, PostHead>,
): Html {
  const { platforms } = reader.words;
  return plainTable(
    platforms.comments,
    [platforms.post, platforms.bounds, platforms.viewedWhen, platforms.captures].map((name) => ({ name })),
    posts.flatMap(({ postId, sights }) =>
      sights.map(({ sight, bounds }) => {
        const zone = room.atlas.zoneOfSource(sight.sourceId);
        const { platform, posted } = sight;
        return [
          postHead(room, reader, { postId, platform, posted, zone, head: heads.get(postId) }),
          html`${commentSentence(bounds, reader.tongue)}
          ${sight.notice === null ? '' : html`<small>${noticeQuote(reader, sight.notice)}</small>`}`,
          html`${viewerText(room, reader, sight.viewer)} ${timeTag(reader, sight.at, { zone, form: 'full' })}`,
          captureLinks(reader, [sight.captureId]),
        ];
      }),
    ),
  );
}
