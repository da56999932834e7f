import type { Likeness } from '../likeness.ts';
import type { Unit } from '../units.ts';
import type { Placed } from '../vectors.ts';

/** A unit of a group, and the sum of its likenesses to the other units of the group. */
export type Placement = { readonly unit: Unit; strength: number };

/** A unit on its way in. */
export type Arrival = {
  readonly unit: Unit;
  readonly placed: Placed;
  /** A unit of the block before with the same voice: it goes with that one, whatever its words say. */
  readonly tiedTo: Unit | null;
};

/** A neighbour and how much it counts. */
export type Near = { readonly to: Standing; readonly weight: number };

/** A unit that may still be a neighbour of others. */
export type Standing = {
  readonly unit: Unit;
  readonly placed: Placed;
  readonly placement: Placement;
  /** Of whose voice it is, while it is open. */
  tiedTo: Standing | null;
  /** How many blocks have come after its own. */
  age: number;
  /** Its nearest neighbours, while it is open. */
  near: readonly Near[];
  /** Its place together with them; stays as it is once the unit is settled. */
  wide: Placed;
  /** The group it is settled in. */
  group: Group | null;
};

/** Units settled together: others may come to them, and they are never parted. */
export type Group = { readonly members: readonly Placement[] };

/** What belongs together as things stand: settled groups and open units. */
export type Cluster = { readonly groups: readonly Group[]; readonly open: readonly Standing[] };

/** The likenesses between two settled groups over units that can be no neighbours any more. */
export type Link = { readonly a: Group; readonly b: Group; readonly sum: number };

/** Two neighbours, `a` the earlier. */
export type LiveEdge = {
  readonly a: Standing;
  readonly b: Standing;
  readonly atFirst: Likeness;
  /** With the neighbours of both known. */
  likeness: number;
};

/** Blocks a unit stays open for: its own and the next, so that what comes after it can still part or join groups. */
export const OPEN_BLOCKS = 2;
/** Blocks a unit can be a neighbour in; no gap in a story is longer than a block (see blocks.ts). */
export const LIVE_BLOCKS = 3;

export const isOpen = (standing: Standing): boolean => standing.group === null;
