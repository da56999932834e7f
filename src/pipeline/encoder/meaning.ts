import { join } from 'node:path';
import { textOf } from '../../domain/index.ts';
import { isLabel, type Encoded, type Groupable } from '../../group/index.ts';
import { openEncoder, type Encoder } from '../../text/meaning/encoder.ts';
import type { PreparedEncoder } from './prepare.ts';
import { digestOfText, VectorFile } from './vector-file.ts';

/** Texts encoded between two looks at the clock and at the signal; their vectors are kept then. */
const BATCH = 64;
/** What is read of a body, in letters; the encoder cuts by its own tokens. */
const OPENING_LETTERS = 2000;
/** How often it is said how far it is, in milliseconds. */
const SAY_EVERY = 5000;

type Text = { readonly text: string; readonly digest: Buffer };

/** Gives items the vectors of their titles and openings. A text is encoded once: a later pass finds its vector on disk. */
export class Meaning {
  readonly #prepared: PreparedEncoder;
  readonly #vectors: VectorFile;
  readonly #signal: AbortSignal;
  #encoder: Encoder | null = null;
  /** When it was last said how far it is. */
  #saidAt = Number.NEGATIVE_INFINITY;

  /** @param folder of the observatory, where vectors are kept */
  constructor(prepared: PreparedEncoder, folder: string, signal: AbortSignal) {
    this.#prepared = prepared;
    this.#vectors = new VectorFile(join(folder, 'vectors', `${prepared.key}.vectors`));
    this.#signal = signal;
  }

  /** The items, each with its vector. Once the signal came those not yet encoded are left without: the pass ends anyway. */
  async encode(items: readonly Groupable[], say: (what: string) => void): Promise<readonly Groupable[]> {
    const texts = items.map(textFor);
    await this.#encodeNew(texts, say);
    return items.map((item, at) => ({ ...item, encoded: this.#encodedOf(texts[at] ?? null) }));
  }

  async close(): Promise<void> {
    this.#vectors.close();
    await this.#encoder?.close();
  }

  #encodedOf(text: Text | null): Encoded | null {
    const vector = text && this.#vectors.get(text.digest);
    return vector && { vector, scale: this.#prepared.scale };
  }

  async #encodeNew(texts: readonly (Text | null)[], say: (what: string) => void): Promise<void> {
    const fresh = new Map<string, Text>();
    for (const one of texts) if (one && !this.#vectors.has(one.digest)) fresh.set(one.text, one);
    const all = [...fresh.values()];
    for (let from = 0; from < all.length && !this.#signal.aborted; from += BATCH) {
      if (performance.now() - this.#saidAt >= SAY_EVERY) {
        say(`reading the meaning of ${all.length} new texts, ${from} done`);
        this.#saidAt = performance.now();
      }
      await this.#encodeBatch(all.slice(from, from + BATCH));
    }
  }

  async #encodeBatch(texts: readonly Text[]): Promise<void> {
    this.#encoder ??= await openEncoder(this.#prepared.options);
    const vectors = await this.#encoder.encode(texts.map(({ text }) => text));
    this.#vectors.add(
      texts.flatMap(({ digest }, at) => (vectors[at] ? [{ digest, vector: vectors[at] }] : [])),
    );
  }
}

/** A title and how the text opens; null where there are no words. */
function textFor(item: Groupable): Text | null {
  const title = isLabel(item) ? '' : item.title;
  const text = `${title}\n${textOf(item).slice(0, OPENING_LETTERS)}`.trim();
  return text === '' ? null : { text, digest: digestOfText(text) };
}
