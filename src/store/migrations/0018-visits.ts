/** Visits to posts that are watched, and what they come to. The table `visit` counts readers of our own pages. */
const ID = 'text collate "C"';
const source = `source_id ${ID} not null references source`;
const viewer = 'viewer_state text not null, viewer_region text';
const rule = 'rule_id text not null, rule_version integer not null';

export const statements: readonly string[] = [
  // A visit may be a row of somebody's table: its post need not be held.
  `create table post_visit (
     id ${ID} primary key, post_id ${ID} not null, ${source}, capture_id ${ID} references capture,
     platform ${ID} not null, native ${ID} not null, author ${ID}, author_kind text not null, posted timestamptz,
     posted_by timestamptz, at timestamptz not null, ${viewer}, class text not null, ${rule}, notice text,
     key ${ID} not null)`,
  'create index post_visit_post on post_visit (post_id, at, id)',
  'create index post_visit_source on post_visit (source_id, at)',

  `create table disappearance (
     post_id ${ID} not null, platform ${ID} not null, ${source}, ${viewer}, author ${ID}, author_kind text not null,
     posted timestamptz, posted_by timestamptz, watched_from timestamptz not null, last_seen timestamptz,
     first_not_seen timestamptz, class text not null, notice text, ${rule}, reappeared timestamptz,
     visits integer not null, blind integer not null, captures jsonb not null,
     unique nulls not distinct (post_id, source_id, viewer_state, viewer_region))`,
  'create index disappearance_class on disappearance (platform, class, post_id)',
  'create index disappearance_author on disappearance (author) where author is not null',
];
