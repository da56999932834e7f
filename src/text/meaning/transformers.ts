import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * What is used of Transformers.js (https://huggingface.co/docs/transformers.js). The package is no dependency: with its
 * runtime it takes half a gigabyte on disk, and most people do without.
 */
export type Library = {
  readonly env: Record<string, unknown>;
  readonly AutoTokenizer: { readonly from_pretrained: Load<Tokenizer> };
  readonly AutoModel: { readonly from_pretrained: Load<Model> };
  readonly mean_pooling: (words: Tensor, mask: Tensor) => Tensor;
};

type Load<One> = (folder: string, options: Readonly<Record<string, unknown>>) => Promise<One>;

export type Tokenizer = (texts: readonly string[], options: Readonly<Record<string, unknown>>) => Inputs;

export type Inputs = { readonly attention_mask: Tensor };

export type Model = {
  (inputs: Inputs): Promise<Readonly<Record<string, Tensor | undefined>>>;
  readonly dispose: () => Promise<unknown>;
};

export type Tensor = {
  readonly data: Float32Array;
  readonly slice: (...ranges: readonly (number | null)[]) => Tensor;
  readonly normalize: (p: number, dimension: number) => Tensor;
};

/** The package, and the version this was written and tested with. */
export const PACKAGE = '@huggingface/transformers';
const PACKAGE_VERSION = '4.3.1';

/** The encoder that is asked for cannot be used; the message says what to do. */
export class EncoderError extends Error {
  override readonly name = 'EncoderError';
}

/**
 * Whether the package is there, without loading it.
 *
 * @throws EncoderError saying which command installs it
 */
export function checkInstalled(): void {
  try {
    createRequire(import.meta.url).resolve(PACKAGE);
  } catch (cause) {
    throw missing('is not installed', cause);
  }
}

/**
 * Loads Transformers.js and forbids it everything but files on this machine.
 *
 * @throws EncoderError saying which command installs it
 */
export async function openLibrary(): Promise<Library> {
  checkInstalled();
  const library = await load(PACKAGE);
  Object.assign(library.env, {
    allowRemoteModels: false,
    allowLocalModels: true,
    useFSCache: false,
    useBrowserCache: false,
    useWasmCache: false,
    // Nothing may ask the network behind the back of the one client that does.
    fetch: () => Promise.reject(new Error('the encoder reads files on this machine only')),
  });
  return library;
}

/** The name is a variable: the types of a package that may be missing cannot be asked for. */
async function load(name: string): Promise<Library> {
  try {
    return (await import(name)) as Library;
  } catch (cause) {
    throw missing(`cannot be loaded (${String(cause)})`, cause);
  }
}

const missing = (problem: string, cause: unknown): EncoderError =>
  new EncoderError(
    `observatory.yaml asks for an encoder, and the package ${PACKAGE} ${problem}\n  → in ${ROOT} run: ${INSTALL}`,
    { cause },
  );

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Its runtime for the processor comes with the package; its install script would fetch one for graphics cards from
 * another site, and fails where that is out of reach.
 */
const INSTALL = `npm install --no-save --ignore-scripts ${PACKAGE}@${PACKAGE_VERSION}`;
