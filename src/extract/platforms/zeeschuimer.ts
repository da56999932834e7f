import type { CommentSightDraft, PlatformId, PostDraft, SearchDraft } from '../../domain/index.ts';
import { isWebPage, listText } from '../lists/list-text.ts';
import type { ReadInput, Reader } from '../reader.ts';
import { foundComment, sightOf } from './comments.ts';
import { douyinComments, douyinPost, isAweme } from './douyin.ts';
import { asText, at, firstOf, isTrue, type JsonObject } from './fields.ts';
import { idOf } from './post.ts';
import { onePerId, platformOf, recordLook, searchReading, unreadablePlatform, viewerOf } from './reading.ts';
import { badRows, jsonRows } from './rows.ts';
import { narrowed } from './search-doubts.ts';
import { queryOf } from './search-query.ts';
import { scopeOf } from './search-scope.ts';
import { isNote, xiaohongshuComments, xiaohongshuPost } from './xiaohongshu.ts';
import { rowOf, type Row } from './zeeschuimer-rows.ts';

/**
 * What the browser extension Zeeschuimer saw while a person looked: one JSON object a line, with where and when it was
 * seen around it (its own export) or under `__import_meta` (as 4CAT keeps it). Shapes as of November 2026.
 */
type Shape = {
  /** How the extension calls what it captured. */
  readonly calls: RegExp;
  readonly platform: string;
  readonly isPost: (data: JsonObject) => boolean;
  readonly read: (data: JsonObject, input: ReadInput, platform: PlatformId) => PostDraft | null;
  /** The counter of comments as it is printed. */
  readonly shown: (data: JsonObject) => unknown;
};

const SHAPES: readonly Shape[] = [
  { calls: /douyin/, platform: 'douyin', isPost: isAweme, read: douyinPost, shown: douyinComments },
  {
    calls: /xiaohongshu|rednote/,
    platform: 'xiaohongshu',
    isPost: isNote,
    read: xiaohongshuPost,
    shown: xiaohongshuComments,
  },
];

export const readZeeschuimer: Reader = (input) => {
  const text = listText(input);
  if (text.trim() === '') return unreadablePlatform(input, 'no-lines', 'The file holds no line.');
  if (isWebPage(text)) return unreadablePlatform(input, 'html', 'JSON lines were due and a web page came.');
  const { rows: objects, bad } = jsonRows(input);
  const rows = objects.flatMap((object) => rowOf(object) ?? []);
  const unread = bad + objects.length - rows.length;
  if (rows.length === 0)
    return unreadablePlatform(
      input,
      'no-captured-items',
      `None of ${unread} lines is an item of Zeeschuimer.`,
    );
  const known = rows.flatMap((row) => shapeOf(row) ?? []);
  const [shape] = known;
  if (!shape) return unreadablePlatform(input, 'platform-not-read', otherPlatforms(rows));
  const own = rows.filter((row) => shapeOf(row) === shape);
  const others = rows.filter((row) => shapeOf(row) !== shape);
  return readRows(own, shape, input, [badRows(unread, bad + objects.length), othersBeside(others)]);
};

function readRows(rows: readonly Row[], shape: Shape, input: ReadInput, details: readonly string[]) {
  const platform = platformOf(input, shape.platform);
  const posts = rows.flatMap((row) => {
    const post = shape.isPost(row.data) ? shape.read(row.data, input, platform) : null;
    return post === null ? [] : [{ row, post }];
  });
  const comments = commentSights(rows, posts, shape, input);
  if (posts.length === 0 && comments.length === 0)
    return unreadablePlatform(
      input,
      'no-known-shape',
      `None of ${rows.length} items holds a post or a comment.`,
    );
  const left = rows.length - posts.length - rows.filter(({ data }) => isComment(data)).length;
  const detail = [...details, left > 0 ? `${left} items hold neither post nor comment` : ''];
  const said = detail.filter((part) => part !== '').join('; ');
  const searches = searchesOf(posts, platform, input, said);
  const reading = searchReading(searches, { posts: posts.map(({ post }) => post), comments });
  return searches.length > 0 ? reading : { ...reading, looks: [recordLook(input, said)] };
}

const shapeOf = ({ calls, page }: Row): Shape | undefined =>
  SHAPES.find((shape) => shape.calls.test(calls === '' ? page.slice(0, 200) : calls));

const calledSo = (rows: readonly Row[]): string =>
  [...new Set(rows.map(({ calls }) => calls.slice(0, 40)))].slice(0, 5).join(', ');

const otherPlatforms = (rows: readonly Row[]): string =>
  `The items are of ${calledSo(rows) || 'no named platform'}, which is recognised and not read here.`;

function othersBeside(others: readonly Row[]): string {
  return others.length === 0 ? '' : `${others.length} items of ${calledSo(others)} were left`;
}

type Seen = { readonly row: Row; readonly post: PostDraft };

/** One search for each query and each time its page was opened, with its results in the order of their arrival. */
function searchesOf(
  posts: readonly Seen[],
  platform: PlatformId,
  input: ReadInput,
  detail: string,
): readonly SearchDraft[] {
  const searched = posts.flatMap((seen) => {
    const query = queryOf(seen.row.page) ?? queryOf(seen.row.request);
    if (query === null || isHiddenInMix(seen.row.data)) return [];
    // Pages that were loaded on scrolling are parts of one search, and tabs are searches of their own.
    const scope = scopeOf(seen.row.page, seen.row.request);
    return [{ ...seen, query: query.query, scope: { ...scope, said: scope.isPart ? scope.said : '' } }];
  });
  const groups = Map.groupBy(searched, ({ query, row, scope }) => `${row.visit}\n${query}\n${scope.said}`);
  return [...groups.values()].map((group): SearchDraft => {
    const times = group.flatMap(({ row }) => row.seen ?? []).sort();
    return {
      ...{
        platform,
        query: group[0]?.query ?? '',
        at: times[0] ?? input.capture.at,
        viewer: viewerOf(input),
      },
      ...{ answer: 'results', reason: '', detail, scope: 'all', notice: null, stated: null, hasMore: null },
      ...(group[0] && narrowed(group[0].scope, detail)),
      results: onePerId(group.map(({ post }) => post)),
    };
  });
}

/** Only the first video of a collection was on the screen; the others came along unseen. */
const isHiddenInMix = (data: JsonObject): boolean =>
  isTrue(at(data, 'ZS_collected_from_mix')) && !isTrue(at(data, 'ZS_first_mix_vid'));

const isComment = (data: JsonObject): boolean =>
  firstOf(data, 'sub_comment_count', 'reply_comment_total') !== undefined;

/** Comments by the post they stand under, one sight a post. */
function commentSights(
  rows: readonly Row[],
  posts: readonly Seen[],
  shape: Shape,
  input: ReadInput,
): readonly CommentSightDraft[] {
  const platform = platformOf(input, shape.platform);
  const byPost = Map.groupBy(
    rows.filter(({ data }) => isComment(data)),
    ({ data }) => idOf(firstOf(data, 'note_id', 'aweme_id', 'noteId')) ?? '',
  );
  byPost.delete('');
  const byNative = new Map(posts.map((seen) => [seen.post.native, seen]));
  return [...byPost].map(([native, own]) => {
    const known = byNative.get(native);
    const post = known?.post;
    const times = own.flatMap(({ seen }) => seen ?? []).sort();
    const sight = {
      ...{ platform, native, author: post?.author.pseudonym ?? null, posted: post?.posted?.instant ?? null },
      at: times.at(-1) ?? input.capture.at,
    };
    return sightOf(input, sight, known && shape.shown(known.row.data), onePerComment(own).map(foundComment));
  });
}

function onePerComment(rows: readonly Row[]): readonly JsonObject[] {
  const id = ({ data }: Row) => asText(firstOf(data, 'id', 'cid')) ?? '';
  return [...new Map(rows.map((row) => [id(row), row.data])).values()];
}
