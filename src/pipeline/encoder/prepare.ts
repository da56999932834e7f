import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { checkModelFiles, fetchModelFiles, missingFiles, type Fetched } from '../../collect/index.ts';
import { instant } from '../../domain/index.ts';
import {
  isModelFolder,
  modelFiles,
  prefixOf,
  type EncoderSettings,
} from '../../domain/observatory/encoder.ts';
import type { EncoderScale } from '../../group/index.ts';
import type { EncoderOptions } from '../../text/meaning/encoder.ts';
import { checkInstalled } from '../../text/meaning/transformers.ts';
import type { Progress } from '../progress.ts';
import type { Workshop } from '../workshop.ts';

/** An encoder whose files are all here and are what they were. */
export type PreparedEncoder = {
  readonly options: EncoderOptions;
  readonly scale: EncoderScale;
  /** Tells vectors of one way to read a text from those of another. */
  readonly key: string;
};

type Place = Pick<Workshop, 'observatory' | 'folder' | 'dataFolder' | 'client'>;

type PrepareOptions = {
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** False: nothing may be fetched. */
  readonly looking: boolean;
};

/**
 * Makes sure that the encoder a person asked for can be used: before anything is looked at, for a pass takes long. Fetches
 * its files once. Null where none is asked for, and where the pass was stopped meanwhile.
 *
 * @throws EncoderError, ModelFilesError
 */
export async function prepareEncoder(
  workshop: Place,
  options: PrepareOptions,
): Promise<PreparedEncoder | null> {
  const { encoder } = workshop.observatory;
  if (encoder === null) return null;
  checkInstalled();
  const folder = folderOf(encoder, workshop);
  const files = modelFiles(encoder);
  try {
    if (options.looking && !isModelFolder(encoder.model) && missingFiles(folder, files).length > 0)
      await fetchFiles(encoder, folder, workshop, options);
    return prepared(encoder, folder, await checkModelFiles(folder, files, instant(Date.now())));
  } catch (error) {
    if (options.signal.aborted) return null;
    throw error;
  }
}

/** Files of a repository are kept beside the observatory, or where LACUNA_MODELS says, for several to share. */
function folderOf({ model, revision }: EncoderSettings, { folder, dataFolder }: Place): string {
  if (isModelFolder(model)) return resolve(dataFolder, model);
  const shared = process.env['LACUNA_MODELS'] ?? '';
  return join(resolve(shared === '' ? join(folder, 'models') : shared), ...model.split('/'), revision);
}

async function fetchFiles(
  encoder: EncoderSettings,
  folder: string,
  { client }: Place,
  { progress, signal }: PrepareOptions,
): Promise<void> {
  const { mirror, model, revision, maxBytes } = encoder;
  const address = `${mirror.replace(/\/+$/, '')}/${model}/resolve/${revision}`;
  const drawing = drawFetch(progress);
  try {
    await fetchModelFiles(
      { address, folder, files: modelFiles(encoder), maxBytes },
      { client, signal, onProgress: drawing.said },
    );
  } finally {
    drawing.end();
  }
}

const MEBIBYTE = 1024 * 1024;

/** A bar a file, a step a mebibyte. */
function drawFetch(progress: Progress): {
  readonly said: (fetched: Fetched) => void;
  readonly end: () => void;
} {
  let current = '';
  let steps = 0;
  const end = (): void => {
    if (current !== '') progress.end();
  };
  const said = ({ file, bytes, of }: Fetched): void => {
    if (file !== current) {
      end();
      [current, steps] = [file, 0];
      progress.start('model', Math.ceil(of / MEBIBYTE));
    }
    const done = Math.ceil(bytes / MEBIBYTE);
    for (; steps < done; steps += 1) progress.step();
    progress.say(`MiB of ${file}`);
  };
  return { said, end };
}

function prepared(encoder: EncoderSettings, folder: string, digest: string): PreparedEncoder {
  const { model, weights, pooling, tokens, enough, unrelated } = encoder;
  const options = { folder, weights, prefix: prefixOf(encoder), pooling, tokens };
  const reading = JSON.stringify([digest, weights, options.prefix, pooling, tokens]);
  const name = model.split(/[\\/]/).at(-1) ?? model;
  return {
    options,
    scale: { name, enough, unrelated },
    key: createHash('sha256').update(reading).digest('hex').slice(0, 16),
  };
}
