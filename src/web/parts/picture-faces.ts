import type { Expression } from '../../domain/index.ts';
import { agreedExpression, readingOf, type CodedFace } from '../../report/index.ts';
import type { PictureData } from '../picture-data.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { section } from './layout.ts';
import { named } from './quote.ts';

/**
 * What people said of an office holder's face, once two have said it, with how far coders agree in all of the observatory.
 * Where they differ, that is what is shown.
 */
export function faceSection(room: Room, reader: Reader, { picture, agreement }: PictureData): Html | string {
  const faces = agreement.coded.filter(({ pictureId }) => pictureId === picture.id);
  if (faces.length === 0) return '';
  const { words } = reader;
  const { alpha, coders } = agreement;
  return section({
    id: 'faces',
    title: words.picture.faces,
    note: words.picture.facesNote,
    body: html`<ul class="rows">
        ${faces.map((face) => faceLine(room, reader, face))}
      </ul>
      <p class="soft">
        ${
          alpha === null
            ? words.picture.noAlpha
            : html`${words.picture.alpha({
                  value: alpha.value.toFixed(2),
                  low: alpha.low.toFixed(2),
                  high: alpha.high.toFixed(2),
                  faces: alpha.n,
                  coders: coders.length,
                })} <b>${words.picture.reading[readingOf(alpha)]}</b>`
        }
      </p>`,
  });
}

function faceLine({ observatory }: Room, reader: Reader, face: CodedFace): Html {
  const { words } = reader;
  const holder = observatory.officeHolders.find(({ id }) => id === face.holderId);
  const agreed = agreedExpression(face);
  const each = face.said.map(
    ({ coder, expression }) => `${coder}${words.colon}${words.picture.expression[expression]}`,
  );
  return html`<li>
    <b>${holder ? named(reader, holder.name) : face.holderId}</b
    >${holder ? html` · <span lang="und">${holder.office}</span>` : ''}
    <br />${agreed === null ? html`<b>${words.picture.coderDiffer}</b>` : expressionText(reader, agreed)}
    <small>${each.join(' · ')}</small>
  </li>`;
}

const expressionText = ({ words }: Reader, expression: Expression): Html =>
  html`${words.picture.expression[expression]}`;
