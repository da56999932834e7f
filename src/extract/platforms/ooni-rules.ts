import type { MeasurementDraft, ReachState, RuleRef } from '../../domain/index.ts';

/** What OONI measured and found by its own rules, as far as a state goes by it. */
export type OoniVerdict = Pick<MeasurementDraft, 'blocking' | 'accessible' | 'failure'> & {
  /** The test helper itself could not be asked. */
  readonly controlFailure: string | null;
  /** What kept the control from the page: DNS, TCP, TLS or HTTP; null: nothing, or there is no control. */
  readonly controlCouldNot: string | null;
};

export type OoniRule = {
  readonly id: string;
  readonly version: number;
  readonly gives: ReachState;
  readonly because: string;
  readonly applies: (verdict: OoniVerdict) => boolean;
};

/**
 * By OONI's own specification of web_connectivity (ts-017, version 2024-02-14-001): `blocking` a kind means that
 * interference is seen; `false` with `accessible` true a final response that is believed; `false` and `false` an expected
 * failure, in which probe and control failed alike; null that nothing could be determined. The first rule that applies
 * decides. An expired or foreign certificate that the control met as well is the site's own: TCP answers, and yet no page
 * can be had from anywhere, so it counts as `down`, by a rule of its own that tells it from a site that does not answer.
 */
export const OONI_RULES: readonly OoniRule[] = [
  {
    ...{ id: 'ooni/interference', version: 1, gives: 'interference' },
    because: "OONI's own verdict names a kind of interference.",
    applies: ({ blocking }) => typeof blocking === 'string',
  },
  {
    ...{ id: 'ooni/reachable', version: 1, gives: 'reachable' },
    because: "OONI's own verdict is that a legitimate page was had.",
    applies: ({ blocking, accessible }) => blocking === false && accessible === true,
  },
  {
    ...{ id: 'ooni/control-failed', version: 1, gives: 'could-not-tell' },
    because: 'The control could not be asked, so a failure of the probe means nothing.',
    applies: ({ controlFailure }) => controlFailure !== null,
  },
  {
    ...{ id: 'ooni/failed-differently', version: 1, gives: 'could-not-tell' },
    because:
      'Probe and control failed at different steps (name, certificate, connection): what kept the one need not have kept the other.',
    applies: (verdict) => isExpectedFailure(verdict) && areUnlike(verdict),
  },
  {
    ...{ id: 'ooni/certificate-for-all', version: 2, gives: 'down' },
    because:
      'Probe and control both refused the certificate of the site: no page can be had from either place.',
    applies: (verdict) =>
      isExpectedFailure(verdict) &&
      [verdict.failure, verdict.controlCouldNot].every(
        (one) => one !== null && stepOf(one) === 'certificate',
      ),
  },
  {
    ...{ id: 'ooni/down-for-all', version: 1, gives: 'down' },
    because: 'Neither the probe nor the control could reach the site.',
    applies: (verdict) => isExpectedFailure(verdict) && verdict.controlCouldNot !== null,
  },
  {
    ...{ id: 'ooni/control-says-otherwise', version: 1, gives: 'could-not-tell' },
    because: 'The probe could not reach the site, OONI sees no interference, and the control did not fail.',
    applies: isExpectedFailure,
  },
  {
    ...{ id: 'ooni/undetermined', version: 1, gives: 'could-not-tell' },
    because: 'OONI itself could not determine a verdict.',
    applies: () => true,
  },
];

function isExpectedFailure({ blocking, accessible }: OoniVerdict): boolean {
  return blocking === false && accessible === false;
}

/** The step at which a connection failed, by OONI's names of failures. */
function stepOf(failure: string): 'name' | 'certificate' | 'connection' {
  if (failure.startsWith('ssl_')) return 'certificate';
  return failure.startsWith('dns_') ? 'name' : 'connection';
}

/** What is not known to differ is taken for one thing, as OONI's own verdict does. */
function areUnlike({ failure, controlCouldNot }: OoniVerdict): boolean {
  return failure !== null && controlCouldNot !== null && stepOf(failure) !== stepOf(controlCouldNot);
}

export function stateOf(verdict: OoniVerdict): { readonly state: ReachState; readonly rule: RuleRef } {
  const found = OONI_RULES.find(({ applies }) => applies(verdict));
  if (!found) throw new Error('expected the last rule of OONI to apply');
  return { state: found.gives, rule: { id: found.id, version: found.version } };
}
