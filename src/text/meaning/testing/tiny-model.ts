import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onnxOfTable } from './onnx-bytes.ts';

/** Words and the vectors they stand for, all of one length. */
export type Vocabulary = Readonly<Record<string, readonly number[]>>;

/**
 * Writes an encoder that real Transformers.js loads and runs, with the files of a repository: a table of words, looked up.
 * The vector of a text is the mean of its words'; an unknown word stands for nothing.
 */
export function writeTinyModel(folder: string, words: Vocabulary): void {
  const nothing = (Object.values(words)[0] ?? [0]).map(() => 0);
  const vocabulary = { '[PAD]': nothing, '[UNK]': nothing, ...words };
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'config.json': JSON.stringify({ model_type: 'bert', hidden_size: nothing.length }),
    'tokenizer_config.json': JSON.stringify({
      tokenizer_class: 'PreTrainedTokenizer',
      pad_token: '[PAD]',
      unk_token: '[UNK]',
      model_max_length: 512,
    }),
    'tokenizer.json': JSON.stringify(tokenizerOf(Object.keys(vocabulary))),
    'onnx/model.onnx': onnxOfTable(Object.values(vocabulary)),
  };
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
}

function tokenizerOf(words: readonly string[]): unknown {
  const special = words.slice(0, 2).map((content, id) => ({
    ...{ id, content, special: true, normalized: false },
    ...{ single_word: false, lstrip: false, rstrip: false },
  }));
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: special,
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'Whitespace' },
    post_processor: null,
    decoder: null,
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(words.map((word, id) => [word, id])),
    },
  };
}
