import type { PictureId } from '../../domain/index.ts';
import type { Veils } from '../../store/pages/index.ts';
import type { Reader } from '../reader.ts';
import { html, type Html } from './html.ts';
import { pictureView } from './picture-view.ts';

type Thumb = { readonly id: PictureId | null; readonly alt: string | null };

/** A picture of a release or of one who showed it, small and whole; a frame with words where it is not held. */
export function thumb(reader: Reader, veils: Veils, { id, alt }: Thumb): Html {
  if (id !== null) return pictureView(reader, veils, { id, alt });
  return html`<div class="ph none"><small>${reader.words.releases.notHeld}</small></div>`;
}
