import { describe, expect, it } from 'vitest';
import { isModelFolder, modelFiles, prefixOf } from './encoder.ts';
import { readObservatory } from './read.ts';

const withEncoder = (encoder: string): string => `lacuna: 1
name: Harbour
${encoder}
vantages: [{ id: home, name: Home }]
sources: [{ id: lists, vantage: home, connector: hot-list, path: lists }]
`;

const mistakeIn = (encoder: string): string => {
  try {
    readObservatory('observatory.yaml', withEncoder(`encoder: ${encoder}`));
    return 'none';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('encoder in observatory.yaml', () => {
  it('is none unless it is asked for', () => {
    expect(readObservatory('observatory.yaml', withEncoder('')).encoder).toBeNull();
  });

  it('needs a model; all else has a default', () => {
    const text = withEncoder('encoder: { model: Xenova/multilingual-e5-small }');
    expect(readObservatory('observatory.yaml', text).encoder).toEqual({
      model: 'Xenova/multilingual-e5-small',
      revision: 'main',
      weights: 'q8',
      pooling: 'mean',
      tokens: 128,
      enough: 0.88,
      unrelated: 0.8,
      mirror: 'https://huggingface.co',
      maxBytes: 1024 ** 3,
    });
  });

  it.each([
    ['{}', 'observatory.yaml:3: encoder › model: this is needed and is not there\n  → write a text here'],
    ['{ model: e5 }', '"e5" cannot be used here\n  → name a repository of ONNX files'],
    ['{ model: a/.. }', '"a/.." cannot be used here\n  → name a repository'],
    [
      '{ model: a/b, weight: q8 }',
      'encoder › weight: this key is not known here\n  → did you mean "weights"?',
    ],
    ['{ model: a/b, weights: q3 }', '→ write one of: q8, int8, uint8, fp16, fp32'],
    ['{ model: a/b, tokens: 9000 }', '9000 is too large\n  → write at most 512'],
    ['{ model: a/b, revision: ../x }', '"../x" cannot be used here\n  → write a branch, a tag or a commit'],
    ['{ model: a/b, mirror: file:///etc }', '→ write an address that begins with https://'],
    [
      '{ model: a/b, enough: 0.7 }',
      'encoder › enough: it is 0.7 and "unrelated" is 0.8\n  → write an "enough"',
    ],
  ])('%s is refused with what to do about it', (encoder, message) => {
    expect(mistakeIn(encoder)).toContain(message);
  });

  it('tells folders from repositories', () => {
    expect(['./e5', '../e5', '/srv/e5', 'C:\\e5', '.'].map(isModelFolder)).not.toContain(false);
    expect(['Xenova/multilingual-e5-small', 'a.b/c'].map(isModelFolder)).not.toContain(true);
  });

  it('names the files of the weights, and puts "query: " before texts for E5 only', () => {
    expect(modelFiles({ weights: 'q8' }).at(-1)).toBe('onnx/model_quantized.onnx');
    expect(modelFiles({ weights: 'fp32' }).at(-1)).toBe('onnx/model.onnx');
    const models = ['Xenova/multilingual-e5-small', './e5', 'a/LaBSE', 'a/core5-small'];
    expect(models.map((model) => prefixOf({ model }))).toEqual(['query: ', 'query: ', '', '']);
    expect(prefixOf({ model: './e5', prefix: 'passage: ' })).toBe('passage: ');
  });
});
