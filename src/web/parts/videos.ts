import type { ClipPiece, Stretch } from '../../domain/index.ts';
import type { ItemVideo, SharedClip, Veils } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import { html, outwardLink, type Html } from './html.ts';
import { pictureView } from './picture-view.ts';
import { lengthText } from './time.ts';

/** The videos of an item: poster, length as claimed, what came of the clip, what it shares with others, stills of it. */
export function videoList(reader: Reader, videos: readonly ItemVideo[], veils: Veils): readonly Html[] {
  return videos.map((one) => videoPart(reader, one, veils));
}

function videoPart(reader: Reader, { video, posterId, clip, shared, stills }: ItemVideo, veils: Veils): Html {
  const { words } = reader;
  const length = video.seconds === null ? words.item.lengthUnknown : lengthText(video.seconds);
  const title = video.title ?? video.address ?? '';
  const known = clip === null ? words.video.notHeld : words.video.outcome[clip.outcome](clip.frames);
  return html`<div class="clip" lang="${words.tag}">
    ${posterId === null ? '' : pictureView(reader, veils, { id: posterId, alt: words.video.poster(title) })}
    <p class="video">
      ▷ ${words.item.watch} ${length}${title === '' ? '' : html` · ${outwardLink(video.address, title)}`}
    </p>
    <p class="m">${known}</p>
    ${shared.map((other) => sharedPart(reader, other))}
    ${stills.map(
      ({ pictureId, ms }) =>
        html`<p class="m">
          <a href="${href(reader, `/pictures/${pictureId}`)}">${words.video.still(momentText(ms))}</a>
        </p>`,
    )}
  </div>`;
}

function sharedPart(reader: Reader, { other, isOtherFirst, pieces, items }: SharedClip): Html {
  const { video } = reader.words;
  const name = isOtherFirst ? video.tookFrom : video.takenBy;
  const [item] = items;
  const to = item === undefined ? `/captures/${other.captureId}` : `/items/${item}`;
  return html`<ul class="m">
    ${pieces.map((piece) => {
      const [here, there] = isOtherFirst ? [piece.copy, piece.original] : [piece.original, piece.copy];
      return html`<li>
        ${video.isIn(stretchText(here), stretchText(there))}<a href="${href(reader, to)}">${name}</a> ·
        ${grounds(reader, piece).join(' · ')}${items.length > 1 ? ` · ${video.shownBy(items.length)}` : ''}
      </li>`;
    })}
  </ul>`;
}

function grounds(reader: Reader, piece: ClipPiece): readonly string[] {
  const { video } = reader.words;
  return [
    video.agree(piece.agreeing, piece.frames),
    video.within((piece.tolerance / 1000).toFixed(1)),
    laidOver(reader, piece),
    ...(piece.isMirrored ? [video.mirrored] : []),
    ...speedOf(reader, piece),
  ];
}

function laidOver({ words: { video } }: Reader, { relation }: ClipPiece): string {
  if (relation === null) return video.notLaidOver;
  return relation === 'cropped' ? video.cropped : video.laidOver;
}

/** Differences of length up to this are within what the ends of a piece are true to. */
const SAME_SPEED = 0.03;

/** How fast the copy is played, where that is not as the original. */
function speedOf({ words: { video } }: Reader, { original, copy, tolerance }: ClipPiece): readonly string[] {
  const [shown, played] = [original.to - original.from, copy.to - copy.from];
  const isSame = Math.abs(shown - played) <= Math.max(2 * tolerance, SAME_SPEED * played);
  return played === 0 || isSame ? [] : [video.speed((shown / played).toFixed(2))];
}

const stretchText = ({ from, to }: Stretch): string => `${momentText(from)}–${momentText(to)}`;

/** `1:04.5`: minutes, seconds and tenths. */
function momentText(ms: number): string {
  const tenths = Math.round(ms / 100);
  const seconds = Math.floor(tenths / 10);
  return `${lengthText(seconds)}.${tenths % 10}`;
}
