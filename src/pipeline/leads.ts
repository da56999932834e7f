import type { Attempt, Reading } from '../domain/index.ts';
import { canonicalAddress } from '../text/address.ts';
import type { Wanted } from './take-in/wanted.ts';

/** An address that a capture names and that is to be followed. */
export type Lead = {
  readonly address: string;
  readonly as: Reading['follow'][number]['as'];
  /** The capture that names it, without its bytes: leads wait in memory. */
  readonly near: Attempt;
  /** What the capture that names it was asked for as. */
  readonly from: Wanted;
};

/** Leads that wait until the lists of all sources were looked at, or until an archive has brought what it holds. */
export class Leads {
  readonly #waiting = new Map<string, Lead>();
  readonly #arrived = new Set<string>();

  /** Of several captures that name an address the first is remembered. */
  wait({ address, as }: Reading['follow'][number], near: Attempt, from: Wanted): void {
    const key = `${as} ${address}`;
    if (this.#waiting.has(key)) return;
    this.#waiting.set(key, { address, as, from, near: { ...near, headers: [], body: new Uint8Array(0) } });
  }

  /** Says that a capture of this address came without being asked for. */
  arrive(address: string): void {
    this.#arrived.add(keyOf(address));
  }

  /** Those that did not arrive by themselves. */
  left(): readonly Lead[] {
    return [...this.#waiting.values()].filter(({ address }) => !this.#arrived.has(keyOf(address)));
  }
}

const keyOf = (address: string): string => canonicalAddress(address) ?? address;
