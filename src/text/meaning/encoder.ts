import {
  EncoderError,
  openLibrary,
  type Inputs,
  type Library,
  type Model,
  type Tensor,
  type Tokenizer,
} from './transformers.ts';

/** How an encoder is opened. */
export type EncoderOptions = {
  /** Holds config.json, tokenizer.json, tokenizer_config.json and onnx/; nothing is read from anywhere else. */
  readonly folder: string;
  /** Which weights, as Transformers.js names them: `q8` is onnx/model_quantized.onnx. */
  readonly weights: string;
  /** Put before every text. */
  readonly prefix: string;
  readonly pooling: 'mean' | 'cls';
  /** A text is cut after so many. */
  readonly tokens: number;
};

/** Texts as vectors of length 1: near in meaning is near in angle, whatever the language. */
export type Encoder = {
  readonly dimensions: number;
  /** One vector a text, in the order of the texts. The same text gives the same vector, whatever it comes with. */
  readonly encode: (texts: readonly string[]) => Promise<readonly Float32Array[]>;
  readonly close: () => Promise<void>;
};

/** A model of 8-bit weights scales its numbers by what is in a batch: a text alone is always read the same. */
const batchOf = (weights: string): number => (weights === 'fp32' ? 16 : 1);
/** Hardly any token of a word is longer, and what lies beyond is not worth cutting into tokens. */
const LETTERS_A_TOKEN = 8;

/**
 * Opens a sentence encoder from files on this machine, with Transformers.js on the processor.
 *
 * @throws EncoderError where the package is not installed, or the files are no encoder
 */
export async function openEncoder(options: EncoderOptions): Promise<Encoder> {
  const library = await openLibrary();
  try {
    return await openFiles(library, options);
  } catch (cause) {
    throw new EncoderError(
      `the encoder in ${options.folder} cannot be used: ${cause instanceof Error ? cause.message : String(cause)}\n` +
        `  → check that its files are whole, and that encoder.model and encoder.weights name a text encoder in ONNX`,
      { cause },
    );
  }
}

async function openFiles(library: Library, options: EncoderOptions): Promise<Encoder> {
  const how = { local_files_only: true, dtype: options.weights, device: 'cpu' };
  const tokenizer = await library.AutoTokenizer.from_pretrained(options.folder, how);
  const model = await library.AutoModel.from_pretrained(options.folder, how);
  const read = readerOf({ library, tokenizer, model, options });
  const [first] = await read(['']);
  if (first === undefined) throw new Error('it gives no vector for a text');
  return {
    dimensions: first.length,
    encode: (texts) => inBatches(texts, batchOf(options.weights), read),
    close: async () => {
      await model.dispose();
    },
  };
}

type Read = (texts: readonly string[]) => Promise<readonly Float32Array[]>;

type Parts = {
  readonly library: Library;
  readonly tokenizer: Tokenizer;
  readonly model: Model;
  readonly options: EncoderOptions;
};

function readerOf({ library, tokenizer, model, options }: Parts): Read {
  const { prefix, tokens, pooling } = options;
  return async (texts) => {
    const cut = texts.map((text) => prefix + text.slice(0, tokens * LETTERS_A_TOKEN));
    const inputs = tokenizer(cut, { padding: true, truncation: true, max_length: tokens });
    const words = wordsIn(await model(inputs));
    const pooled = pooling === 'cls' ? words.slice(null, 0) : meanOf(library, words, inputs);
    return rowsOf(pooled.normalize(2, -1), texts.length);
  };
}

const meanOf = (library: Library, words: Tensor, inputs: Inputs): Tensor =>
  library.mean_pooling(words, inputs.attention_mask);

function wordsIn(output: Readonly<Record<string, Tensor | undefined>>): Tensor {
  const words = output['last_hidden_state'] ?? output['token_embeddings'];
  if (words === undefined)
    throw new Error(`it gives ${Object.keys(output).join(', ')} and not last_hidden_state`);
  return words;
}

function rowsOf({ data }: Tensor, rows: number): readonly Float32Array[] {
  const width = data.length / rows;
  // Of a text without a known word, and where half-size numbers overflow, there is no direction: it is near to nothing.
  const finite = (part: number): number => (Number.isFinite(part) ? part : 0);
  return Array.from({ length: rows }, (_, row) => data.slice(row * width, (row + 1) * width).map(finite));
}

/** Texts of like length together: the longest of a batch says how much is worked out for all. */
async function inBatches(
  texts: readonly string[],
  size: number,
  read: Read,
): Promise<readonly Float32Array[]> {
  const order = [...texts.keys()].sort((a, b) => (texts[a] ?? '').length - (texts[b] ?? '').length);
  const vectors = new Array<Float32Array>(texts.length);
  for (let from = 0; from < order.length; from += size) {
    const batch = order.slice(from, from + size);
    const rows = await read(batch.map((at) => texts[at] ?? ''));
    batch.forEach((at, row) => (vectors[at] = rows[row] ?? new Float32Array(0)));
  }
  return vectors;
}
