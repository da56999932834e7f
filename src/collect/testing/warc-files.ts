import { WARCRecord, WARCSerializer } from 'warcio';
import type { Attempt } from '../../domain/index.ts';
import { readWarc } from '../warc.ts';

/** The page in the archives of the tests. */
export const PAGE = `<h1>Envoys meet at the lake</h1>${'words '.repeat(100)}`;

/** Bytes as a stream of pieces. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

/** Everything an archive brings. */
export async function read(
  bytes: Uint8Array,
  given: { maxBytes?: number; pieces?: number } = {},
): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  const source: Parameters<typeof readWarc>[0] = {
    bytes: inPieces(bytes, given.pieces ?? 1000),
    file: 'a.warc',
    viewer: { state: 'guest', region: null },
    maxBytes: given.maxBytes ?? 100_000,
    at: null,
  };
  for await (const attempt of readWarc(source)) attempts.push(attempt);
  return attempts;
}

/** A record as warcio writes it: another program than the one under test. */
export async function written(
  record: Parameters<typeof WARCRecord.create>[0],
  body: Uint8Array | string,
  gzip: boolean,
): Promise<Uint8Array> {
  const made = WARCRecord.create({ warcVersion: 'WARC/1.1', ...record }, inPieces(Buffer.from(body), 100));
  return WARCSerializer.serialize(made, { gzip });
}

/** A page of an invented paper, answered at nine on 1 March 2026. */
export const response = (
  path: string,
  gzip = false,
  body: Uint8Array | string = PAGE,
  httpHeaders: Record<string, string> = {},
) =>
  written(
    {
      type: 'response',
      url: `https://paper.example/${path}`,
      date: '2026-03-01T09:00:00Z',
      httpHeaders: { 'Content-Type': 'text/html; charset=utf-8', 'Set-Cookie': 'id=secret', ...httpHeaders },
      statusline: 'HTTP/1.1 200 OK',
    },
    body,
    gzip,
  );

/** A record by hand, for what no honest program writes. */
export function record(
  fields: Record<string, string>,
  block: Uint8Array | string,
  length = Buffer.from(block).length,
): Buffer {
  const lines = Object.entries({ ...fields, 'Content-Length': String(length) }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.concat([
    Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`),
    Buffer.from(block),
    Buffer.from('\r\n\r\n'),
  ]);
}

/** Fields of an answer. */
export const FIELDS = {
  'WARC-Type': 'response',
  'WARC-Target-URI': 'https://paper.example/x',
  'WARC-Date': '2026-03-01T09:00:00Z',
  'Content-Type': 'application/http; msgtype=response',
};

export const textsOf = (attempts: readonly Attempt[]) =>
  attempts.map(({ body }) => Buffer.from(body).toString());
export const reasonsOf = (attempts: readonly Attempt[]) =>
  attempts.map(({ trouble }) => trouble?.reason ?? null);
