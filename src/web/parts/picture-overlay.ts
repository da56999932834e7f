import type { Affine, PictureId } from '../../domain/index.ts';
import type { Veils } from '../../store/pages/index.ts';
import type { Reader } from '../reader.ts';
import { html, raw, type Html } from './html.ts';
import { stageOf, type Sides } from './picture-boxes.ts';
import { pictureAddress, type ShownPicture } from './picture-view.ts';

/** An original with its sides in pixels, and a copy with the map that takes the one to the other. */
export type Laid = {
  readonly original: Sides & { readonly id: PictureId };
  readonly copy: PictureId;
  readonly transform: Affine;
  readonly size: NonNullable<ShownPicture['size']>;
};

/** Stops of the slider, from the original alone to the copy alone. */
const STOPS = 8;

/**
 * The copy laid over the original where it belongs, with a slider between them. The slider is a row of radio buttons that
 * the style sheet reads: it needs no script, and moves by arrow keys and by touch. Nothing where the map cannot be turned
 * round.
 */
export function pictureOverlay(reader: Reader, veils: Veils, laid: Laid): Html | string {
  const matrix = backTo(laid.transform, stageOf(laid.original));
  if (matrix === null) return '';
  const { picture } = reader.words;
  const { width, height } = stageOf(laid.original);
  const addressOf = (id: PictureId) => pictureAddress(reader, veils.get(id), { id, size: laid.size });
  const image = (id: PictureId, sides: string) =>
    html`<image href="${addressOf(id)}" preserveAspectRatio="none" ${raw(sides)} />`;
  return html`<fieldset class="lay">
    <legend>${picture.lay}</legend>
    ${Array.from({ length: STOPS + 1 }, (_, stop) => radio(`at-${stop}`, picture.layStop(stop / STOPS), stop === STOPS / 2))}
    ${radio('through', picture.layThrough)}<label for="lay-through">${picture.layThrough}</label>
    ${radio('unlike', picture.layUnlike)}<label for="lay-unlike">${picture.layUnlike}</label>
    <div class="stack" role="img" aria-label="${picture.layAlt}">
      <svg viewBox="0 0 ${width} ${height}" role="none">
        ${image(laid.original.id, `width="${width}" height="${height}"`)}
      </svg>
      <svg class="over" viewBox="0 0 ${width} ${height}" role="none">
        ${image(laid.copy, `width="1" height="1" transform="matrix(${matrix.join(' ')})"`)}
      </svg>
    </div>
    <p class="ends"><span>${picture.layOriginal}</span><span>${picture.layCopy}</span></p>
  </fieldset>`;
}

function radio(name: string, label: string, isFirst = false): Html {
  return html`<input
    type="radio"
    name="lay"
    id="lay-${name}"
    value="${name}"
    aria-label="${label}"
    ${isFirst ? raw('checked') : ''}
  />`;
}

/**
 * An SVG matrix that draws the copy, as a square of side 1, on the original's stage: the affine map turned round. Null for
 * a map that folds the picture to a line.
 */
export function backTo([a, b, c, d, e, f]: Affine, { width, height }: Sides): readonly number[] | null {
  const area = a * e - b * d;
  if (!Number.isFinite(area) || Math.abs(area) < 1e-6) return null;
  const [A, B] = [e / area, -b / area];
  const [D, E] = [-d / area, a / area];
  const [C, F] = [-(A * c + B * f), -(D * c + E * f)];
  return [A * width, D * height, B * width, E * height, C * width, F * height].map(
    (value) => Math.round(value * 1_000) / 1_000,
  );
}
