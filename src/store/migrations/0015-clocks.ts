/**
 * Clocks that people read in pictures, and releases whose cameras' clocks they say were set together. Like a question
 * they outlive what they speak of, so they refer to no other table. A sighting keeps how far clocks put it from the picture.
 */
const ID = 'text collate "C"';
const said = 'because text not null, "by" text not null, at timestamptz not null';

export const statements: readonly string[] = [
  `create table clock_reading (
     id ${ID} primary key, picture_id ${ID} not null, region jsonb not null, shows text not null, day text, zone text,
     ${said})`,
  'create index clock_reading_picture on clock_reading (picture_id)',
  `create table clocks_together (id ${ID} primary key, release_id ${ID} not null, ${said})`,
  'create index clocks_together_release on clocks_together (release_id)',
  // Milliseconds; null where clocks do not put the two apart, or there are none.
  'alter table picture_sighting add column clocks_apart bigint',
];
