/** What later visits said of a post that stayed away, each at its own time: the class of an absence is that of its first visit. */
export const statements: readonly string[] = [
  `alter table disappearance add column later jsonb not null default '[]'`,
];
