import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { instant, type Attempt } from '../domain/index.ts';
import type { Client } from './client.ts';
import { headerOf } from './headers.ts';
import { ModelFilesError, missingFiles, recordFile } from './model-record.ts';
import { PartFile } from './part-file.ts';

/** A repository of model files on a site, and the folder of this machine they are copied to. */
export type ModelSource = {
  /** `https://huggingface.co/owner/name/resolve/main`, without a slash at its end. */
  readonly address: string;
  readonly folder: string;
  /** Paths under both. */
  readonly files: readonly string[];
  /** Largest file, in bytes. */
  readonly maxBytes: number;
};

/** How far a file has come, in bytes. */
export type Fetched = { readonly file: string; readonly bytes: number; readonly of: number };

export type FetchOptions = {
  readonly client: Client;
  readonly signal: AbortSignal;
  readonly onProgress?: (fetched: Fetched) => void;
};

/** Bytes asked for at once: what a slow line brings within the usual patience of half a minute. */
const PIECE = 4 * 1024 * 1024;
/** A file that changes on its site while it is fetched is begun again this often. */
const MOST_RESTARTS = 2;

/**
 * Fetches what the folder lacks, piece by piece through the guarded client: a cut line costs no more than a piece, now or
 * in a later run. A file has its name only once it is whole; its SHA-256 is recorded then.
 *
 * @throws ModelFilesError naming the address and how to place the files by hand
 */
export async function fetchModelFiles(source: ModelSource, options: FetchOptions): Promise<void> {
  for (const file of missingFiles(source.folder, source.files)) await fetchFile(file, source, options);
}

async function fetchFile(file: string, source: ModelSource, options: FetchOptions): Promise<void> {
  const path = join(source.folder, file);
  mkdirSync(dirname(path), { recursive: true });
  const part = new PartFile(path);
  try {
    await fill(part, file, source, options);
    if (part.isPlaced) return;
    await recordFile(source.folder, file, { path: part.path, from: addressOf(file, source), at: now() });
    part.finish();
  } finally {
    part.close();
  }
}

/** Of this machine's own work; nothing that is judged uses this clock. */
const now = () => instant(Date.now());

const addressOf = (file: string, { address }: ModelSource): string => `${address}/${file}`;

async function fill(
  part: PartFile,
  file: string,
  source: ModelSource,
  { client, signal, onProgress }: FetchOptions,
): Promise<void> {
  const refuse = (why: string) => refusal(file, source, why);
  const most = Math.min(PIECE, client.network.maxBytes);
  for (let restarts = 0; ;) {
    const bytes = { from: part.size, to: part.size + most - 1 };
    const attempt = await client.get(addressOf(file, source), { bytes, signal });
    signal.throwIfAborted();
    const piece = readPiece(attempt, refuse);
    if (piece.total > source.maxBytes)
      throw refuse(`it has ${piece.total} bytes, and encoder.maxBytes is ${source.maxBytes}`);
    if (piece.from !== part.size || !part.isOf(piece.version)) {
      if (part.size > 0 && (restarts += 1) > MOST_RESTARTS) throw refuse('it changes while it is fetched');
      part.restart(piece.version);
      if (piece.from !== 0) continue;
    }
    part.append(piece.body);
    onProgress?.({ file, bytes: part.size, of: piece.total });
    if (part.size === piece.total) return;
    if (piece.body.length === 0 || part.size > piece.total)
      throw refuse(`${part.size} of ${piece.total} bytes came`);
  }
}

type Piece = {
  readonly body: Uint8Array;
  readonly from: number;
  /** Of the whole file, in bytes. */
  readonly total: number;
  /** Tells one state of the file from another. */
  readonly version: string;
};

/** A piece, the whole file where a site gives no pieces, or nothing where the file has become shorter than what is held. */
function readPiece(attempt: Attempt, refuse: (why: string) => Error): Piece {
  const { status, headers, body, trouble } = attempt;
  const version = headerOf(headers, 'etag') ?? headerOf(headers, 'last-modified') ?? '';
  const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(headerOf(headers, 'content-range') ?? '');
  // What came before the line was cut is good: the rest is asked for next.
  if (status === 206 && range && (trouble === null || body.length > 0))
    return { body, from: Number(range[1]), total: Number(range[2]), version };
  if (trouble !== null) throw refuse(`${trouble.reason}: ${trouble.detail}`);
  if (status === 200) return { body, from: 0, total: body.length, version };
  if (status === 416) return { body: new Uint8Array(0), from: Number.NaN, total: 0, version };
  throw refuse(`the site answered ${String(status)}`);
}

function refusal(file: string, source: ModelSource, why: string): ModelFilesError {
  return new ModelFilesError(
    `a file of the encoder could not be fetched: ${addressOf(file, source)} (${why})\n` +
      `  → check "encoder" in observatory.yaml and the network, and run again: what has come is kept.\n` +
      `    Or place the files by hand in ${source.folder}:\n` +
      source.files.map((one) => `      ${one}  from  ${addressOf(one, source)}`).join('\n'),
  );
}
