/**
 * Curves of disappearance as a pass drew them, with what they were drawn from: a count that goes up with every change of
 * an interval, and with every batch of posts, visits or comments, tells whether they still stand for what is held. And
 * indexes for what the pages of platforms ask.
 */
const changesOf = (table: string): readonly string[] =>
  [
    `create trigger ${table}_new after insert on ${table} referencing new table as changed`,
    `create trigger ${table}_other after update on ${table} referencing new table as changed`,
    `create trigger ${table}_gone after delete on ${table} referencing old table as changed`,
    `create trigger ${table}_truncate after truncate on ${table}`,
  ].map((trigger) => `${trigger} for each statement execute function count_platform_change()`);

export const statements: readonly string[] = [
  `create table platform_revision (
     only_one boolean primary key default true check (only_one), revision bigint not null)`,
  'insert into platform_revision (revision) values (0)',
  // By a trigger, whatever writes: curves must never be out of date without anyone knowing.
  `create function count_platform_change() returns trigger language plpgsql as $$
   begin
     if tg_op <> 'TRUNCATE' then
       if not exists (select from changed) then return null; end if;
     end if;
     update platform_revision set revision = revision + 1;
     return null;
   end $$`,
  ...changesOf('disappearance'),
  // Which post a watched one is decides what is compared with it.
  ...changesOf('post_name'),

  `create table curve_drawing (
     only_one boolean primary key default true check (only_one), revision bigint not null, settings text not null,
     drawn timestamptz not null, counts json not null)`,
  `create table platform_curves (
     platform text collate "C" primary key, inputs text not null, told json not null)`,

  // The newest first; posts that are still visible have no such time and lie at the end.
  `create index disappearance_newest on disappearance
     (first_not_seen desc nulls last, post_id, source_id, viewer_state, viewer_region, class)`,
  // Posts a platform at a time, without a walk through those of all others.
  'create index comment_sight_platform on comment_sight (platform, post_id)',
];
