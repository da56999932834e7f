import { instant, type IsolationPlan, type Observatory, type Probe, type SourceId } from '../domain/index.ts';
import { canSearchLive, loadIsolations, planOnPaper, stepsFor, type Workshop } from '../pipeline.ts';
import { saveConsent, saveIsolationPlan, saveObservatory, withdrawConsent } from '../store/index.ts';
import { UsageError } from './command.ts';
import { NO_PLAN, paperText, standingText } from './isolate-text.ts';

/** What is asked about the isolation of one probe's query. */
export type IsolateRequest = {
  readonly probe: string;
  /** Where; needed if the probe is searched on several sources. */
  readonly on: string | undefined;
  /** Terms separated by commas; default: the words of the query. */
  readonly terms: string | undefined;
  /** `NAME, why`. */
  readonly consent: string | undefined;
  readonly withdraw: boolean;
};

/** Puts a plan on paper, and keeps what a person says of it. Searches nothing: `lacuna probe` makes the steps. */
export async function isolate(workshop: Workshop, request: IsolateRequest): Promise<void> {
  const { store, observatory } = workshop;
  const said = request.consent === undefined ? null : readConsent(request.consent);
  const plan = await planOf(workshop, request);
  const now = instant(Date.now());
  await saveObservatory(store, observatory);
  await saveIsolationPlan(store, plan, now);
  if (request.withdraw && !(await withdrawConsent(store, plan.id, now)))
    throw new UsageError(`no consent to ${plan.id} stands that could be withdrawn`);
  if (said !== null)
    await saveConsent(store, { ...said, isolationId: plan.id, hash: plan.hash, at: now, withdrawn: null });
  const held = (await loadIsolations(workshop, plan.probeId)).find((one) => one.plan.id === plan.id);
  if (held === undefined) throw new Error(`expected ${plan.id} to be kept`);
  process.stdout.write(paperText(plan, stepsFor(plan, 2)) + standingText(held));
}

/** @throws UsageError unless it names a person and says why */
function readConsent(text: string): { readonly by: string; readonly because: string } {
  const comma = text.search(/[,，]/u);
  const [by, because] = [text.slice(0, Math.max(0, comma)).trim(), text.slice(comma + 1).trim()];
  if (comma < 0 || by === '' || because === '')
    throw new UsageError('--consent "NAME, why" needs a name and a reason: both stand with the plan');
  return { by, because };
}

/** The plan that is meant: the one that stands for this source unless terms are named, else a new one. */
async function planOf(workshop: Workshop, request: IsolateRequest): Promise<IsolationPlan> {
  const { observatory } = workshop;
  const probe = namedProbe(observatory, request.probe);
  const sourceId = namedSource(probe, request.on);
  const chosen =
    request.terms
      ?.split(/[,，]/u)
      .map((term) => term.trim())
      .filter((term) => term !== '') ?? null;
  const held = chosen === null ? await standingPlan(workshop, probe, sourceId, request.withdraw) : null;
  if (held !== null) return held;
  const byHand = !canSearchLive(workshop, sourceId);
  const plan = planOnPaper(observatory, probe, { sourceId, byHand, terms: chosen });
  if ('hash' in plan) return plan;
  throw new UsageError(`there is no plan for ${probe.id} on ${sourceId}: ${NO_PLAN[plan.reason]}`);
}

async function standingPlan(
  workshop: Workshop,
  probe: Probe,
  sourceId: SourceId,
  isWithdrawing: boolean,
): Promise<IsolationPlan | null> {
  const held = await loadIsolations(workshop, probe.id);
  const open = held.filter(({ plan, consent }) => plan.sourceId === sourceId && consent?.withdrawn === null);
  // Even of a probe that was changed since, a consent can be taken back.
  return (
    open.find(({ status }) => isWithdrawing || status === 'consented' || status === 'done')?.plan ?? null
  );
}

function namedProbe({ probes }: Observatory, name: string): Probe {
  const probe = probes.find(({ id }) => id === name);
  if (probe !== undefined) return probe;
  throw new UsageError(`there is no probe "${name}"; known: ${probes.map(({ id }) => id).join(', ')}`);
}

function namedSource({ sources, id }: Probe, name: string | undefined): SourceId {
  const [only, ...others] = sources;
  const found = name === undefined && others.length === 0 ? only : sources.find((source) => source === name);
  if (found !== undefined) return found;
  throw new UsageError(`${id} is searched on ${sources.join(', ')}: name one with --on`);
}
