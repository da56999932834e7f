/** Clips with their key frames, what clips share with each other and with pictures; and the role of each picture. */
const ID = 'text collate "C"';
const clip = `${ID} not null references clip on delete cascade`;
const picture = `${ID} not null references picture on delete cascade`;
const rule = 'rule_id text not null, rule_version integer not null';

export const statements: readonly string[] = [
  // What strangers' files state of themselves is bigint or double: nonsense must not stop a batch.
  `create table clip (
     id ${ID} primary key, sha256 ${ID} not null, capture_id ${ID} not null references capture, size bigint not null,
     outcome text not null, detail text not null, container text, codec text, width bigint, height bigint,
     milliseconds bigint, method integer not null, compared boolean not null)`,
  'create index clip_sha256 on clip (sha256)',
  `create table clip_frame (
     clip_id ${clip}, position integer not null, ms bigint not null, why text not null, pdq ${ID} not null,
     quality double precision not null, primary key (clip_id, position))`,
  `create table clip_use (
     original_id ${clip}, copy_id ${clip}, position integer not null, original_from bigint not null,
     original_to bigint not null, copy_from bigint not null, copy_to bigint not null, tolerance bigint not null,
     agreeing integer not null, frames integer not null, distance integer not null, is_mirrored boolean not null,
     primary key (original_id, copy_id, position))`,
  'create index clip_use_copy on clip_use (copy_id)',
  `create table clip_still (
     clip_id ${clip}, picture_id ${picture}, ms bigint not null, within_from bigint not null, within_to bigint not null,
     distance integer not null, primary key (clip_id, picture_id))`,
  'create index clip_still_picture on clip_still (picture_id)',
  // Pictures that were looked for in every clip held at the time; a later clip is looked through for all of them.
  `create table clip_sought (picture_id ${ID} primary key references picture on delete cascade)`,
  `create table picture_role (
     picture_id ${ID} primary key references picture on delete cascade, role text not null, ${rule},
     confidence double precision not null, bytes_role text not null, bytes_rule text not null,
     bytes_confidence double precision not null, page_role text, titles integer not null)`,
];
