import type { PlatformId, PostDraft } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';
import { authorOf } from './author.ts';
import { at, firstOf, firstText, listAt, objectAt, textAt, type JsonObject } from './fields.ts';
import { idOf, postOf } from './post.ts';

/** What a search finds that is somebody's words; beside these stand people, topics, related queries and advertisements. */
const POSTS = /^(answer|article|question|zvideo|pin)$/;

/** An entry of Zhihu's search (`search_v3`), as of November 2026: the thing found stands under `object`. */
export function zhihuPost(entry: JsonObject, input: ReadInput, platform: PlatformId): PostDraft | null {
  const object = objectAt(entry, 'object');
  const native = idOf(at(object, 'id'));
  const kind = textAt(object, 'type') ?? 'answer';
  if (native === null || !POSTS.test(kind)) return null;
  const author = objectAt(object, 'author');
  const badge = listAt(author, 'badge').length > 0 ? 'verified' : 'unknown';
  return postOf(input, platform, {
    native,
    author: authorOf(
      input,
      ['id', 'url_token', 'name'].map((key) => at(author, key)),
      badge,
    ),
    posted: firstOf(object, 'created_time', 'created', 'created_at', 'published_at'),
    texts: [
      firstText(object, 'title') ?? at(object, 'question', 'name'),
      firstText(object, 'excerpt', 'description', 'content'),
    ],
    markup: true,
    counts: { comments: at(object, 'comment_count'), likes: at(object, 'voteup_count') },
  });
}
