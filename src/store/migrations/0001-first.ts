/** The first tables. Ids are compared byte by byte (`collate "C"`), so that an order is the same on every server. */
const ID = 'text collate "C"';

const defined = 'current boolean not null, position integer not null';
const rule = 'rule_id text not null, rule_version integer not null';
const subject = `subject_kind text not null, subject_id ${ID} not null`;
const member = `item_id ${ID} not null references item on delete cascade, score double precision not null, reason text not null, position integer not null`;

export const statements: readonly string[] = [
  `create table vantage (
     id ${ID} primary key, name jsonb not null, viewer_state text not null, region text, note text not null, ${defined})`,
  `create table source (
     id ${ID} primary key, name jsonb not null, vantage_id ${ID} not null references vantage, connector text not null,
     language text, country text, zone text not null, every bigint, shows jsonb, census boolean not null, ${defined})`,
  `create table event (
     id ${ID} primary key, name jsonb not null, place text not null, released timestamptz, until timestamptz, ${defined})`,
  `create table element (
     id ${ID} primary key, event_id ${ID} not null references event, name jsonb not null, kind text not null,
     released timestamptz, until timestamptz, pictures jsonb not null, distance integer not null, codes jsonb not null, ${defined})`,

  // Numbers that strangers' files state are bigint: a nonsense status must not stop a batch.
  `create table capture (
     id ${ID} primary key, source_id ${ID} not null references source, address text not null, final_address text not null,
     at timestamptz not null, sha256 ${ID} not null, size bigint not null, status bigint, media_type text not null,
     headers jsonb not null, viewer_state text not null, viewer_region text, origin jsonb not null,
     warc_file text not null, warc_offset bigint not null, warc_length bigint not null,
     content_verdict text not null, content_because text not null)`,
  'create index capture_sha256 on capture (sha256)',
  'create index capture_source_at on capture (source_id, at)',

  `create table look (
     id ${ID} primary key, source_id ${ID} not null references source, kind text not null, subject text not null,
     span_from timestamptz not null, span_to timestamptz not null, outcome text not null, reason text not null,
     detail text not null, capture_id ${ID} references capture, key ${ID} not null,
     constraint look_span check (span_from <= span_to))`,
  'create index look_source_span on look (source_id, span_from, span_to)',
  'create index look_capture on look (capture_id)',

  `create table item (
     id ${ID} primary key, source_id ${ID} not null references source, capture_id ${ID} not null references capture,
     kind text not null, detail text not null, address text, title text not null, blocks jsonb not null, language text,
     byline jsonb not null, outlet text, published jsonb, published_at timestamptz, changed jsonb, pictures jsonb not null,
     videos jsonb not null, source_link text, leaning jsonb, codes jsonb not null, counts jsonb, seen_at timestamptz not null,
     key ${ID} not null, given_by jsonb not null)`,
  'create index item_seen on item (seen_at, id)',
  'create index item_source on item (source_id, seen_at)',
  'create index item_capture on item (capture_id)',

  `create table sighting (
     look_id ${ID} not null references look on delete cascade, item_id ${ID} not null references item on delete cascade,
     rank bigint, primary key (look_id, item_id))`,
  'create index sighting_item on sighting (item_id)',

  `create table picture (
     id ${ID} primary key, sha256 ${ID} not null, capture_id ${ID} not null references capture, width bigint not null,
     height bigint not null, pdq ${ID} not null, quality double precision not null)`,
  // Addresses can be longer than an index entry may be, so the key holds their hash.
  `create table item_picture (
     item_id ${ID} not null, address text not null, picture_id ${ID} not null references picture on delete cascade)`,
  'create unique index item_picture_key on item_picture (item_id, md5(address), picture_id)',
  'create index item_picture_picture on item_picture (picture_id)',
  'create index item_picture_address on item_picture (md5(address))',
  `create table release (
     id ${ID} primary key, source_id ${ID} not null references source, capture_id ${ID} not null references capture,
     title text not null, address text not null, published jsonb, published_at timestamptz, pictures jsonb not null,
     key ${ID} not null)`,

  `create table voice (id ${ID} primary key, origin_id ${ID} not null references item on delete cascade)`,
  `create table voice_member (voice_id ${ID} not null references voice on delete cascade, ${member}, primary key (voice_id, item_id))`,
  'create index voice_member_item on voice_member (item_id)',
  `create table story (
     id ${ID} primary key, origin text not null, event_id ${ID} references event, title text not null, language text,
     first timestamptz not null, last timestamptz not null)`,
  'create index story_last on story (last desc, id)',
  'create index story_event on story (event_id)',
  `create table story_member (story_id ${ID} not null references story on delete cascade, ${member}, primary key (story_id, item_id))`,
  'create index story_member_item on story_member (item_id)',

  `create table coverage (
     id ${ID} primary key, ${subject}, vantage_id ${ID} not null references vantage, source_id ${ID} references source,
     state text not null, in_part boolean not null, ${rule}, reason text not null, judged_from timestamptz not null,
     judged_to timestamptz not null, looks jsonb not null, read_share double precision not null, first_after timestamptz,
     first_at timestamptz, best_rank bigint, minutes_on_list double precision, voices integer not null,
     constraint coverage_share check (read_share between 0 and 1),
     constraint coverage_part check (not in_part or state = 'covered'))`,
  'create index coverage_subject on coverage (subject_id, vantage_id)',
  'create index coverage_vantage on coverage (vantage_id, state)',
  `create table coverage_item (
     coverage_id ${ID} not null references coverage on delete cascade, item_id ${ID} not null references item on delete cascade,
     position integer not null, primary key (coverage_id, item_id))`,
  'create index coverage_item_item on coverage_item (item_id)',
  `create table gap (
     id ${ID} primary key, ${subject}, vantage_id ${ID} not null references vantage, ${rule},
     here ${ID} not null references coverage on delete cascade, elsewhere jsonb not null, voices_elsewhere integer not null,
     read_share double precision not null, constraint gap_share check (read_share between 0 and 1))`,
  'create index gap_subject on gap (subject_id)',
  `create table finding (
     id ${ID} primary key, ${subject}, vantage_id ${ID} references vantage, verdict text not null, ${rule},
     sentence jsonb not null, causes jsonb not null, steps jsonb not null, evidence jsonb not null, as_of timestamptz not null)`,
  'create index finding_subject on finding (subject_id)',

  `create table visit (path text collate "C" not null, day date not null, count bigint not null, primary key (path, day))`,
  `create table run (
     id bigint generated always as identity primary key, command text not null, started timestamptz not null,
     ended timestamptz, outcome text, stage text not null, counts jsonb not null)`,
];
