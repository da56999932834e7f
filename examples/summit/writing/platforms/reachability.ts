import { MEASURED, type Measured } from '../../content/platforms/reachability.ts';
import type { TextFile } from '../visits.ts';

/** Measurements as OONI publishes them, one a line; the address of the probe is one set aside for documentation. */
export function reachabilityFiles(): readonly TextFile[] {
  return [{ path: 'reach/measurements.jsonl', text: `${MEASURED.map(lineOf).join('\n')}\n` }];
}

const CONTROLS = {
  down: { http_request: { failure: 'connection_refused_error' }, dns: { failure: null } },
  certificate: {
    http_request: { failure: 'unknown_error' },
    tls_handshake: { '192.0.2.9:443': { failure: 'ssl_invalid_certificate' } },
  },
  up: { http_request: { failure: null, status_code: 200 }, dns: { failure: null } },
} as const;

function lineOf({ at, host, country, network, blocking, accessible, failure, control }: Measured): string {
  return JSON.stringify({
    ...{ test_name: 'web_connectivity', test_version: '0.5.28', input: `https://${host}/` },
    ...{ measurement_start_time: at, probe_cc: country, probe_asn: network, probe_ip: '192.0.2.7' },
    report_id: `invented-${at.slice(0, 10)}-${network}`,
    test_keys: {
      ...{ blocking, accessible, http_experiment_failure: failure ?? null },
      ...(control === 'unasked'
        ? { control_failure: 'connection_reset' }
        : { control: CONTROLS[control ?? 'up'] }),
    },
  });
}
