import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** An answer of a site, to be kept in a web archive. */
export type Answer = {
  readonly address: string;
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly status?: number;
  readonly at?: string;
};

/** An answer as one gzipped record of a WARC file. */
export function packAnswer({ address, body, type = 'text/html', status = 200, at = DAY }: Answer): Buffer {
  const head = `HTTP/1.1 ${status} OK\r\nContent-Type: ${type}\r\n\r\n`;
  const block = Buffer.concat([Buffer.from(head), Buffer.from(body)]);
  return packRecord({ kind: 'response', address, at, type: 'application/http; msgtype=response' }, block);
}

/** A record that is no answer of a site. */
export function packOther(kind: 'warcinfo' | 'request' | 'metadata', block: string): Buffer {
  return packRecord(
    { kind, address: 'https://echo.example/', at: DAY, type: 'text/plain' },
    Buffer.from(block),
  );
}

const DAY = '2031-05-03T10:00:00Z';

type Head = { readonly kind: string; readonly address: string; readonly at: string; readonly type: string };

function packRecord({ kind, address, at, type }: Head, block: Buffer): Buffer {
  const fields = [
    'WARC/1.1',
    `WARC-Type: ${kind}`,
    `WARC-Target-URI: ${address}`,
    `WARC-Date: ${at}`,
    `WARC-Record-ID: <urn:uuid:${randomUUID()}>`,
    `Content-Type: ${type}`,
    `Content-Length: ${block.length}`,
  ];
  return gzipSync(
    Buffer.concat([Buffer.from(`${fields.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]),
  );
}
