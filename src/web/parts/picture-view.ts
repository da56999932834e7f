import type { PictureId } from '../../domain/index.ts';
import type { Veil, Veils } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import { html, raw, type Html } from './html.ts';
import { guessScript } from './quote.ts';

/** A held picture as a page shows it. */
export type ShownPicture = {
  readonly id: PictureId;
  /** What the page of its source says it shows; without a text it stands for nothing that is not said beside it. */
  readonly alt: string | null;
  readonly size?: 'small' | 'large';
  /** Of the picture as it arrived, in pixels, so that the page does not jump when it comes. */
  readonly sides?: { readonly width: number; readonly height: number };
  /** `frame`: in a frame of 3:2, whole; `own` (default where the sides are known): in its own proportions. */
  readonly shape?: 'frame' | 'own';
  /** Drawn over it, such as boxes; it needs the shape `own`. */
  readonly over?: Html;
};

/**
 * The one way a page shows a picture. A blurred one comes with its reason and a way to see it: a page on which it stands
 * plainly. That choice is kept nowhere.
 */
export function pictureView(reader: Reader, veils: Veils, shown: ShownPicture): Html {
  const veil = veils.get(shown.id);
  if (veil === undefined || isAskedFor(reader, veil)) return image(reader, shown, veil);
  const { picture } = reader.words;
  return html`<div class="veil">
    ${image(reader, { ...shown, alt: picture.blurredAlt }, veil)}
    <p>
      ${picture.blurred}${reader.words.colon}<span lang="${guessScript(veil.because) ?? 'und'}"
        >${veil.because}</span
      >
      <a href="${plainPage(reader, shown.id)}">${picture.showIt}</a>
    </p>
  </div>`;
}

/** The page on which a blurred picture stands plainly: its own, asked for by its id. */
export const plainPage = (reader: Reader, id: PictureId): string =>
  href(reader, `/pictures/${id}`, { show: id });

/** Whether this very address asks for a blurred picture: by its id, or by that of the one it is like. */
export function isAskedFor({ query }: Pick<Reader, 'query'>, { id, marked }: Veil): boolean {
  const asked = query.get('show');
  return asked === id || asked === marked;
}

/** Where the bytes of a picture are. A blurred one leaves plainly only for an address that asks for it. */
export function pictureAddress(
  reader: Pick<Reader, 'query'>,
  veil: Veil | undefined,
  { id, size }: Pick<ShownPicture, 'id' | 'size'>,
): string {
  const query = new URLSearchParams();
  if (size === 'large') query.set('size', size);
  if (veil !== undefined && isAskedFor(reader, veil)) query.set('plain', '1');
  return `/pictures/${id}.webp${query.size > 0 ? `?${query.toString()}` : ''}`;
}

const FRAME = { width: 480, height: 320 } as const;

function image(reader: Reader, shown: ShownPicture, veil: Veil | undefined): Html {
  const { alt, sides, shape = sides === undefined ? 'frame' : 'own' } = shown;
  const { width, height } = shape === 'own' && sides ? sides : FRAME;
  const img = html`<img
    class="${shape === 'own' ? 'own' : 'ph'}"
    src="${pictureAddress(reader, veil, shown)}"
    alt="${alt ?? ''}"
    width="${width}"
    height="${height}"
    ${raw('loading="lazy" decoding="async"')}
  />`;
  return shown.over === undefined ? img : html`<div class="boxed">${img}${shown.over}</div>`;
}
