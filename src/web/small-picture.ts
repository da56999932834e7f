import sharp from 'sharp';

/** Longest sides that are served, in pixels: evidence is shown small, and downloaded whole from its capture. */
const SIDES = { small: 480, large: 960 } as const;
export type PictureSize = keyof typeof SIDES;

/** Pictures that are larger unpacked are not opened. */
const MOST_PIXELS = 80_000_000;

/** So few pixels are left of a blurred picture: what they showed is not in its bytes any more. */
const BLURRED_SIDE = 12;

/** A picture to serve: small, written anew as WebP, so that whatever else a stranger's file holds stays behind. */
export type Wanted = { readonly size: PictureSize; readonly isBlurred: boolean };

/** Makes a picture small; null where the bytes are no picture after all. */
export async function smallPicture(
  body: Uint8Array,
  { size, isBlurred }: Wanted,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const small = sharp(body, { limitInputPixels: MOST_PIXELS, failOn: 'none' })
      .rotate()
      .resize({ ...within(isBlurred ? BLURRED_SIDE : SIDES[size]), withoutEnlargement: true });
    if (!isBlurred) return new Uint8Array(await small.webp({ quality: 78 }).toBuffer());
    const { data, info } = await small.png().toBuffer({ resolveWithObject: true });
    const scale = SIDES.small / Math.max(info.width, info.height);
    return new Uint8Array(
      await sharp(data)
        .resize({ width: Math.round(info.width * scale), height: Math.round(info.height * scale) })
        .blur(SIDES.small / BLURRED_SIDE / 2)
        .webp({ quality: 40 })
        .toBuffer(),
    );
  } catch {
    return null;
  }
}

const within = (side: number) => ({ width: side, height: side, fit: 'inside' as const });

/** The pictures asked for last, up to a number of bytes. */
export class Keep {
  #bytes = 0;
  readonly #held = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Uint8Array<ArrayBuffer> | undefined {
    const found = this.#held.get(key);
    if (found) {
      this.#held.delete(key);
      this.#held.set(key, found);
    }
    return found;
  }

  set(key: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.#bytes += bytes.length - (this.#held.get(key)?.length ?? 0);
    this.#held.set(key, bytes);
    for (const [oldest, old] of this.#held) {
      if (this.#bytes <= this.#most) break;
      this.#held.delete(oldest);
      this.#bytes -= old.length;
    }
  }
}
