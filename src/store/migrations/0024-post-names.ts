/** Which post of its platform a watched post is: a watch names a post by its own slug, and searches by the platform's id. */
const ID = 'text collate "C"';

export const statements: readonly string[] = [
  `create table post_name (
     watched_id ${ID} primary key, post_id ${ID} not null, platform ${ID} not null, native ${ID} not null,
     rule_id text not null, rule_version integer not null, since timestamptz not null)`,
  'create index post_name_post on post_name (post_id)',
];
