import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { initSync, WasmBuilder } from '@contentauth/c2pa-wasm';
import type { Identity } from './certificate.ts';
import { signClaim } from './cose.ts';

/** Bytes that the library reads in place, as a browser's worker would. */
class HeldBlob extends Blob {
  readonly held: Uint8Array;

  constructor(held: Uint8Array) {
    super([Buffer.from(held)]);
    this.held = held;
  }

  override slice(start?: number, end?: number): HeldBlob {
    return new HeldBlob(this.held.slice(start, end));
  }
}

/** The library signs in browsers, and reads blobs there by this class, which Node lacks. */
class HeldReader {
  readAsArrayBuffer({ held }: HeldBlob): ArrayBuffer {
    return Uint8Array.from(held).buffer;
  }
}

let isReady = false;

function prepare(): void {
  if (isReady) return;
  initSync({ module: readFileSync(fileURLToPath(import.meta.resolve('@contentauth/c2pa-wasm/c2pa.wasm'))) });
  Object.assign(globalThis, { FileReaderSync: HeldReader });
  isReady = true;
}

const RESERVED = 4096;
const UNCHECKED = JSON.stringify({ verify: { verify_after_sign: false, verify_trust: false } });

/** A picture with content credentials, signed by the first of a chain of invented identities. */
export async function signPicture(
  picture: Uint8Array,
  mediaType: string,
  chain: readonly Identity[],
): Promise<Buffer> {
  prepare();
  const definition = {
    claim_generator_info: [{ name: 'drawn-for-a-test', version: '1' }],
    title: '07-laughing.jpg',
    format: mediaType,
    ingredients: [{ title: 'OR7_0451.NEF', format: 'image/jpeg', relationship: 'componentOf' }],
    assertions: [
      {
        label: 'c2pa.actions',
        data: {
          actions: [
            {
              action: 'c2pa.created',
              when: '2031-05-03T14:02:07+09:00',
              digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalArt',
            },
            { action: 'c2pa.cropped', softwareAgent: { name: 'Desk 4' } },
          ],
        },
      },
    ],
  };
  const builder = WasmBuilder.fromJson(JSON.stringify(definition), UNCHECKED);
  const sign = (claim: Uint8Array) => Promise.resolve(Uint8Array.from(signClaim(claim, chain, RESERVED)));
  const signer = { alg: 'es256', reserveSize: RESERVED, sign };
  return Buffer.from(await builder.sign(signer, [], mediaType, new HeldBlob(picture)));
}
