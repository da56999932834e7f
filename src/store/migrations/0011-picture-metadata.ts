/** What the file of a picture says of itself: read once for its bytes, and again by a later version of the readers. */
const ID = 'text collate "C"';

export const statements: readonly string[] = [
  `create table picture_file (
     picture_id ${ID} primary key references picture on delete cascade, reader integer not null,
     metadata jsonb not null, provenance_outcome text not null, provenance jsonb not null)`,
];
