import type { Capture } from '../../domain/index.ts';
import type { Veil } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import { html, type Html } from './html.ts';
import { isAskedFor } from './picture-view.ts';
import { guessScript } from './quote.ts';

/** The download; of a blurred picture only for an address that asks for it, which the reason leads to. */
export function captureBytes(reader: Reader, capture: Capture, veil: Veil | null): Html {
  const { words } = reader;
  const isOpen = veil === null || isAskedFor(reader, veil);
  const bytes = `/captures/${capture.id}/bytes${veil === null ? '' : '?plain=1'}`;
  return html`${veil === null ? '' : veilNote(reader, capture, { veil, isOpen })}
    ${
      isOpen
        ? html`<p class="how">
            <a href="${bytes}" download>${words.capture.download} (${words.capture.bytes(capture.size)})</a>
          </p>`
        : ''
    }
    <p class="soft">${words.capture.check} <code>sha256sum ${capture.id}.bin</code></p>`;
}

type Gate = { readonly veil: Veil; readonly isOpen: boolean };

/** A download is the one place where a blurred picture leaves plainly: whoever takes it knows why it is blurred. */
function veilNote(reader: Reader, capture: Capture, { veil: { id, because }, isOpen }: Gate): Html {
  const { words } = reader;
  const open = `${href(reader, `/captures/${capture.id}`, { show: id })}#bytes`;
  return html`<div class="veil">
    <p>
      ${words.picture.blurredCapture}${words.colon}<span lang="${guessScript(because) ?? 'und'}"
        >${because}</span
      >
      <a href="${href(reader, `/pictures/${id}`)}">${words.picture.itsPage}</a>
    </p>
    <p>
      ${words.picture.plainBytes} ${isOpen ? '' : html`<a href="${open}">${words.picture.offerBytes}</a>`}
    </p>
  </div>`;
}
