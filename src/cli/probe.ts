import { instant, type Observatory, type Probe } from '../domain/index.ts';
import { planSearches, runProbes, type Workshop } from '../pipeline.ts';
import { loadVerdicts, saveObservatory } from '../store/index.ts';
import { defineCommand, StoppedError, UsageError } from './command.ts';
import { CLOSE_PAGES, PLACE_ARGS, withWorkshop } from './open.ts';
import { isolate, type IsolateRequest } from './isolate.ts';
import { leftText, madeText, planText, verdictText } from './probe-text.ts';

export const command = defineCommand({
  summary: 'Search platforms for the probes of observatory.yaml, with their controls; print what came of it',
  note: `Searches live and as a guest, where a source's connector can: others' searches come in with saved pages. Never a
login, never a captcha: a refusal is recorded. Searches are few and spread over the round of the probe, within
\`searchesPerDay\` of the platform: without --stay one call makes those whose time has come and says when the next is due.
Rounds that were begun are finished before new ones begin. --isolate searches nothing: it puts on paper how to find out which
words of a query are not shown together; steps of a plan that somebody consented to are made by later calls.
${CLOSE_PAGES}`,
  args: {
    ...PLACE_ARGS,
    plan: {
      type: 'boolean',
      default: false,
      description: 'Print what would be searched when, and ask for nothing from the network',
    },
    list: { type: 'boolean', default: false, description: 'Print the verdicts of all rounds' },
    stay: {
      type: 'boolean',
      default: false,
      description: 'Stay until every round is made, or until Ctrl-C',
    },
    isolate: {
      type: 'string',
      valueHint: 'PROBE',
      description:
        'Print the plan that tells which words of its query are not shown together, and how far it is',
    },
    on: {
      type: 'string',
      valueHint: 'SOURCE',
      description: 'With --isolate: where, if the probe has several sources',
    },
    terms: {
      type: 'string',
      valueHint: 'A,B,C',
      description: 'With --isolate: the parts of the query, where its words are not meant',
    },
    consent: {
      type: 'string',
      valueHint: '"NAME, why"',
      description: 'With --isolate: consent to exactly that plan; name and reason are kept with it',
    },
    withdraw: { type: 'boolean', default: false, description: 'With --isolate: take the consent back' },
  },
  rest: { name: '[PROBE…]', description: 'Probes by their ids; default: all', optional: true },
  examples: [
    {
      line: 'lacuna probe china --plan',
      does: 'what would be searched when, on which platform, and why not more',
    },
    { line: 'lacuna probe china', does: 'makes the searches that are due now; call it every hour, or so' },
    {
      line: 'lacuna probe china clip --stay',
      does: 'makes all searches of one probe, spread over its round',
    },
    {
      line: 'lacuna probe china --isolate clip',
      does: 'how it would be found out which words of the query are not shown together; searches nothing',
    },
    {
      line: 'lacuna probe china --isolate clip --consent "Ada, the notice is the story"',
      does: 'lets later calls make the steps of that plan',
    },
    { line: 'lacuna probe china --isolate clip --withdraw', does: 'takes the consent back' },
    { line: 'lacuna probe china --list', does: 'every round with its verdict, its rule and its controls' },
  ],
  async run({ plan, list, stay, ...place }, { signal, rest }) {
    const request = isolateRequest(place);
    if ([plan, list, stay, request !== null].filter(Boolean).length > 1)
      throw new UsageError('--plan, --list, --stay and --isolate do not go together');
    await withWorkshop(place, signal, async (workshop) => {
      if (request !== null) return isolate(workshop, request);
      const probes = namedProbes(workshop.observatory, rest);
      if (list) return printVerdicts(workshop, probes);
      if (plan) return printPlan(workshop, probes);
      return search(workshop, { probes, stay, signal });
    });
  },
});

type Isolating = Partial<Record<'isolate' | 'on' | 'terms' | 'consent', string>> & {
  readonly withdraw: boolean;
};

function isolateRequest({ isolate: probe, on, terms, consent, withdraw }: Isolating): IsolateRequest | null {
  if (consent !== undefined && withdraw) throw new UsageError('--consent and --withdraw do not go together');
  if (probe !== undefined) return { probe, on, terms, consent, withdraw };
  const lone = [on, terms, consent, withdraw || undefined].some((given) => given !== undefined);
  if (lone) throw new UsageError('--on, --terms, --consent and --withdraw go with --isolate PROBE');
  return null;
}

function namedProbes({ probes }: Observatory, names: readonly string[]): readonly Probe[] {
  if (probes.length === 0)
    throw new UsageError(
      'observatory.yaml names no probe; docs/observatory-yaml.md says how to write one under `probes`',
    );
  const unknown = names.find((name) => !probes.some(({ id }) => id === name));
  if (unknown !== undefined)
    throw new UsageError(`there is no probe "${unknown}"; known: ${probes.map(({ id }) => id).join(', ')}`);
  return names.length === 0 ? probes : probes.filter(({ id }) => names.includes(id));
}

async function printVerdicts({ store }: Workshop, probes: readonly Probe[]): Promise<void> {
  const wanted = new Set(probes.map(({ id }) => id));
  const verdicts = (await loadVerdicts(store)).filter(({ probeId }) => wanted.has(probeId));
  process.stdout.write(
    verdicts.length === 0 ? 'No round was judged here yet.\n' : verdicts.map(verdictText).join(''),
  );
}

async function printPlan(workshop: Workshop, probes: readonly Probe[]): Promise<void> {
  await saveObservatory(workshop.store, workshop.observatory);
  process.stdout.write(planText(await planSearches(workshop, probes, instant(Date.now()))));
}

async function search(
  workshop: Workshop,
  {
    probes,
    stay,
    signal,
  }: { readonly probes: readonly Probe[]; readonly stay: boolean; readonly signal: AbortSignal },
): Promise<void> {
  const { made, left } = await runProbes(workshop, {
    ...{ probes, stay, signal },
    onMade: (one, planned) => void process.stdout.write(madeText(one, planned)),
  });
  // Ctrl-C is how a long stay ends; of a single call it breaks something off.
  if (signal.aborted && !stay) throw new StoppedError('stopped by a signal');
  process.stdout.write(made.length === 0 ? 'Nothing was searched.\n' : '');
  process.stdout.write(leftText(left));
}
