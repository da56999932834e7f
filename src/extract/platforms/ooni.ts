import { DAY, instant, sha256, toMs, type Instant, type MeasurementDraft } from '../../domain/index.ts';
import { isWebPage, listText } from '../lists/list-text.ts';
import type { Reader } from '../reader.ts';
import { at, objectAt, textAt, type JsonObject } from './fields.ts';
import { stateOf, type OoniVerdict } from './ooni-rules.ts';
import { platformReading, recordLook, unreadablePlatform } from './reading.ts';
import { badRows, jsonRows } from './rows.ts';

/**
 * OONI's web_connectivity measurements, one JSON object a line (or one to a file). Only what is named here is read: the
 * address of the probe, its resolver and the bodies it fetched are never looked at.
 */
export const readOoni: Reader = (input) => {
  const text = listText(input);
  if (text.trim() === '') return unreadablePlatform(input, 'no-lines', 'The file holds no line.');
  if (isWebPage(text)) return unreadablePlatform(input, 'html', 'JSON lines were due and a web page came.');
  const { rows, bad } = jsonRows(input);
  const web = rows.filter((row) => at(row, 'test_name') === 'web_connectivity');
  const dated = web.flatMap((row) => measurementOf(row) ?? []);
  const measurements = dated.filter(({ at: measured }) => toMs(measured) <= toMs(input.capture.at) + SLACK);
  const all = rows.length + bad;
  const late = dated.length - measurements.length;
  const detail = [otherTests(rows), fromLater(late), badRows(bad + web.length - dated.length, all)];
  const said = detail.filter((part) => part !== '').join('; ');
  if (measurements.length === 0)
    return unreadablePlatform(input, 'no-measurements', said || 'The file holds no measurement.');
  return platformReading([recordLook(input, said)], { measurements });
};

function otherTests(rows: readonly JsonObject[]): string {
  const others = rows.filter((row) => at(row, 'test_name') !== 'web_connectivity');
  return others.length === 0 ? '' : `${others.length} measurements of other tests were left`;
}

/** A probe whose clock is ahead may date a measurement after the file that holds it, by no more than this. */
const SLACK = DAY;

function fromLater(count: number): string {
  return count === 0 ? '' : `${count} measurements are dated after the file that holds them and were left`;
}

/** Null for a row without what it measured or when. */
function measurementOf(row: JsonObject): MeasurementDraft | null {
  const input = textAt(row, 'input');
  const measured = startOf(row);
  if (input === null || measured === null || !URL.canParse(input)) return null;
  const keys = objectAt(row, 'test_keys');
  const verdict = verdictOf(keys);
  const { blocking, accessible, failure } = verdict;
  return {
    native: nativeOf(row, input),
    ...{ input, host: new URL(input).hostname, at: measured },
    country: withheld(textAt(row, 'probe_cc'), /^[A-Z]{2}$/, 'ZZ'),
    network: withheld(textAt(row, 'probe_asn'), /^AS\d{1,10}$/, 'AS0'),
    ...{ blocking, accessible, failure },
    controlFailure: verdict.controlFailure ?? verdict.controlCouldNot,
    ...stateOf(verdict),
    version: textAt(row, 'test_version') ?? '',
  };
}

const KINDS = ['dns', 'tcp_ip', 'http-failure', 'http-diff'] as const;

function verdictOf(keys: JsonObject): OoniVerdict {
  const blocking = at(keys, 'blocking');
  const accessible = at(keys, 'accessible');
  return {
    blocking: blocking === false ? false : (KINDS.find((kind) => kind === blocking) ?? null),
    accessible: typeof accessible === 'boolean' ? accessible : null,
    failure: textAt(keys, 'dns_experiment_failure') ?? textAt(keys, 'http_experiment_failure'),
    controlFailure: textAt(keys, 'control_failure'),
    controlCouldNot: controlCouldNot(objectAt(keys, 'control')),
  };
}

/** The most telling failure of the control: of its TLS handshakes where all failed, else of DNS, else of its request. */
function controlCouldNot(control: JsonObject): string | null {
  const request = textAt(control, 'http_request', 'failure');
  const handshakes = Object.values(objectAt(control, 'tls_handshake')).map((one) => textAt(one, 'failure'));
  const first = handshakes[0] ?? null;
  if (request !== null && first !== null && !handshakes.includes(null)) return first;
  return textAt(control, 'dns', 'failure') ?? request;
}

/** OONI writes its times in UTC, without saying so. */
function startOf(row: JsonObject): Instant | null {
  const text = textAt(row, 'measurement_start_time') ?? textAt(row, 'test_start_time') ?? '';
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d{1,9})?Z?$/.exec(text) ?? [];
  const ms = Date.parse(`${day}T${time}Z`);
  // A day that no month has, such as 31 February, would become another day.
  return Number.isNaN(ms) || instant(ms).slice(0, 10) !== day ? null : instant(ms);
}

/** OONI's own id; older files have only that of a report, and test files not even that: then what was measured is the id. */
function nativeOf(row: JsonObject, input: string): string {
  const own = textAt(row, 'measurement_uid') ?? textAt(row, 'id');
  if (own !== null) return own.slice(0, 200);
  const report = textAt(row, 'report_id');
  if (report !== null) return `${report.slice(0, 200)}|${input}`;
  return `no-report-${sha256(JSON.stringify(at(row, 'test_keys') ?? null)).slice(0, 24)}`;
}

const withheld = (text: string | null, form: RegExp, withheldAs: string): string | null =>
  text !== null && form.test(text) && text !== withheldAs ? text : null;
