import { viewerKey } from '../domain/index.ts';
import { platformsOfStory, type StoryPlatforms } from '../pipeline/platforms/of-story.ts';
import { commentSentence, probeSentence } from '../report/index.ts';
import { findMembers, type StoryHead } from '../store/pages/index.ts';
import type { Reader } from './reader.ts';
import type { Room } from './room.ts';
import type { Row, Table } from './twin.ts';

/** Visits, and posts with comments, that a page of a story shows; its table of platforms has more. */
const ROWS_SHOWN = 40;
const ALL_ROWS = 100_000;
/** Titles that are read to join a probe whose file names no event. */
const TITLES_READ = 2_000;

/** What platforms showed of a story, as much as its page shows. */
export const loadStoryPlatforms = (room: Room, head: StoryHead): Promise<StoryPlatforms> =>
  load(room, head, ROWS_SHOWN);

/** The same whole. */
export const loadAllStoryPlatforms = (room: Room, head: StoryHead): Promise<StoryPlatforms> =>
  load(room, head, ALL_ROWS);

async function load(room: Room, { id, eventId }: StoryHead, limit: number): Promise<StoryPlatforms> {
  const { store, observatory } = room;
  const isOpen = observatory.probes.some((probe) => probe.eventId === null && probe.elementId === null);
  const { members } = isOpen
    ? await findMembers(store, { story: id, vantage: null, chapter: null, offset: 0, limit: TITLES_READ })
    : { members: [] };
  const titles = members.map(({ title }) => title);
  return platformsOfStory(store, observatory, { story: { id, eventId, titles }, limit });
}

/** As JSON: neither pseudonyms nor hashes of comments, as on the pages of platforms. */
export function storyPlatformsDocument(room: Room, reader: Reader, data: StoryPlatforms) {
  return {
    probes: data.probes.map(({ probe, joinedBy, rounds }) => ({
      ...{ id: probe.id, name: probe.name, joinedBy },
      rounds: rounds.map((one) => ({
        ...one,
        sentence: probeSentence(
          { verdict: one, probe: probe.name, source: room.atlas.sourceName(one.sourceId) },
          reader.tongue,
        ),
      })),
    })),
    visited: {
      counts: data.counts,
      posts: data.visited.map((one) => ({ ...one, author: undefined, head: data.heads.get(one.postId) })),
    },
    comments: {
      total: data.comments.total,
      posts: data.comments.posts.map(({ postId, sights }) => ({
        ...{ postId, head: data.heads.get(postId) },
        sights: sights.map(({ sight, bounds }) => ({
          sight: { ...sight, keys: undefined, author: undefined },
          ...{ bounds, sentence: commentSentence(bounds, reader.tongue) },
        })),
      })),
    },
    lists: data.lists,
  };
}

const COLUMNS = [
  ...['kind', 'id', 'platform', 'source', 'viewer', 'from', 'to', 'posted', 'author_kind', 'subject'],
  ...['says', 'rule', 'notice', 'low', 'high', 'of', 'items', 'best_rank', 'sentence', 'captures'],
];

/** A row a round, a post and viewer, a sight of comments, a list. */
export function storyPlatformsTable(room: Room, reader: Reader, data: StoryPlatforms): Table {
  const blank: Row = Object.fromEntries(COLUMNS.map((name) => [name, null]));
  const rows = [
    ...roundRows(room, reader, data),
    ...visitRows(data),
    ...commentRows(reader, data),
    ...listRows(data),
  ];
  return { columns: COLUMNS, rows: rows.map((row) => ({ ...blank, ...row })) };
}

function roundRows(room: Room, reader: Reader, { probes }: StoryPlatforms): readonly Row[] {
  return probes.flatMap(({ probe, rounds }) =>
    rounds.map((one) => ({
      ...{ kind: 'round', id: one.id, platform: room.atlas.source(one.sourceId)?.platform ?? null },
      ...{ source: one.sourceId, viewer: viewerKey(one.viewer), from: one.span?.from ?? null },
      ...{ to: one.span?.to ?? null, subject: probe.id, says: one.verdict, notice: one.notice },
      rule: `${one.rule.id}@${one.rule.version}`,
      sentence: probeSentence(
        { verdict: one, probe: probe.name, source: room.atlas.sourceName(one.sourceId) },
        reader.tongue,
      ),
    })),
  );
}

const subjectOf = ({ heads }: StoryPlatforms, id: Parameters<StoryPlatforms['heads']['get']>[0]): string =>
  (heads.get(id)?.subjects ?? [])
    .map((one) => ('probeId' in one ? `${one.how}:${one.probeId}` : `${one.how}:${one.watch}`))
    .join(' ');

function visitRows(data: StoryPlatforms): readonly Row[] {
  return data.visited.map((one) => ({
    ...{ kind: 'post', id: one.postId, platform: one.platform, source: one.sourceId },
    ...{ viewer: viewerKey(one.viewer), from: one.lastSeen, to: one.firstNotSeen, posted: one.posted },
    ...{ author_kind: one.authorKind, subject: subjectOf(data, one.postId), says: one.class },
    ...{ rule: `${one.rule.id}@${one.rule.version}`, notice: one.notice, captures: one.captures.join(' ') },
  }));
}

function commentRows(reader: Reader, data: StoryPlatforms): readonly Row[] {
  return data.comments.posts.flatMap(({ postId, sights }) =>
    sights.map(({ sight, bounds }) => ({
      ...{ kind: 'comments', id: postId, platform: sight.platform, source: sight.sourceId },
      ...{ viewer: viewerKey(sight.viewer), from: sight.at, to: sight.at, posted: sight.posted },
      ...{ author_kind: data.heads.get(postId)?.author?.kind ?? null, subject: subjectOf(data, postId) },
      ...{ says: bounds.reason, rule: `${bounds.rule.id}@${bounds.rule.version}`, notice: sight.notice },
      ...{ low: bounds.seen.low, high: bounds.seen.high, of: bounds.shown?.high ?? null },
      ...{ sentence: commentSentence(bounds, reader.tongue), captures: sight.captureId },
    })),
  );
}

const listRows = ({ lists }: StoryPlatforms): readonly Row[] =>
  lists.map(({ sourceId, items, bestRank, first, last }) => ({
    ...{ kind: 'list', id: sourceId, source: sourceId, from: first, to: last, items },
    best_rank: bestRank,
  }));
