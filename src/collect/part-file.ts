import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * A file on its way: `.name.<version>.part` beside its place, taken up again by a later run, and named when it is whole.
 * The version in its name keeps pieces of two states of a file apart, and each piece is written at its own place: two runs
 * that fetch the same file write the same bytes.
 */
export class PartFile {
  readonly #final: string;
  #path: string;
  #size: number;
  #handle: number | null = null;

  /** @param final where the file is to stand; its folder exists */
  constructor(final: string) {
    this.#final = final;
    this.#path = findPart(final) ?? partName(final, '');
    this.#size = statSync(this.#path, { throwIfNoEntry: false })?.size ?? 0;
  }

  /** Where it is meanwhile. */
  get path(): string {
    return this.#path;
  }

  /** Bytes held. */
  get size(): number {
    return this.#size;
  }

  /** Whether what is held belongs to this version of the file. */
  isOf(version: string): boolean {
    return this.#path === partName(this.#final, version);
  }

  /** Whether another run has given it its name meanwhile. */
  get isPlaced(): boolean {
    return !existsSync(this.#path) && existsSync(this.#final);
  }

  /** Lets go of what is held and begins anew. */
  restart(version: string): void {
    this.close();
    rmSync(this.#path, { force: true });
    this.#path = partName(this.#final, version);
    this.#size = 0;
  }

  append(bytes: Uint8Array): void {
    this.#handle ??= openSync(this.#path, constants.O_CREAT | constants.O_RDWR, 0o666);
    for (let done = 0; done < bytes.length;) {
      const written = writeSync(this.#handle, bytes, done, bytes.length - done, this.#size);
      this.#size += written;
      done += written;
    }
  }

  /** Gives it its name, once its bytes are on the disk whatever happens to the power. */
  finish(): void {
    if (this.#handle !== null) fsyncSync(this.#handle);
    this.close();
    if (!this.isPlaced) renameSync(this.#path, this.#final);
  }

  close(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    this.#handle = null;
  }
}

function findPart(final: string): string | null {
  const start = `.${basename(final)}.`;
  const name = readdirSync(dirname(final)).find((one) => one.startsWith(start) && one.endsWith('.part'));
  return name === undefined ? null : join(dirname(final), name);
}

function partName(final: string, version: string): string {
  const short = createHash('sha256').update(version).digest('hex').slice(0, 12);
  return join(dirname(final), `.${basename(final)}.${short}.part`);
}
