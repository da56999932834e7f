/**
 * What people said of items where grouping was wrong, and the chapters of long stories. A correction outlives the items it
 * names: neither a new pass nor another observatory.yaml takes it away, so it refers to no other table.
 */
const ID = 'text collate "C"';

export const statements: readonly string[] = [
  `create table correction (
     id ${ID} primary key, item_id ${ID} not null, kind text not null, other_id ${ID}, because text not null,
     "by" text not null, at timestamptz not null,
     constraint correction_other check (kind <> 'with' or other_id is not null))`,

  `create table chapter (
     id ${ID} primary key, story_id ${ID} not null references story on delete cascade, position integer not null,
     title text not null, language text, first timestamptz not null, last timestamptz not null)`,
  'create index chapter_story on chapter (story_id, position)',
  `create table chapter_member (
     chapter_id ${ID} not null references chapter on delete cascade, item_id ${ID} not null references item on delete cascade,
     position integer not null, primary key (chapter_id, item_id))`,
  'create index chapter_member_item on chapter_member (item_id)',
];
