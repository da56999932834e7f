import type { PictureData } from '../picture-data.ts';
import { href, type Reader } from '../reader.ts';
import { html, type Html } from './html.ts';
import { section } from './layout.ts';

/** What a second person can repeat, and what nobody checked here. */
export function checkSection(reader: Reader, { picture, released }: PictureData): Html {
  const { words } = reader;
  const methods = [...new Set(released.map(({ method }) => method))];
  return section({
    id: 'checks',
    title: words.picture.checks,
    body: html`<div class="two">
      <div>
        <h3>${words.story.repeat}</h3>
        <ol class="marked">
          <li>
            ${words.picture.stepBytes}
            <a class="mono" href="${href(reader, `/captures/${picture.captureId}`)}">${picture.captureId}</a>
          </li>
          <li>${words.picture.stepPrint}</li>
          ${methods.length === 0 ? '' : html`<li>${words.picture.stepCompare(methods.join(words.join))}</li>`}
          <li>${words.picture.stepCaptures}</li>
        </ol>
      </div>
      <div>
        <h3>${words.picture.unchecked}</h3>
        <ul class="marked">
          ${words.picture.uncheckedOf.map((one) => html`<li>${one}</li>`)}
        </ul>
      </div>
    </div>`,
  });
}
