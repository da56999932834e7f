/** Comments as they were seen, and measurements of whether a site can be reached. */
const ID = 'text collate "C"';
const capture = `capture_id ${ID} references capture`;
const source = `source_id ${ID} not null references source`;
const viewer = 'viewer_state text not null, viewer_region text';
const rule = 'rule_id text not null, rule_version integer not null';

export const statements: readonly string[] = [
  // What a platform counts is bigint: a stranger's nonsense must not stop a batch.
  `create table comment_sight (
     id ${ID} primary key, post_id ${ID} not null, ${source}, ${capture}, platform ${ID} not null, native ${ID} not null,
     author ${ID}, posted timestamptz, at timestamptz not null, ${viewer}, shown bigint, shown_low bigint,
     shown_high bigint, visible bigint not null, replies_visible bigint not null, replies_declared bigint,
     nested_counted boolean, sort text, curated boolean, notice text, cap bigint, has_more boolean,
     keys jsonb not null, key ${ID} not null)`,
  'create index comment_sight_post on comment_sight (post_id, at, id)',
  'create index comment_sight_author on comment_sight (platform, author) where author is not null',

  `create table measurement (
     id ${ID} primary key, ${source}, capture_id ${ID} not null references capture, native ${ID} not null,
     input text not null, host ${ID} not null, at timestamptz not null, country text, network text, blocking jsonb,
     accessible boolean, failure text, control_failure text, state text not null, ${rule}, version text not null,
     key ${ID} not null)`,
  'create index measurement_host on measurement (host, at, id)',
];
