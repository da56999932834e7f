import { z } from 'zod';

/** `owner/name`, as repositories of models are known by; a folder begins otherwise. */
const REPOSITORY = /^(?!\.)[\w.-]+\/(?!\.)[\w.-]+$/;
const FOLDER = /^(\.{1,2}([\\/]|$)|[\\/]|[A-Za-z]:[\\/])/;

/** Whether `encoder.model` names a folder on this machine and no repository. */
export function isModelFolder(model: string): boolean {
  return FOLDER.test(model);
}

/** Which weights, with the ending of their file: `onnx/model<ending>.onnx`. */
export const WEIGHTS = {
  q8: '_quantized',
  int8: '_int8',
  uint8: '_uint8',
  fp16: '_fp16',
  fp32: '',
} as const;

/** A part of a cosine: between what two texts with nothing in common have and two equal texts. */
const cosine = z.number().gt(-1).lt(1);

/** The setting `encoder` of observatory.yaml: a sentence encoder whose files are fetched once, or lie in a folder. */
export const encoderSchema = z.strictObject({
  model: z
    .string()
    .refine(
      (model) => REPOSITORY.test(model) || isModelFolder(model),
      'name a repository of ONNX files, such as Xenova/multilingual-e5-small, or a folder that begins with ./ or /',
    )
    .describe(
      'A repository of ONNX files as `owner/name`, such as `Xenova/multilingual-e5-small`, or a folder on this machine (relative to this file: `./models/e5`). Its licence is yours to check',
    ),
  revision: z
    .string()
    .regex(/^(?!\.)[\w.-]+$/, 'write a branch, a tag or a commit of the repository, such as main')
    .default('main')
    .describe('Branch, tag or commit of the repository'),
  weights: z
    .enum(Object.keys(WEIGHTS) as [keyof typeof WEIGHTS, ...(keyof typeof WEIGHTS)[]])
    .default('q8')
    .describe('Which weights: `q8` reads `onnx/model_quantized.onnx`, `fp32` reads `onnx/model.onnx`'),
  prefix: z
    .string()
    .optional()
    .describe('Put before every text; default: `query: ` for a model with "e5" in its name, else nothing'),
  pooling: z
    .enum(['mean', 'cls'])
    .default('mean')
    .describe('How the vectors of the words become one: `mean` (E5 and most) or `cls` (BGE)'),
  tokens: z
    .number()
    .int()
    .min(16)
    .max(512)
    .default(128)
    .describe('A text is cut after this many tokens of the model'),
  enough: cosine
    .default(0.88)
    .describe(
      'Cosine at which two texts in different languages are just alike enough for one story. The default was set for multilingual-e5-small from its published range of cosines and is not measured',
    ),
  unrelated: cosine
    .default(0.8)
    .describe('Cosine that two texts with nothing in common have; between it and `enough` likeness grows'),
  mirror: z
    .url({ protocol: /^https?$/, error: 'write an address that begins with https://' })
    .default('https://huggingface.co')
    .describe('Where the repository is fetched from, once'),
  maxBytes: z
    .number()
    .int()
    .positive()
    .default(1024 ** 3)
    .describe('Largest file of the model, in bytes'),
});

export type EncoderSettings = z.infer<typeof encoderSchema>;

/** The files an encoder is made of, as paths inside its repository or folder. */
export function modelFiles({ weights }: Pick<EncoderSettings, 'weights'>): readonly string[] {
  return ['config.json', 'tokenizer_config.json', 'tokenizer.json', `onnx/model${WEIGHTS[weights]}.onnx`];
}

/** What is put before every text. E5 was trained with it, and reads worse without. */
export function prefixOf({ model, prefix }: Pick<EncoderSettings, 'model' | 'prefix'>): string {
  return prefix ?? (/(^|[^a-z0-9])e5([^a-z0-9]|$)/i.test(model) ? 'query: ' : '');
}
