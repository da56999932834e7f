// A thread that reads the manifests of one file and ends: what a stranger wrote takes its time and memory along.
import { parentPort, workerData } from 'node:worker_threads';
import { initSync, WasmReader } from '@contentauth/c2pa-wasm';
import type { ManifestTask } from './read-provenance.ts';

// What the library cannot reach it cannot ask, whatever a manifest names and whatever a later version learns.
Reflect.deleteProperty(globalThis, 'fetch');

/** Nothing is fetched, and nobody is asked whom to trust. */
const OFFLINE = JSON.stringify({
  verify: { verify_trust: false, remote_manifest_fetch: false, ocsp_fetch: false },
});

async function report({
  program,
  mediaType,
  bytes,
}: ManifestTask): Promise<{ readonly json: string } | { readonly error: string }> {
  initSync({ module: program });
  try {
    return { json: (await WasmReader.fromBytes(mediaType, bytes, OFFLINE)).json() };
  } catch (error) {
    return { error: String(error) };
  }
}

parentPort?.postMessage(await report(workerData as ManifestTask));
