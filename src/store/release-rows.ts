import type { PictureSighting, ReleaseCell, ReleasedPicture, ReleaseMatrix } from '../domain/index.ts';
import type {
  PictureSightingTable,
  ReleaseCellTable,
  ReleaseMatrixTable,
  ReleasePictureTable,
} from './tables-released.ts';

/** A row as a noun, without its pictures, cells and sightings. */
export const toMatrix = (
  row: ReleaseMatrixTable,
): Omit<ReleaseMatrix, 'pictures' | 'cells' | 'sightings'> => ({
  releaseId: row.release_id,
  released: { from: row.released_from, to: row.released_to },
  releasedBy: row.released_by,
  judged: { from: row.judged_from, to: row.judged_to },
  method: row.method,
  pairs: { compared: row.pairs_compared, failed: row.pairs_failed },
});

/** A row as a noun. */
export const toReleased = (row: ReleasePictureTable): ReleasedPicture => ({
  ...{ id: row.id, releaseId: row.release_id, position: row.position },
  ...{ address: row.address, pictureId: row.picture_id },
});

const firstOf = (row: Pick<ReleaseCellTable, 'first_after' | 'first_at'>): ReleaseCell['firstSeen'] =>
  row.first_at === null ? null : { after: row.first_after, at: row.first_at };

/** A row as a noun. */
export function toCell(row: ReleaseCellTable): ReleaseCell {
  const { best_item_id: itemId, best_source_id: sourceId, best_copy_id: copyId } = row;
  return {
    ...{ id: row.id, releasedId: row.released_id, vantageId: row.vantage_id, sourceId: row.source_id },
    ...{ state: row.state, counted: row.counted, inPart: row.in_part, reason: row.reason },
    rule: { id: row.rule_id, version: row.rule_version },
    coverage: {
      state: row.coverage_state,
      rule: { id: row.coverage_rule_id, version: row.coverage_rule_version },
      reason: row.coverage_reason,
      judged: { from: row.judged_from, to: row.judged_to },
      ...{ looks: row.looks, readShare: row.read_share },
    },
    ...{ firstSeen: firstOf(row), beforeRelease: row.before_release, voices: row.voices },
    best: itemId && sourceId && copyId ? { itemId, sourceId, copyId } : null,
    ...{ compared: row.compared, searched: row.searched },
  };
}

/** A row as a noun. */
export function toSighting(row: PictureSightingTable): PictureSighting {
  return {
    ...{ releasedId: row.released_id, itemId: row.item_id, sourceId: row.source_id },
    ...{ vantageId: row.vantage_id, copyId: row.copy_id, address: row.address },
    ...{ caption: row.caption, credit: row.credit, captureId: row.capture_id, published: row.published },
    ...{ firstSeen: firstOf(row), lastSeen: row.last_at, beforeRelease: row.before_release },
    ...{ voice: row.voice, shows: row.shows, relation: row.relation },
    ...{ rule: { id: row.rule_id, version: row.rule_version }, clocksApart: row.clocks_apart },
  };
}
