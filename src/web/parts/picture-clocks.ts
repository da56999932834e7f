import { CLUE_WEIGHTS, clockText, type ClockReading } from '../../domain/index.ts';
import type { Veils } from '../../store/pages/index.ts';
import type { PictureData } from '../picture-data.ts';
import type { Reader } from '../reader.ts';
import { html, type Html } from './html.ts';
import { section } from './layout.ts';
import { boxesOver } from './picture-boxes.ts';
import { pictureView } from './picture-view.ts';
import { guessScript } from './quote.ts';
import { timeTag } from './time.ts';

/** Clocks that people read in the picture, each with its place in it, who read it and how. */
export function clockSection(reader: Reader, { picture, clocks }: PictureData, veils: Veils): Html | string {
  if (clocks.length === 0) return '';
  const { words } = reader;
  const boxes = clocks.map(({ region }, place) => ({
    ...{ kind: 'asked' as const, box: region, mark: String(place + 1) },
  }));
  return section({
    id: 'clocks',
    title: words.picture.clocks,
    note: words.picture.clocksNote,
    body: html`<div class="asked">
      <div>
        ${pictureView(reader, veils, {
          ...{ id: picture.id, alt: '', shape: 'own', sides: picture },
          over: boxesOver(picture, boxes, words.picture.clocksAlt),
        })}
      </div>
      <ol class="marked">
        ${clocks.map((clock) => clockLine(reader, clock))}
      </ol>
    </div>`,
  });
}

function clockLine(reader: Reader, clock: ClockReading): Html {
  const { words } = reader;
  const isMoment = clock.day !== null && clock.zone !== null;
  return html`<li>
    <p><span class="mono">${clockText(clock)}</span></p>
    <p class="m">${saidOfClock(reader, clock)} · ${timeTag(reader, clock.at, { form: 'day' })}</p>
    <p class="m">
      ${isMoment ? words.picture.clockWeighs(CLUE_WEIGHTS['person-clock']) : words.picture.clockNoMoment}
    </p>
  </li>`;
}

/** Why it is believed, and who says so. */
export function saidOfClock({ words }: Reader, { because, by }: Pick<ClockReading, 'because' | 'by'>): Html {
  return html`<span lang="${guessScript(because) ?? 'und'}">${because}</span> ·
    ${by === '' ? words.picture.nobodyNamed : by}`;
}
