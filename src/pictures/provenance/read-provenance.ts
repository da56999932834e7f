import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Provenance } from '../../domain/index.ts';
import { mayHoldManifest, mediaTypeOf, namedElsewhere } from './find-credentials.ts';
import { readReport } from './manifest-report.ts';

/** What a thread is given. */
export type ManifestTask = {
  readonly program: WebAssembly.Module;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

/** Larger files are not read, in bytes: the reader holds a file several times. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** A manifest of a real file is read in a tenth of a second; longer than this is no manifest to wait for. */
const LONGEST = 20_000;

/**
 * The content credentials (C2PA) of a picture file, read and checked without any network: whether the signature holds,
 * and whether the bytes are those that were signed. Who the signer is nobody was asked. Never throws for what the bytes
 * hold.
 */
export async function readProvenance(bytes: Uint8Array, { limit = LONGEST } = {}): Promise<Provenance> {
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null || !mayHoldManifest(bytes)) return withoutManifest(bytes);
  if (bytes.length > LARGEST_FILE)
    return { outcome: 'unreadable', reason: `more than ${LARGEST_FILE} bytes are not checked` };
  const program = await readerProgram();
  const answer = await inThread({ program, mediaType, bytes }, limit);
  if ('json' in answer) return readReport(answer.json);
  // The two words may stand in a picture by chance.
  return /JumbfNotFound/.test(answer.error)
    ? withoutManifest(bytes)
    : { outcome: 'unreadable', reason: answer.error.slice(0, LONGEST_REASON) };
}

const LONGEST_REASON = 300;

function withoutManifest(bytes: Uint8Array): Provenance {
  const address = namedElsewhere(bytes);
  return address === null ? { outcome: 'none' } : { outcome: 'elsewhere', address };
}

let compiled: Promise<WebAssembly.Module> | null = null;

/** The reader of manifests, compiled once and only when the first file needs it. */
function readerProgram(): Promise<WebAssembly.Module> {
  const path = fileURLToPath(import.meta.resolve('@contentauth/c2pa-wasm/c2pa.wasm'));
  compiled ??= readFile(path).then((bytes) => WebAssembly.compile(bytes));
  return compiled;
}

type Answer = { readonly json: string } | { readonly error: string };

function inThread(task: ManifestTask, limit: number): Promise<Answer> {
  const thread = new Worker(new URL('manifest-thread.ts', import.meta.url), { workerData: task });
  return new Promise((resolve) => {
    const late = setTimeout(() => finish({ error: `it took longer than ${limit / 1000} s` }), limit);
    const finish = (answer: Answer): void => {
      clearTimeout(late);
      resolve(answer);
      void thread.terminate();
    };
    thread.once('message', finish);
    thread.once('error', (error) => finish({ error: String(error) }));
    thread.once('exit', () => finish({ error: 'the reader of manifests ended without an answer' }));
  });
}
