/**
 * What a search was made for, so that searches for one purpose never pass for those of another; plans that are on paper,
 * and what persons said of them. A person's word is kept with the plan it was said of, and refers to it by its hash too.
 */
const ID = 'text collate "C"';

export const statements: readonly string[] = [
  `create table isolation_plan (
     id ${ID} primary key, hash text not null, probe_id ${ID} not null, source_id ${ID} not null references source,
     plan jsonb not null, at timestamptz not null)`,
  `create table isolation_consent (
     isolation_id ${ID} not null references isolation_plan, at timestamptz not null, hash text not null, "by" text not null,
     because text not null, withdrawn timestamptz, primary key (isolation_id, at))`,
  `create table search_purpose (
     search_id ${ID} primary key references search on delete cascade, probe_id ${ID} not null,
     isolation_id ${ID} references isolation_plan, step integer, slot integer)`,
  'create index search_purpose_isolation on search_purpose (isolation_id, step, slot) where isolation_id is not null',
];
