const ID = 'text collate "C"';

/** Where a member of a voice was taken from, and what it changed. */
export const statements: readonly string[] = [
  `alter table voice_member
     add column from_id ${ID} references item on delete cascade, add column taken_by text,
     add column via jsonb not null default '[]', add column overlap jsonb,
     add column changed jsonb not null default '[]'`,
];
