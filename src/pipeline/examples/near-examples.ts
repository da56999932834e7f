import type { NamedEvent, PictureId } from '../../domain/index.ts';
import { TRUSTED_QUALITY, turnedPdqs, WORTH_COMPARING } from '../../pictures/index.ts';
import { findNearPictures } from '../../store/index.ts';
import type { Workshop } from '../workshop.ts';
import { readExamples, type Example } from './read-examples.ts';

/** An example and the held pictures that its fingerprint leads to. */
export type SoughtExample = Example & {
  /** As near as its element asks for. */
  readonly near: ReadonlySet<PictureId>;
  /** Near enough to be compared, turned and mirrored too. */
  readonly worthComparing: ReadonlySet<PictureId>;
};

/** The examples of an event, each with what is near to it. */
export async function seekExamples(
  event: NamedEvent,
  { store, dataFolder }: Pick<Workshop, 'store' | 'dataFolder'>,
): Promise<readonly SoughtExample[]> {
  const sought: SoughtExample[] = [];
  for (const example of await readExamples(event, dataFolder)) {
    const [upright, ...turned] = example.quality < TRUSTED_QUALITY ? [] : turnedPdqs(example.pdq);
    const { distance } = example.element;
    const standing = upright === undefined ? [] : [upright];
    const asItStands = await findNearPictures(store, standing, Math.max(distance, WORTH_COMPARING));
    const otherwise = await findNearPictures(store, turned, WORTH_COMPARING);
    const near = asItStands.filter((one) => one.distance <= distance).map(({ id }) => id);
    const worthComparing = [...asItStands, ...otherwise].map(({ id }) => id);
    sought.push({ ...example, near: new Set(near), worthComparing: new Set(worthComparing) });
  }
  return sought;
}
