import { Hono } from 'hono';
import { isId, nameIn, viewerKey, type CommentSight } from '../../domain/index.ts';
import { commentsSeen, type CommentsOfPost } from '../../pipeline/platforms/comment-bounds.ts';
import { commentSentence } from '../../report/index.ts';
import { commentTable } from '../parts/comment-table.ts';
import { html, type Html } from '../parts/html.ts';
import { section } from '../parts/layout.ts';
import { platformPage } from '../parts/platform-page.ts';
import { contextOfPosts, type PostContext } from '../platform-stories.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, type Row } from '../twin.ts';

const POSTS_SHOWN = 25;

type Seen = Awaited<ReturnType<typeof commentsSeen>>;
type Shown = Seen & { readonly context: PostContext };

/** Comments counted beside comments that could be seen, post by post. */
export function commentsRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/platforms/:file{comments(\\.json|\\.csv)?}', async (c) => {
    const { form } = splitForm(c.req.param('file'));
    const reader = readerFor(c, room);
    const after = reader.query.get('after') ?? '';
    const asked = isId('post', after) ? { after } : {};
    const seen: Seen =
      form === 'csv'
        ? { posts: [], next: null }
        : await commentsSeen(room.store, { ...asked, limit: POSTS_SHOWN });
    const ids = seen.posts.map(({ postId }) => postId);
    const shown: Shown = { ...seen, context: await contextOfPosts(room, ids) };
    const response = await answer(c, form, {
      data: { lacuna: 1, posts: seen.posts.map((one) => dataOf(reader, one)), after: seen.next },
      table: { columns: COLUMNS, rows: allRows(room, reader) },
      page: () => page(room, reader, shown),
    });
    return response ?? c.notFound();
  });
  return app;
}

// Hashes of comments serve to put two sights beside each other, and pseudonyms to find posts of one account.
const publicOf = (sight: CommentSight): Partial<CommentSight> => ({
  ...sight,
  keys: undefined,
  author: undefined,
});

function dataOf(reader: Reader, { postId, sights, viewers }: CommentsOfPost) {
  return {
    postId,
    sights: sights.map(({ sight, bounds, among }) => ({
      ...{ sight: publicOf(sight), bounds, among, sentence: commentSentence(bounds, reader.tongue) },
    })),
    viewers: viewers.map(({ a, b, aligned }) => ({ a: a.id, b: b.id, ...aligned })),
  };
}

const COLUMNS = [
  ...[
    'post',
    'platform',
    'source',
    'viewer',
    'at',
    'sort',
    'shown_low',
    'shown_high',
    'seen_low',
    'seen_high',
  ],
  ...[
    'causes',
    'rule',
    'reason',
    'controls',
    'loaded',
    'control_median',
    'chance',
    'chance_floor',
    'capture',
    'sentence',
  ],
];

async function* allRows(room: Room, reader: Reader): AsyncGenerator<readonly Row[]> {
  for (let asked = {}; ;) {
    const { posts, next } = await commentsSeen(room.store, { ...asked, limit: 500 });
    yield posts.flatMap((one) => rowsOf(reader, one));
    if (next === null) return;
    asked = { after: next };
  }
}

function rowsOf(reader: Reader, { postId, sights }: CommentsOfPost): readonly Row[] {
  return sights.map(({ sight, bounds, among }) => ({
    ...{ post: postId, platform: sight.platform, source: sight.sourceId, viewer: viewerKey(sight.viewer) },
    ...{ at: sight.at, sort: sight.sort, shown_low: bounds.shown?.low ?? null },
    ...{ shown_high: bounds.shown?.high ?? null, seen_low: bounds.seen.low, seen_high: bounds.seen.high },
    ...{ causes: bounds.causes.join(' '), rule: `${bounds.rule.id}@${bounds.rule.version}` },
    ...{ reason: bounds.reason, controls: among?.controls ?? null, control_median: among?.median ?? null },
    ...{ loaded: among?.isLoaded ?? null, chance: among?.chance ?? null },
    ...{ chance_floor: among?.floor ?? null, capture: sight.captureId },
    sentence: commentSentence(bounds, reader.tongue),
  }));
}

const byPlatform = (posts: Seen['posts']): ReadonlyMap<string, readonly CommentsOfPost[]> =>
  Map.groupBy(posts, ({ sights: [first] }) => first?.sight.platform ?? '');

const nameOf = ({ observatory }: Room, reader: Reader, id: string): string =>
  nameIn(observatory.platforms.find((one) => one.id === id)?.name ?? id, reader.tongue);

function page(room: Room, reader: Reader, { posts, next, context }: Shown): Html {
  const { platforms } = reader.words;
  return platformPage(room, reader, {
    title: platforms.comments,
    lead: platforms.commentsLead,
    forms: ['json', 'csv'],
    main: [
      ...(posts.length === 0
        ? [section({ id: 'posts', title: platforms.comments, body: html`<p>${platforms.noComments}</p>` })]
        : [...byPlatform(posts)].map(([platform, own]) =>
            section({
              id: platform,
              title: nameOf(room, reader, platform),
              note: platforms.posts(own.length),
              body: commentTable(room, reader, own, context),
            }),
          )),
      next === null
        ? ''
        : html`<nav class="paging" aria-label="${reader.words.page.pageNav}">
            <a href="${href(reader, reader.path, { after: next })}" rel="next">${platforms.nextPosts} →</a>
          </nav>`,
    ],
  });
}
