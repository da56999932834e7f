/** How the frames of clips relate when they are laid over each other; null in rows that an older Lacuna made. */
export const statements: readonly string[] = [
  'alter table clip_use add column relation text',
  'alter table clip_still add column relation text',
];
