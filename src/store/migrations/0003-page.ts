/** What a page says around its article; null for what was read before this was kept, and for what is no page. */
export const statements: readonly string[] = [
  'alter table item add column page jsonb',
  // Entries of a live blog are part of what it said at a look.
  `alter table item_version add column entries jsonb not null default '[]'`,
];
