/** Posts as captures of platforms show them, searches with their results in order, and what the rounds of probes came to. */
const ID = 'text collate "C"';
const capture = `capture_id ${ID} references capture`;
const source = `source_id ${ID} not null references source`;
const viewer = 'viewer_state text not null, viewer_region text';
const rule = 'rule_id text not null, rule_version integer not null';

export const statements: readonly string[] = [
  `create table post (
     id ${ID} primary key, platform ${ID} not null, native ${ID} not null, author ${ID}, author_kind text not null,
     author_name text, posted jsonb, text text not null, language text, address text, counts jsonb not null, ${source},
     capture_id ${ID} not null references capture, seen_at timestamptz not null, key ${ID} not null)`,
  'create index post_platform on post (platform, seen_at, id)',
  'create index post_source on post (source_id, seen_at, id)',
  'create index post_author on post (author) where author is not null',

  `create table search (
     id ${ID} primary key, ${source}, ${capture}, platform ${ID} not null, query text not null, at timestamptz not null,
     ${viewer}, answer text not null, reason text not null, detail text not null, scope text not null, notice text,
     stated bigint, has_more boolean, key ${ID} not null)`,
  'create index search_source on search (source_id, at, id)',
  'create index search_platform on search (platform, at, id)',
  `create table search_result (
     search_id ${ID} not null references search on delete cascade, position integer not null,
     post_id ${ID} not null references post, primary key (search_id, position))`,
  'create index search_result_post on search_result (post_id)',

  `create table probe_verdict (
     id ${ID} primary key, probe_id ${ID} not null, ${source}, ${viewer}, span_from timestamptz, span_to timestamptz,
     verdict text not null, ${rule}, reason text not null, notice text, searches jsonb not null,
     controls_passed integer not null, controls_tried integer not null, failure_bound double precision, miss_bound double precision,
     target jsonb not null, sister jsonb, causes jsonb not null)`,
  'create index probe_verdict_probe on probe_verdict (probe_id, span_from, id)',
  'create index probe_verdict_source on probe_verdict (source_id, span_from, id)',
  'create index probe_verdict_time on probe_verdict (span_from, id)',
];
