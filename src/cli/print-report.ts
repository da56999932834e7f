import type { Observatory } from '../domain/index.ts';
import type { Workshop } from '../pipeline.ts';
import { UsageError } from './command.ts';
import {
  coverageCsv,
  coverageTable,
  coverageText,
  storyIdOf,
  toDocument,
  wantsColour,
} from '../report/index.ts';
import { lastRun, loadCoverage, loadFindings, loadGaps, type Run } from '../store/index.ts';

/** How a report is printed. */
export const FORMAT_ARGS = {
  json: { type: 'boolean', default: false, description: 'Print the table as JSON, alone on stdout' },
  csv: { type: 'boolean', default: false, description: 'Print the table as CSV, alone on stdout' },
} as const;

export type Format = { readonly json?: boolean; readonly csv?: boolean };

/** @throws UsageError when both forms are asked for: stdout holds one document */
export function checkFormat({ json, csv }: Format): void {
  if (json === true && csv === true) throw new UsageError('choose one of --json and --csv');
}

/** Prints what the last pass concluded about the named events. */
export async function printReport({ observatory, store }: Workshop, format: Format): Promise<void> {
  const [coverage, gaps, findings, last] = await Promise.all([
    loadCoverage(store),
    loadGaps(store),
    loadFindings(store),
    lastRun(store),
  ]);
  const remark = remarkOn(last, observatory, coverage.length);
  if (remark !== null) process.stderr.write(`${remark}\n`);
  if (format.json === true) {
    process.stdout.write(
      `${JSON.stringify(toDocument({ observatory, coverage, gaps, findings }, observatory.language), null, 2)}\n`,
    );
    return;
  }
  const tongue = observatory.language;
  const stories = observatory.events.map((event) => ({ id: storyIdOf(event), eventId: event.id }));
  const rows = coverageTable(
    { observatory, stories, coverages: coverage, gaps },
    { tongue, sources: format.csv === true },
  );
  process.stdout.write(
    format.csv === true ? coverageCsv(rows) : coverageText(rows, { tongue, ...terminal() }),
  );
}

/** An empty table must not pass for "nothing was found", nor an old one for a new one. */
function remarkOn(last: Run | null, { events }: Observatory, answers: number): string | null {
  if (last === null) return 'Nothing was run here yet: lacuna run DIR';
  if (last.outcome !== 'done') {
    return answers === 0
      ? 'No pass has come to its end here yet: lacuna run DIR'
      : 'The last pass did not come to its end; this is what the one before it found.';
  }
  if (events.length === 0)
    return 'observatory.yaml names no event, so there is no table; the stories that were found: lacuna serve DIR';
  return answers === 0
    ? 'No list could be looked at, so there is no time to judge and nothing is concluded.'
    : null;
}

function terminal() {
  const { isTTY, columns } = process.stdout;
  return { columns: isTTY && columns > 0 ? columns : 160, colour: wantsColour(process.env, isTTY) };
}
