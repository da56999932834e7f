/** Of two sources that collect the same list only one counts. */
export const statements: readonly string[] = [
  'alter table coverage add column counted boolean not null default true',
];
