import type { PlacedBlock } from '../../markup/blocks.ts';
import { Places, templateOf, type Place } from './block-place.ts';
import type { Container } from '../container/container.ts';
import type { ArticleData } from '../claims/json-ld.ts';
import { firstOf, type Metadata } from '../claims/metadata.ts';
import { shapeOf, type TextShape } from './text-shape.ts';

/** What the page says of its article elsewhere; '' where it does not. */
export type Claims = { readonly title: string; readonly description: string; readonly body: string };

/** What the page says of its text outside of it, for blocks to be compared with. */
export function textClaims(title: string, { meta }: Metadata, data: ArticleData): Claims {
  const description = firstOf(meta, 'description', 'og:description', 'twitter:description') ?? '';
  return { title, description, body: data.body ?? '' };
}

/** A block and all that is known of it by itself. */
export type Candidate = {
  readonly block: PlacedBlock;
  readonly shape: TextShape;
  readonly place: Place;
  /** For each of {@link HINT_KINDS} how many steps up the nearest element is that speaks of it; 7 when none does. */
  readonly steps: Uint8Array;
  readonly prose: number;
  readonly template: string;
};

/** Prose outweighs labels: a run of text this heavy that ends like a sentence. */
const SENTENCE = 60;

/** Every block with its shape and its place, in page order. */
export function candidatesAmong(blocks: readonly PlacedBlock[], container: Container): Candidate[] {
  const places = new Places(container);
  return blocks.map((block) => {
    const shape = shapeOf(block.text);
    const isProse =
      shape.weight >= SENTENCE && block.linked < 0.4 && (shape.ending > 0 || shape.weight > 160);
    return {
      ...{ block, shape, place: places.of(block.element), steps: places.stepsFrom(block.element) },
      ...{ prose: isProse ? shape.weight * (1 - block.linked) : 0, template: templateOf(block) },
    };
  });
}

/** A shorter text is none, in words and in weight: "By J. Smith Jr." */
const [FEWEST_WORDS, LEAST_WEIGHT] = [5, 20];

/** Whether a block reads like a sentence of prose: no link, long enough, and with a mark at its end. */
export function isSentence({ block, shape }: Candidate): boolean {
  return (
    shape.ending === 2 &&
    shape.words >= FEWEST_WORDS &&
    shape.weight >= LEAST_WEIGHT &&
    block.linked < MOST_LINKED_SENTENCE
  );
}

const MOST_LINKED_SENTENCE = 0.5;
