/**
 * Posts of private persons whose words an editor signed for. What a person says outlives what it speaks of, so it refers
 * to no other table.
 */
export const statements: readonly string[] = [
  `create table signing (
     post_id text collate "C" primary key, because text not null, "by" text not null, at timestamptz not null)`,
];
