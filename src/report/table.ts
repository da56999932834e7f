import { nameIn, type Coverage, type Tongue } from '../domain/index.ts';
import { toCsv, type CsvOptions } from './csv.ts';
import { recordsOf, type ReportInput, type SubjectRecord } from './record.ts';
import { countStates } from './sentences/facts.ts';

/** One answer: a story or element × a vantage, or × one of its sources. Field names are a promise to readers of the files. */
export type CoverageRow = {
  readonly event: string;
  /** Element id; empty for the event as a whole. */
  readonly element: string;
  readonly name: string;
  readonly kind: SubjectRecord['kind'];
  readonly vantage: string;
  readonly vantage_name: string;
  /** Source id; empty for the vantage as a whole. */
  readonly source: string;
  readonly source_name: string;
  readonly state: Coverage['state'];
  /** Sources of the vantage, and how many of them gave each answer; null in the row of a single source. */
  readonly sources: number | null;
  readonly sources_covered: number | null;
  readonly sources_silent: number | null;
  readonly sources_unseen: number | null;
  readonly in_part: boolean;
  readonly reason: string;
  /** `id@version`. */
  readonly rule: string;
  readonly looks_seen: number;
  readonly looks_empty: number;
  readonly looks_refused: number;
  readonly looks_unreadable: number;
  readonly looks_failed: number;
  readonly looks_not_tried: number;
  /** 0–1, four digits. */
  readonly read_share: number;
  /** UTC, as all times here. */
  readonly judged_from: string;
  readonly judged_to: string;
  readonly first_seen_after: string | null;
  readonly first_seen_at: string | null;
  readonly best_rank: number | null;
  readonly minutes_on_list: number | null;
  readonly voices: number;
  readonly items: number;
};

/** The fields of a row in the order in which files print them. */
export const COVERAGE_COLUMNS = [
  'event',
  'element',
  'name',
  'kind',
  'vantage',
  'vantage_name',
  'source',
  'source_name',
  'state',
  'sources',
  'sources_covered',
  'sources_silent',
  'sources_unseen',
  'in_part',
  'reason',
  'rule',
  'looks_seen',
  'looks_empty',
  'looks_refused',
  'looks_unreadable',
  'looks_failed',
  'looks_not_tried',
  'read_share',
  'judged_from',
  'judged_to',
  'first_seen_after',
  'first_seen_at',
  'best_rank',
  'minutes_on_list',
  'voices',
  'items',
] as const satisfies readonly (keyof CoverageRow)[];

export type TableOptions = {
  readonly tongue: Tongue;
  /** Also a row for each source, behind that of its vantage. Default: false. */
  readonly sources?: boolean;
};

/** Elements × vantages as rows, in the order of observatory.yaml: each event, then its elements; each vantage, then its sources. */
export function coverageTable(input: ReportInput, { tongue, sources = false }: TableOptions): CoverageRow[] {
  const names = new Map(input.observatory.sources.map((source) => [source.id, nameIn(source.name, tongue)]));
  return recordsOf(input)
    .flat()
    .flatMap((record) =>
      record.answers.flatMap(({ vantage, coverage, sources: parts }) =>
        [coverage, ...(sources ? parts : [])].map((one) => ({
          ...subjectOf(record, tongue),
          vantage: vantage.id,
          vantage_name: nameIn(vantage.name, tongue),
          source: one.sourceId ?? '',
          source_name: one.sourceId === null ? '' : (names.get(one.sourceId) ?? one.sourceId),
          ...sourcesOf(one, parts),
          ...answerOf(one),
        })),
      ),
    );
}

/** The table as CSV; see {@link toCsv}. */
export function coverageCsv(rows: readonly CoverageRow[], options?: CsvOptions): string {
  return toCsv(COVERAGE_COLUMNS, rows, options);
}

function subjectOf({ event, subject, name, kind }: SubjectRecord, tongue: Tongue) {
  return {
    event: event.id,
    element: subject.kind === 'element' ? subject.id : '',
    name: nameIn(name, tongue),
    kind,
  };
}

function sourcesOf({ sourceId }: Coverage, parts: readonly Coverage[]) {
  const counts = sourceId === null && parts.length > 0 ? countStates(parts) : null;
  return {
    sources: counts?.all ?? null,
    sources_covered: counts?.covered ?? null,
    sources_silent: counts?.silent ?? null,
    sources_unseen: counts?.unseen ?? null,
  };
}

function answerOf(coverage: Coverage) {
  const { looks, judged, firstSeen } = coverage;
  return {
    state: coverage.state,
    in_part: coverage.inPart,
    reason: coverage.reason,
    rule: `${coverage.rule.id}@${coverage.rule.version}`,
    looks_seen: looks.seen,
    looks_empty: looks.empty,
    looks_refused: looks.refused,
    looks_unreadable: looks.unreadable,
    looks_failed: looks.failed,
    looks_not_tried: looks['not-tried'],
    read_share: Math.round(coverage.readShare * 1e4) / 1e4,
    judged_from: judged.from,
    judged_to: judged.to,
    first_seen_after: firstSeen?.after ?? null,
    first_seen_at: firstSeen?.at ?? null,
    best_rank: coverage.bestRank,
    minutes_on_list: coverage.minutesOnList,
    voices: coverage.voices,
    items: coverage.items.length,
  };
}
