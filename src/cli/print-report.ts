import type { Observatory } from '../domain/index.ts';
import type { Workshop } from '../pipeline.ts';
import { UsageError } from './command.ts';
import { programName } from './program-name.ts';
import {
  coverageCsv,
  coverageTable,
  coverageText,
  releasesText,
  storyIdOf,
  toDocument,
  wantsColour,
  type ReportedRelease,
  type ReportDocument,
} from '../report/index.ts';
import {
  lastRun,
  loadCoverage,
  loadFindings,
  loadGaps,
  loadOutlines,
  releasesOf,
  type Run,
  type Store,
} from '../store/index.ts';

/** How a report is printed. */
export const FORMAT_ARGS = {
  json: { type: 'boolean', default: false, description: 'Print the table as JSON, alone on stdout' },
  csv: { type: 'boolean', default: false, description: 'Print the table as CSV, alone on stdout' },
} as const;

export type Format = {
  readonly json?: boolean;
  readonly csv?: boolean;
  /** The folder of the observatory as it was typed, for the command that comes next. Default: `DIR`. */
  readonly dir?: string;
};

/** @throws UsageError when both forms are asked for: stdout holds one document */
export function checkFormat({ json, csv }: Format): void {
  if (json === true && csv === true) throw new UsageError('choose one of --json and --csv');
}

/** Prints what the last pass concluded about the named events. The exit status is 1 when none ever came to a conclusion, unless the document says so itself. */
export async function printReport({ observatory, store }: Workshop, format: Format): Promise<void> {
  const [coverage, gaps, findings, last] = await Promise.all([
    loadCoverage(store),
    loadGaps(store),
    loadFindings(store),
    lastRun(store),
  ]);
  const releases = await judgedReleases(store);
  const remark = remarkOn(last, observatory, coverage.length, format.dir ?? 'DIR');
  if (remark !== null) process.stderr.write(`${remark}\n`);
  if (format.json === true) {
    process.stdout.write(
      `${JSON.stringify(toDocument({ observatory, coverage, gaps, findings, releases, pass: passOf(last) }, observatory.language), null, 2)}\n`,
    );
    return;
  }
  if (coverage.length === 0 && last?.outcome !== 'done') process.exitCode = 1;
  const tongue = observatory.language;
  const stories = observatory.events.map((event) => ({ id: storyIdOf(event), eventId: event.id }));
  const rows = coverageTable(
    { observatory, stories, coverages: coverage, gaps },
    { tongue, sources: format.csv === true },
  );
  process.stdout.write(
    format.csv === true
      ? coverageCsv(rows)
      : `${coverageText(rows, { tongue, ...terminal() })}${releasesText({ observatory, releases }, tongue)}`,
  );
}

/** So many releases are told of, the latest; all are on the pages. */
const MOST_RELEASES = 100;

async function judgedReleases(store: Store): Promise<readonly ReportedRelease[]> {
  const outlines = await loadOutlines(store, { limit: MOST_RELEASES });
  const told = await releasesOf(
    store,
    outlines.map(({ releaseId }) => releaseId),
  );
  const releases = new Map(told.map((release) => [release.id, release]));
  return outlines.flatMap((matrix) => {
    const release = releases.get(matrix.releaseId);
    return release === undefined ? [] : [{ release, matrix }];
  });
}

/** An empty table must not pass for "nothing was found", nor an old one for a new one. */
function remarkOn(last: Run | null, { events }: Observatory, answers: number, dir: string): string | null {
  const run = `${programName()} run ${dir}`;
  if (last === null) return `Nothing was run here yet: ${run}`;
  if (last.outcome !== 'done') {
    return answers === 0
      ? `No pass has come to its end here yet: ${run}`
      : 'The last pass did not come to its end; this is what the one before it found.';
  }
  if (events.length === 0)
    return `observatory.yaml names no event, so there is no table; the stories that were found: ${programName()} serve ${dir}`;
  return answers === 0
    ? 'No list could be looked at, so there is no time to judge and nothing is concluded.'
    : null;
}

const passOf = (last: Run | null): ReportDocument['pass'] =>
  last === null ? null : { outcome: last.outcome };

function terminal() {
  const { isTTY, columns } = process.stdout;
  return { columns: isTTY && columns > 0 ? columns : 160, colour: wantsColour(process.env, isTTY) };
}
