/** What became of claims among the members of a voice; and what a page claimed of its dates at each wording. */
const ID = 'text collate "C"';
const member = `${ID} not null references item on delete cascade`;

export const statements: readonly string[] = [
  `create table voice_drift (
     voice_id ${ID} primary key references voice on delete cascade, compared integer not null,
     same_wording integer not null, not_whole integer not null, too_many integer not null, failed integer not null)`,
  `create table drift_step (
     voice_id ${ID} not null references voice_drift on delete cascade, position integer not null,
     item_id ${member}, from_item_id ${member}, first_item_id ${member}, kind text not null, aspect text not null,
     before text, after text, before_words text not null, after_words text not null, primary key (voice_id, position))`,
  'create index drift_step_item on drift_step (item_id)',
  `create table drift_trace (
     voice_id ${ID} not null references voice_drift on delete cascade, position integer not null, wordings jsonb not null,
     primary key (voice_id, position))`,

  // Null for what was read before this was kept. A text cut by a paywall is no edit of the whole one.
  'alter table item_version add column published jsonb',
  'alter table item_version add column changed jsonb',
  'alter table item_version add column cut text',
];
