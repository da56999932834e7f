import type { Veils } from '../../store/pages/index.ts';
import type { AnsweredQuestion } from '../../store/index.ts';
import type { PictureData } from '../picture-data.ts';
import type { Reader } from '../reader.ts';
import { html, outwardLink, safeAddress, type Html } from './html.ts';
import { section } from './layout.ts';
import { boxesOver } from './picture-boxes.ts';
import { pictureView } from './picture-view.ts';
import { guessScript } from './quote.ts';
import { timeTag } from './time.ts';

/** What nobody knows yet about the picture, with its place in it, and every answer with what it rests on. */
export function questionSection(
  reader: Reader,
  { picture, questions }: PictureData,
  veils: Veils,
): Html | string {
  if (questions.length === 0) return '';
  const { words } = reader;
  const boxes = questions.flatMap(({ region }, place) =>
    region === null ? [] : [{ kind: 'asked' as const, box: region, mark: String(place + 1) }],
  );
  const view =
    boxes.length === 0
      ? ''
      : pictureView(reader, veils, {
          ...{ id: picture.id, alt: '', shape: 'own', sides: picture },
          over: boxesOver(picture, boxes, words.picture.regionsAlt),
        });
  return section({
    id: 'questions',
    title: words.picture.questions,
    note: words.picture.questionsNote,
    body: html`<div class="asked">
      <div>${view}</div>
      <ol class="marked">
        ${questions.map((question) => questionLine(reader, question))}
      </ol>
    </div>`,
  });
}

function questionLine(reader: Reader, { text, by, at, region, answers }: AnsweredQuestion): Html {
  const { words } = reader;
  return html`<li>
    <p class="said" lang="${guessScript(text) ?? 'und'}">${text}</p>
    <p class="m">
      ${by === '' ? words.picture.nobodyNamed : by} ·
      ${timeTag(reader, at, { form: 'day' })}${region === null ? html` · ${words.picture.wholePicture}` : ''}
    </p>
    ${
      answers.length === 0
        ? html`<p class="m">${words.picture.noAnswer}</p>`
        : html`<ul class="rows">
            ${answers.map(
              (answer) =>
                html`<li>
                  <span lang="${guessScript(answer.text) ?? 'und'}">${answer.text}</span>
                  <p class="m">
                    ${answer.by === '' ? words.picture.nobodyNamed : answer.by} ·
                    ${timeTag(reader, answer.at, { form: 'day' })} · ${sourceOf(reader, answer.source)}
                  </p>
                </li>`,
            )}
          </ul>`
    }
  </li>`;
}

/** A source may be an address or words. */
function sourceOf({ words }: Reader, source: string): Html {
  if (source === '') return html`${words.picture.noSource}`;
  if (safeAddress(source) !== null) return outwardLink(source, source);
  return html`${words.picture.source}${words.colon}<span lang="${guessScript(source) ?? 'und'}"
      >${source}</span
    >`;
}
