import { sign } from 'node:crypto';
import type { Identity } from './certificate.ts';

/** CBOR, as much of it as a signature needs. */
type Cbor = number | string | null | Uint8Array | readonly Cbor[] | ReadonlyMap<number | string, Cbor>;

function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  if (value < 256) return Buffer.from([(major << 5) | 24, value]);
  return Buffer.from([(major << 5) | 25, value >> 8, value & 0xff]);
}

function encode(value: Cbor): Buffer {
  if (value === null) return Buffer.from([0xf6]);
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  if (value instanceof Map) {
    const pairs = [...(value as ReadonlyMap<number | string, Cbor>)].flatMap(([key, one]) => [
      encode(key),
      encode(one),
    ]);
    return Buffer.concat([head(5, value.size), ...pairs]);
  }
  const list = value as readonly Cbor[];
  return Buffer.concat([head(4, list.length), ...list.map(encode)]);
}

const ES256 = -7;
const CHAIN = 33;

/** COSE_Sign1 over a claim with the certificates inside, filled up to `size` bytes as C2PA asks. */
export function signClaim(claim: Uint8Array, chain: readonly Identity[], size: number): Buffer {
  const [signer] = chain;
  if (signer === undefined) throw new RangeError('expected a signer but received none');
  const certificates = chain.map(({ certificate }) => certificate);
  const header = encode(
    new Map<number, Cbor>([
      [1, ES256],
      [CHAIN, certificates],
    ]),
  );
  const toSign = encode(['Signature1', header, Buffer.alloc(0), claim]);
  const signature = sign('sha256', toSign, { key: signer.key, dsaEncoding: 'ieee-p1363' });
  return padded((fill) => [header, new Map([['pad', Buffer.alloc(fill)]]), null, signature], size);
}

function padded(parts: (fill: number) => readonly Cbor[], size: number): Buffer {
  const tagged = (fill: number): Buffer => Buffer.concat([Buffer.from([0xd2]), encode(parts(fill))]);
  // The length of the filling is itself written in one to three bytes.
  for (let fill = size; fill >= 0; fill -= 1) {
    const bytes = tagged(fill);
    if (bytes.length === size) return bytes;
  }
  throw new RangeError(`expected a signature of at most ${size} bytes`);
}
