import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readOoni } from './ooni.ts';
import { OONI_RULES } from './ooni-rules.ts';
import { lines, samplePlatform } from './sample.ts';

const measured = (keys: object, over: object = {}) => ({
  ...{ test_name: 'web_connectivity', test_version: '0.5.28', input: 'https://paper.example/a' },
  ...{ measurement_start_time: '2031-05-04 08:00:00', probe_cc: 'OR', probe_asn: 'AS64500' },
  ...{ probe_ip: '192.0.2.7', resolver_ip: '192.0.2.8', report_id: 'r1', ...over },
  test_keys: { client_resolver: '192.0.2.8', ...keys },
});

const oneOf = (keys: object, over: object = {}) =>
  readOoni(samplePlatform(measured(keys, over))).platform?.measurements[0];

const CONTROL_UP = { http_request: { failure: null, status_code: 200 }, dns: { failure: null } };
const CONTROL_DOWN = { http_request: { failure: 'connection_refused_error' }, dns: { failure: null } };
const CONTROL_TLS = {
  http_request: { failure: 'unknown_error' },
  tls_handshake: { '192.0.2.9:443': { failure: 'ssl_invalid_certificate' } },
};

const BAD_CERTIFICATE = { http_experiment_failure: 'ssl_invalid_certificate' };
const RESET = { http_experiment_failure: 'connection_reset' };

test.each([
  [{ blocking: 'dns', accessible: false, control: CONTROL_UP }, 'interference', 'ooni/interference'],
  // OONI's own verdict is kept, whatever else the row holds.
  [{ blocking: 'tcp_ip', accessible: false, control: CONTROL_DOWN }, 'interference', 'ooni/interference'],
  [{ blocking: false, accessible: true }, 'reachable', 'ooni/reachable'],
  [{ blocking: false, accessible: true, control_failure: 'connection_reset' }, 'reachable', 'ooni/reachable'],
  [{ blocking: false, accessible: false, control: CONTROL_DOWN }, 'down', 'ooni/down-for-all'],
  [
    { blocking: false, accessible: false, control: CONTROL_TLS, ...BAD_CERTIFICATE },
    'down',
    'ooni/certificate-for-all',
  ],
  // Nobody says how the probe failed: no certificate was refused by both.
  [{ blocking: false, accessible: false, control: CONTROL_TLS }, 'down', 'ooni/down-for-all'],
  [
    { blocking: false, accessible: false, control: CONTROL_TLS, ...RESET },
    'could-not-tell',
    'ooni/failed-differently',
  ],
  [
    { blocking: false, accessible: false, control: CONTROL_DOWN, ...BAD_CERTIFICATE },
    'could-not-tell',
    'ooni/failed-differently',
  ],
  [{ blocking: false, accessible: false, control: CONTROL_DOWN, ...RESET }, 'down', 'ooni/down-for-all'],
  [
    { blocking: false, accessible: false, control: CONTROL_UP },
    'could-not-tell',
    'ooni/control-says-otherwise',
  ],
  [{ blocking: false, accessible: false }, 'could-not-tell', 'ooni/control-says-otherwise'],
  [{ blocking: null, accessible: null, control_failure: 'x' }, 'could-not-tell', 'ooni/control-failed'],
  [{ blocking: null, accessible: null }, 'could-not-tell', 'ooni/undetermined'],
  [{ blocking: 'a new kind', accessible: false }, 'could-not-tell', 'ooni/undetermined'],
  [{}, 'could-not-tell', 'ooni/undetermined'],
])('%j is %s by %s', (keys, state, rule) => {
  expect(oneOf(keys)).toMatchObject({ state, rule: { id: rule } });
});

test('keeps where and when, and nothing of the person who measured', () => {
  const found = oneOf({ blocking: false, accessible: true });
  expect(found).toMatchObject({
    ...{ native: 'r1|https://paper.example/a', host: 'paper.example', country: 'OR', network: 'AS64500' },
    ...{ at: '2031-05-04T08:00:00.000Z', version: '0.5.28', blocking: false, accessible: true },
  });
  expect(JSON.stringify(found)).not.toContain('192.0.2');
  expect(oneOf({}, { probe_cc: 'ZZ', probe_asn: 'AS0' })).toMatchObject({ country: null, network: null });
});

test.each(['2031-02-31 00:00:00', '2031-13-01 00:00:00', '2031-05-04 25:00:00', '2031-05-04T08:00:00+08:00'])(
  'the time %s is none, and never another day',
  (time) => {
    expect(oneOf({ blocking: false, accessible: true }, { measurement_start_time: time })).toBeUndefined();
  },
);

test('a fraction of a second is no reason to leave a row', () => {
  expect(oneOf({}, { measurement_start_time: '2028-02-29 08:00:00.123456' })?.at).toBe(
    '2028-02-29T08:00:00.000Z',
  );
});

test('a measurement dated after the file that holds it is left and counted', () => {
  const later = measured(
    { blocking: false, accessible: true },
    { measurement_start_time: '2099-01-01 00:00:00' },
  );
  const { looks, platform } = readOoni(
    samplePlatform(lines(measured({ blocking: false, accessible: true }), later)),
  );
  expect(platform?.measurements).toHaveLength(1);
  expect(looks[0]?.detail).toBe('1 measurements are dated after the file that holds them and were left');
});

test('a row of another test, without input or without time is left and counted', () => {
  const good = measured({ blocking: false, accessible: true });
  const rows = [
    good,
    { ...good, test_name: 'tor' },
    { ...good, input: 'x' },
    { test_name: 'web_connectivity' },
  ];
  const { looks, platform } = readOoni(samplePlatform(`${lines(...rows)}\n{`));
  expect(platform?.measurements).toHaveLength(1);
  expect(looks[0]).toMatchObject({
    outcome: 'seen',
    detail: '1 measurements of other tests were left; 3 of 5 lines could not be read',
  });
});

test('every rule says why', () => {
  expect(new Set(OONI_RULES.map(({ id }) => id)).size).toBe(OONI_RULES.length);
  expect(OONI_RULES.at(-1)?.applies({} as never)).toBe(true);
});

const REAL = new URL('../../../../shared/real/format-samples/ooni-wc05-qa/', import.meta.url);

/** OONI's own harness: one file a kind of failure. */
const EXPECTED = {
  badSSLWithExpiredCertificate: 'down ooni/certificate-for-all',
  badSSLWithUnknownAuthorityWithConsistentDNS: 'down ooni/certificate-for-all',
  badSSLWithUnknownAuthorityWithInconsistentDNS: 'interference ooni/interference',
  badSSLWithWrongServerName: 'down ooni/certificate-for-all',
  controlFailureWithSuccessfulHTTPSWebsite: 'reachable ooni/reachable',
  controlFailureWithSuccessfulHTTPWebsite: 'could-not-tell ooni/control-failed',
  dnsBlockingAndroidDNSCacheNoData: 'interference ooni/interference',
  dnsBlockingBOGON: 'interference ooni/interference',
  dnsBlockingNXDOMAIN: 'interference ooni/interference',
  httpBlockingConnectionReset: 'interference ooni/interference',
  httpDiffWithConsistentDNS: 'interference ooni/interference',
  httpDiffWithInconsistentDNS: 'interference ooni/interference',
  successWithHTTP: 'reachable ooni/reachable',
  successWithHTTPS: 'reachable ooni/reachable',
  tcpBlockingConnectTimeout: 'interference ooni/interference',
  tcpBlockingConnectionRefusedWithInconsistentDNS: 'interference ooni/interference',
  tlsBlockingConnectionResetWithConsistentDNS: 'interference ooni/interference',
  tlsBlockingConnectionResetWithInconsistentDNS: 'interference ooni/interference',
  websiteDownNXDOMAIN: 'down ooni/down-for-all',
  websiteDownNoAddrs: 'down ooni/down-for-all',
  websiteDownTCPConnect: 'down ooni/down-for-all',
};

describe.skipIf(!existsSync(REAL))("OONI's own files", () => {
  it.each(Object.entries(EXPECTED))('%s is %s', (name, expected) => {
    const { platform } = readOoni(samplePlatform(readFileSync(new URL(`${name}.json`, REAL))));
    const [only, ...others] = platform?.measurements ?? [];
    expect(`${only?.state} ${only?.rule.id}`).toBe(expected);
    expect(others).toEqual([]);
  });
});
