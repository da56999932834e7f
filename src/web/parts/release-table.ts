import type { ReleaseCell } from '../../domain/index.ts';
import type { Released, ReleaseData } from '../release-data.ts';
import type { Table } from '../twin.ts';
import { lookSum } from './state.ts';

const COLUMNS = [
  ...['release', 'position', 'picture', 'released_id', 'address', 'caption'],
  ...['vantage', 'source', 'state', 'reason', 'rule', 'counted', 'in_part'],
  ...[
    'coverage',
    'coverage_reason',
    'coverage_rule',
    'looks',
    'looks_read',
    'read_share',
    'judged_from',
    'judged_to',
  ],
  ...['first_seen_after', 'first_seen_at', 'first_seen_before_release', 'voices', 'compared', 'searched'],
  ...[
    'item',
    'item_title',
    'outlet',
    'item_source',
    'shown_picture',
    'shown_caption',
    'shown_credit',
    'capture',
  ],
];

/** A row a cell: of each picture the audiences in the order of the file, each followed by its sources. */
export function releaseTable(data: ReleaseData, cells = data.matrix?.cells ?? []): Table {
  const pictures = new Map(data.pictures.map((one): [string, Released] => [one.id, one]));
  return { columns: COLUMNS, rows: cells.map((cell) => rowOf(data, pictures.get(cell.releasedId), cell)) };
}

function rowOf(data: ReleaseData, picture: Released | undefined, cell: ReleaseCell) {
  const { coverage } = cell;
  return {
    ...{ release: data.release.id, position: picture?.position ?? null, picture: picture?.pictureId ?? null },
    ...{
      released_id: cell.releasedId,
      address: picture?.address ?? null,
      caption: picture?.page?.caption ?? null,
    },
    ...{ vantage: cell.vantageId, source: cell.sourceId, state: cell.state, reason: cell.reason },
    ...{ rule: `${cell.rule.id}@${cell.rule.version}`, counted: cell.counted, in_part: cell.inPart },
    ...{ coverage: coverage.state, coverage_reason: coverage.reason },
    coverage_rule: `${coverage.rule.id}@${coverage.rule.version}`,
    ...{ looks: lookSum(coverage.looks).all, looks_read: coverage.looks.seen },
    ...{ read_share: Math.round(coverage.readShare * 1e4) / 1e4 },
    ...{ judged_from: coverage.judged.from, judged_to: coverage.judged.to },
    ...{ first_seen_after: cell.firstSeen?.after ?? null, first_seen_at: cell.firstSeen?.at ?? null },
    ...{ first_seen_before_release: cell.beforeRelease, voices: cell.voices },
    ...{ compared: cell.compared, searched: cell.searched },
    ...shownCells(data, cell),
  };
}

/** The item that gives the state, and what it says of the picture. */
function shownCells({ items, matrix }: ReleaseData, { best, releasedId }: ReleaseCell) {
  const item = best === null ? undefined : items.get(best.itemId);
  const sighting = matrix?.sightings.find(
    (one) => one.releasedId === releasedId && one.itemId === best?.itemId && one.copyId === best.copyId,
  );
  return {
    ...{ item: best?.itemId ?? null, item_title: item?.title ?? null, outlet: item?.outlet ?? null },
    ...{ item_source: best?.sourceId ?? null, shown_picture: best?.copyId ?? null },
    ...{ shown_caption: sighting?.caption ?? null, shown_credit: sighting?.credit ?? null },
    capture: sighting?.captureId ?? null,
  };
}
