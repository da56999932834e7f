/** What an item said at each look: articles are edited after they were first read, and every wording is matched. */
const ID = 'text collate "C"';

export const statements: readonly string[] = [
  `create table item_version (
     id ${ID} primary key, item_id ${ID} not null references item on delete cascade,
     detail text not null, title text not null, blocks jsonb not null,
     pictures jsonb not null, videos jsonb not null)`,
  'create index item_version_item on item_version (item_id)',

  // Null for listings, and for what was seen before versions were kept.
  `alter table sighting add column version_id ${ID}`,
  'create index sighting_version on sighting (version_id) where version_id is not null',

  `alter table coverage_item add column capture_id ${ID} references capture`,
  'update coverage_item set capture_id = (select item.capture_id from item where item.id = coverage_item.item_id)',
  'alter table coverage_item alter column capture_id set not null',
];
