import type { ItemId } from '../../domain/index.ts';
import type { Groupable } from '../groupable.ts';
import { STORY_GAP_DAYS } from '../likeness.ts';
import { Rarity } from '../rarity.ts';
import { daysApart, unitsOf, type Unit } from '../units.ts';
import { placeText } from '../vectors.ts';
import type { Placement } from './standing.ts';
import { tellStory, type ToldStory } from './tell-story.ts';
import { Window } from './window.ts';

export type { ToldStory } from './tell-story.ts';

/** Which voice an item belongs to, as far as is known; an item without copies is its own. */
export type VoiceOf = (item: ItemId) => string;

type Waiting = { readonly block: number; readonly units: readonly Unit[] };

/**
 * Stories from items that come in blocks of time (see blocks.ts), each given out when it can get no more company. What is
 * common and what is rare is told by the latest texts; the first blocks wait until enough are read to tell, so that the
 * beginning of a stream is grouped as well as the rest.
 */
export class StoryStream {
  readonly #voiceOf: VoiceOf;
  readonly #rarity: Rarity;
  readonly #window = new Window();
  #waiting: Waiting[] = [];
  /** The units of the block that was taken in last. */
  #latest: Waiting = { block: Number.NEGATIVE_INFINITY, units: [] };

  /** @param remembered the latest texts that tell what is rare, at least; see {@link Rarity} */
  constructor(voiceOf: VoiceOf, { remembered }: { readonly remembered?: number } = {}) {
    this.#voiceOf = voiceOf;
    this.#rarity = new Rarity(remembered);
  }

  /** How many units are held: those still open, and all of stories that still go on. */
  get held(): number {
    return this.#window.held + this.#waiting.reduce((sum, { units }) => sum + units.length, 0);
  }

  /** The first block that is not read yet; null where none waits. Until it is, the voices of its items must be known. */
  get waitsFrom(): number | null {
    return this.#waiting[0]?.block ?? null;
  }

  /**
   * Takes all items of a block, in order of time, and gives the stories that are over.
   *
   * @throws RangeError for a block that is not later than the one before
   */
  take(block: number, items: readonly Groupable[]): readonly ToldStory[] {
    const before = this.#waiting.at(-1) ?? this.#latest;
    if (block <= before.block)
      throw new RangeError(`expected a block after ${before.block} but received ${block}`);
    const units = unitsOf(items, this.#voiceOf);
    this.#rarity.add(units);
    this.#waiting.push({ block, units });
    return this.#rarity.isSure ? this.#readWaiting() : [];
  }

  /** Ends the stream and gives all that is still open. */
  finish(): readonly ToldStory[] {
    return [...this.#readWaiting(), ...this.#close()];
  }

  #readWaiting(): ToldStory[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    const told = waiting.flatMap((one) => this.#read(one));
    this.#rarity.forget();
    return told;
  }

  #read({ block, units }: Waiting): ToldStory[] {
    const gap = block - this.#latest.block - 1;
    const closed = gap === 0 ? [] : this.#close(gap);
    const ties = this.#tiesOf(units);
    const arrivals = units.map((unit) => ({
      unit,
      placed: placeText(unit, this.#rarity),
      tiedTo: ties.get(unit) ?? null,
    }));
    this.#latest = { block, units };
    return [...closed, ...storiesOf(this.#window.advance(arrivals))];
  }

  /** Lets blocks without items go by, until nothing is open. */
  #close(blocks = Number.POSITIVE_INFINITY): ToldStory[] {
    const told: ToldStory[] = [];
    for (let passed = 0; passed < blocks && !this.#window.isEmpty; passed += 1)
      told.push(...storiesOf(this.#window.advance([])));
    if (blocks > 0) this.#latest = { ...this.#latest, units: [] };
    return told;
  }

  /** For each unit the one of the block before that has the same voice, when no more than a story's gap lies between. */
  #tiesOf(units: readonly Unit[]): ReadonlyMap<Unit, Unit> {
    const voice = ({ items: [item] }: Unit): string => (item === undefined ? '' : this.#voiceOf(item.id));
    const earlier = new Map(this.#latest.units.map((unit) => [voice(unit), unit]));
    return new Map(
      units.flatMap((unit) => {
        const before = earlier.get(voice(unit));
        return before !== undefined && daysApart(before, unit) <= STORY_GAP_DAYS ? [[unit, before]] : [];
      }),
    );
  }
}

const storiesOf = (groups: readonly (readonly Placement[])[]): ToldStory[] =>
  groups.flatMap((group) => tellStory(group) ?? []);
