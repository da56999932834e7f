import { statements as first } from './0001-first.ts';
import { statements as versions } from './0002-versions.ts';
import { statements as page } from './0003-page.ts';
import { statements as counted } from './0004-counted.ts';
import { statements as origin } from './0005-origin.ts';
import { statements as corrections } from './0006-corrections.ts';
import { statements as drift } from './0007-drift.ts';
import { statements as related } from './0008-related.ts';
import { statements as fingerprints } from './0009-fingerprints.ts';
import { statements as releaseCells } from './0010-release-cells.ts';
import { statements as pictureMetadata } from './0011-picture-metadata.ts';
import { statements as handCoding } from './0012-hand-coding.ts';
import { statements as video } from './0013-video.ts';
import { statements as searched } from './0014-searched.ts';
import { statements as clocks } from './0015-clocks.ts';
import { statements as clipRelation } from './0016-clip-relation.ts';
import { statements as searches } from './0017-searches.ts';
import { statements as visits } from './0018-visits.ts';
import { statements as sights } from './0019-sights.ts';
import { statements as signings } from './0020-signings.ts';
import { statements as examples } from './0021-examples.ts';
import { statements as isolation } from './0022-isolation.ts';
import { statements as postNames } from './0024-post-names.ts';
import { statements as curves } from './0025-curves.ts';
import { statements as laterNotices } from './0026-later-notices.ts';

/** A step of the database's form. Steps are appended and never edited: somewhere a database has already taken them. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
};

export const MIGRATIONS: readonly Migration[] = [
  { number: 1, name: 'first', statements: first },
  { number: 2, name: 'versions', statements: versions },
  { number: 3, name: 'page', statements: page },
  { number: 4, name: 'counted', statements: counted },
  { number: 5, name: 'origin', statements: origin },
  { number: 6, name: 'corrections', statements: corrections },
  { number: 7, name: 'drift', statements: drift },
  { number: 8, name: 'related', statements: related },
  { number: 9, name: 'fingerprints', statements: fingerprints },
  { number: 10, name: 'release-cells', statements: releaseCells },
  { number: 11, name: 'picture-metadata', statements: pictureMetadata },
  { number: 12, name: 'hand-coding', statements: handCoding },
  { number: 13, name: 'video', statements: video },
  { number: 14, name: 'searched', statements: searched },
  { number: 15, name: 'clocks', statements: clocks },
  { number: 16, name: 'clip-relation', statements: clipRelation },
  { number: 17, name: 'searches', statements: searches },
  { number: 18, name: 'visits', statements: visits },
  { number: 19, name: 'sights', statements: sights },
  { number: 20, name: 'signings', statements: signings },
  { number: 21, name: 'examples', statements: examples },
  { number: 22, name: 'isolation', statements: isolation },
  { number: 24, name: 'post-names', statements: postNames },
  { number: 25, name: 'curves', statements: curves },
  { number: 26, name: 'later-notices', statements: laterNotices },
];
