import { prepare, relate } from '../../src/pictures/index.ts';
import type { PictureRelationKind } from '../../src/domain/index.ts';
import { drawScene, type Scene } from './scenes.ts';

/** How two drawn frames of one place were named: of one moment, and of two days. */
export type FrameCounts = {
  readonly name: string;
  readonly pairs: number;
  readonly named: Readonly<Partial<Record<PictureRelationKind, number>>>;
};

const PLACES = 60;
/** Beyond the places of the set. */
const FIRST_PLACE = 50_001;

type Change = { readonly name: string; readonly change: (place: number) => Scene };

const CHANGES: readonly Change[] = [
  { name: 'one moment: people moved', change: (place) => ({ place, moment: 2 }) },
  {
    name: 'one moment: people moved, camera 4 % aside',
    change: (place) => ({ place, moment: 2, pan: 0.04 }),
  },
  {
    name: 'one moment: people moved, camera 12 % aside',
    change: (place) => ({ place, moment: 2, pan: 0.12 }),
  },
  { name: 'another day: others at the same place', change: (place) => ({ place, moment: 3, day: 1 }) },
];

/** Places without people are left out: nothing can move there. */
export async function nameFrames(): Promise<FrameCounts[]> {
  const counts: FrameCounts[] = [];
  for (const { name, change } of CHANGES) {
    const named: Partial<Record<PictureRelationKind, number>> = {};
    let pairs = 0;
    for (let place = FIRST_PLACE; place < FIRST_PLACE + PLACES; place += 1) {
      const [first, second] = [await framed({ place, moment: 1 }), await framed(change(place))];
      if (Buffer.compare(first, second) === 0) continue;
      const { kind } = relate(await prepare(first), await prepare(second));
      named[kind] = (named[kind] ?? 0) + 1;
      pairs += 1;
    }
    counts.push({ name, pairs, named });
  }
  return counts;
}

async function framed(scene: Scene): Promise<Buffer> {
  return drawScene(scene).jpeg({ quality: 88 }).toBuffer();
}
