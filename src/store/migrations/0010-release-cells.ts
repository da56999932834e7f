/** Who was shown which picture of a release; and how pictures relate, kept from pass to pass. */
const ID = 'text collate "C"';
const picture = `${ID} not null references picture on delete cascade`;
const released = `released_id ${ID} not null references release_picture on delete cascade`;
const place = `vantage_id ${ID} not null references vantage`;
const first = 'first_after timestamptz, first_at timestamptz';
const rule = 'rule_id text not null, rule_version integer not null';

export const statements: readonly string[] = [
  // Comparing costs more than all else here: a pair is compared once for each version of the comparison.
  `create table picture_relation (
     original ${picture}, copy ${picture}, method text not null, kind text not null, confidence double precision not null,
     relation jsonb not null, trouble text not null, primary key (original, copy, method))`,
  'create index picture_relation_copy on picture_relation (copy)',

  `create table release_matrix (
     release_id ${ID} primary key references release on delete cascade, released_from timestamptz not null,
     released_to timestamptz not null, released_by text not null, judged_from timestamptz not null,
     judged_to timestamptz not null, method text not null, pairs_compared integer not null, pairs_failed integer not null)`,
  `create table release_picture (
     id ${ID} primary key, release_id ${ID} not null references release_matrix on delete cascade,
     position integer not null, address text not null, picture_id ${ID})`,
  'create index release_picture_release on release_picture (release_id, position)',
  'create index release_picture_picture on release_picture (picture_id)',
  `create table release_cell (
     id ${ID} primary key, ${released}, ${place}, source_id ${ID} references source, position integer not null,
     state text not null, counted boolean not null, in_part boolean not null, ${rule}, reason text not null,
     coverage_state text not null, coverage_rule_id text not null, coverage_rule_version integer not null,
     coverage_reason text not null, judged_from timestamptz not null, judged_to timestamptz not null, looks jsonb not null,
     read_share double precision not null, ${first}, before_release boolean not null, voices integer not null,
     best_item_id ${ID}, best_source_id ${ID},
     best_copy_id ${ID}, compared integer not null,
     constraint release_cell_share check (read_share between 0 and 1))`,
  'create index release_cell_released on release_cell (released_id, position)',
  `create table picture_sighting (
     ${released}, position integer not null, item_id ${ID} not null references item on delete cascade,
     source_id ${ID} not null references source, ${place}, copy_id ${picture}, address text not null, caption text,
     credit text, capture_id ${ID} not null references capture, published jsonb, ${first}, last_at timestamptz,
     before_release boolean not null, voice ${ID} not null, shows text not null, ${rule}, relation jsonb not null,
     primary key (released_id, position))`,
  'create index picture_sighting_item on picture_sighting (item_id)',
  'create index picture_sighting_copy on picture_sighting (copy_id)',
];
