/** What is made for whoever asks; null where nothing can be made. */
type Made = Uint8Array<ArrayBuffer> | null;

/** What knowing that nothing can be made counts for, in bytes. */
const NOTHING_BYTES = 200;

/**
 * What was asked for last, up to a number of bytes. Whoever asks while it is being made waits for that one; that nothing
 * could be made is kept as well, for finding it out again may cost as much as it did.
 */
export class Keep {
  #bytes = 0;
  readonly #held = new Map<string, Made>();
  readonly #making = new Map<string, Promise<Made>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** What is held under a key, or else made. What fails to be made (the promise rejects) is not kept. */
  async getOr(key: string, make: () => Promise<Made>): Promise<Made> {
    const found = this.#held.get(key);
    if (found !== undefined) {
      this.#held.delete(key);
      this.#held.set(key, found);
      return found;
    }
    const running = this.#making.get(key) ?? this.#make(key, make);
    this.#making.set(key, running);
    return running;
  }

  async #make(key: string, make: () => Promise<Made>): Promise<Made> {
    try {
      const made = await make();
      this.#hold(key, made);
      return made;
    } finally {
      this.#making.delete(key);
    }
  }

  #hold(key: string, made: Made): void {
    this.#held.set(key, made);
    this.#bytes += sizeOf(made);
    for (const [oldest, old] of this.#held) {
      if (this.#bytes <= this.#most) break;
      this.#held.delete(oldest);
      this.#bytes -= sizeOf(old);
    }
  }
}

const sizeOf = (made: Made): number => made?.length ?? NOTHING_BYTES;
