import { makeId, type CaptureId, type MeasurementId, type SourceId } from '../ids.ts';
import type { RuleRef } from '../coverage.ts';
import type { Instant } from '../time.ts';

/**
 * What a measurement says of a site from a network; the three ways of not reaching it are never mixed. `interference`:
 * OONI's own verdict names a kind of blocking. `down`: the control could not reach it either. `could-not-tell`: OONI's
 * own verdict is null, or the control failed.
 */
export const REACH_STATES = ['reachable', 'interference', 'down', 'could-not-tell'] as const;
export type ReachState = (typeof REACH_STATES)[number];

/** One measurement of OONI's web_connectivity, without the probe's address. */
export type MeasurementDraft = {
  /** OONI's own id, or its report and input. */
  readonly native: string;
  readonly input: string;
  readonly host: string;
  readonly at: Instant;
  /** ISO 3166 code and number of the network (`AS4134`); null where the file withholds them. */
  readonly country: string | null;
  readonly network: string | null;
  /** OONI's own verdict, kept as it is: a kind, `false` (not blocked) or null (could not determine). */
  readonly blocking: 'dns' | 'tcp_ip' | 'http-failure' | 'http-diff' | false | null;
  readonly accessible: boolean | null;
  /** The failure OONI recorded, verbatim; null for none. */
  readonly failure: string | null;
  readonly controlFailure: string | null;
  readonly state: ReachState;
  readonly rule: RuleRef;
  /** Version of the test that measured it. */
  readonly version: string;
};

export type Measurement = MeasurementDraft & {
  readonly id: MeasurementId;
  /** The source of the observatory that brought the file. */
  readonly sourceId: SourceId;
  readonly captureId: CaptureId;
};

export function measurementId(measurement: Pick<Measurement, 'native' | 'input' | 'at'>): MeasurementId {
  return makeId('measurement', measurement.native, measurement.input, measurement.at);
}
