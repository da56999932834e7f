import { NOT_VISIBLE, type Visit } from '../domain/index.ts';
import { planAllWatches, runWatches, type Workshop } from '../pipeline.ts';
import { saveObservatory } from '../store/index.ts';
import { defineCommand, StoppedError, UsageError } from './command.ts';
import { CLOSE_PAGES, PLACE_ARGS, withWorkshop } from './open.ts';
import { leftVisitsText, visitPlanText, visitText } from './watch-text.ts';

export const command = defineCommand({
  summary: 'Visit the posts and pages that observatory.yaml watches, when a visit tells most',
  note: `Live and as a guest, one request at a time to each host. Visits are dense while a post is fresh and thin out: every
2 minutes at first, hourly within the day, then daily. What was watched too late is said. Without --stay one call makes the
visits that are due when it begins.
${CLOSE_PAGES}`,
  args: {
    ...PLACE_ARGS,
    plan: {
      type: 'boolean',
      default: false,
      description: 'Print what would be visited when, and ask for nothing from the network',
    },
    stay: {
      type: 'boolean',
      default: false,
      description: 'Stay and visit again until every watch is over, or until Ctrl-C',
    },
  },
  examples: [
    { line: 'lacuna watch china --plan', does: 'what would be visited when, and what was too late' },
    { line: 'lacuna watch china', does: 'makes the visits that are due; call it every few minutes' },
    { line: 'lacuna watch china --stay', does: 'stays and makes every visit in its time; Ctrl-C ends it' },
  ],
  async run({ plan, stay, ...place }, { signal }) {
    if (plan && stay) throw new UsageError('--plan and --stay do not go together');
    await withWorkshop(place, signal, async (workshop) => {
      if (workshop.observatory.watches.length === 0)
        throw new UsageError(
          'observatory.yaml watches nothing; docs/observatory-yaml.md says how to write a watch under `watches`',
        );
      return plan ? printPlan(workshop) : visit(workshop, { stay, signal });
    });
  },
});

async function printPlan(workshop: Workshop): Promise<void> {
  await saveObservatory(workshop.store, workshop.observatory);
  process.stdout.write(visitPlanText(await planAllWatches(workshop)));
}

async function visit(
  workshop: Workshop,
  { stay, signal }: { readonly stay: boolean; readonly signal: AbortSignal },
): Promise<void> {
  const { visits, left } = await runWatches(workshop, {
    ...{ stay, signal },
    onVisit: (one) => void process.stdout.write(visitText(one)),
  });
  // Ctrl-C is how a long stay ends; of a single call it breaks something off.
  if (signal.aborted && !stay) throw new StoppedError('stopped by a signal');
  process.stdout.write(summary(visits) + leftVisitsText(left));
}

function summary(visits: readonly Visit[]): string {
  if (visits.length === 0) return 'Nothing was due.\n';
  const visible = visits.filter(({ class: came }) => came === 'visible').length;
  const away = visits.filter(({ class: came }) => (NOT_VISIBLE as readonly string[]).includes(came)).length;
  const blind = visits.length - visible - away;
  return `${visits.length} visited: ${visible} visible, ${away} not visible, ${blind} could not be looked at\n`;
}
