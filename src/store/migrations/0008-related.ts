/** What stories and items have in common, and what items say of themselves; both are worked out afresh by each pass. */
const ID = 'text collate "C"';

export const statements: readonly string[] = [
  // Either end is a story or an item that is in none, as in coverage; an end that is no longer there is not shown.
  `create table relation (
     subject_kind text not null, subject_id ${ID} not null, other_kind text not null, other_id ${ID} not null,
     kind text not null, grounds jsonb not null, bits double precision not null, days double precision not null,
     position integer not null, primary key (subject_id, other_id))`,
  `create table item_label (
     item_id ${ID} primary key references item on delete cascade, label text not null,
     rule_id text not null, rule_version integer not null, words text not null)`,
];
