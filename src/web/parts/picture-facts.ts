import type { OriginalLine, ReleasedAs } from '../../store/pages/index.ts';
import type { PictureData } from '../picture-data.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, outwardLink, type Html } from './html.ts';
import { itemLine } from './item-line.ts';
import { facts, section } from './layout.ts';
import { sightingText, showsMark } from './picture-relation.ts';
import { guessScript, langOf, named } from './quote.ts';
import { timeTag } from './time.ts';

/** The way back to each release it belongs to; of another picture, what the page is. */
export function backLinks(reader: Reader, released: readonly ReleasedAs[]): Html {
  if (released.length === 0) return html`${reader.words.picture.kick}`;
  const links = released.map(
    ({ id, releaseId, title }) =>
      html`<a href="${href(reader, `/releases/${releaseId}`)}#${id}" lang="${guessScript(title) ?? 'und'}"
        >← ${title}</a
      >`,
  );
  return html`${links}`;
}

/** PDQ's own measure below which a match is not trusted, 0–100. */
const TRUSTED = 50;

/** What a picture is: its kind, its size, its fingerprint, and where its bytes came from. */
export function pictureFacts(room: Room, reader: Reader, data: PictureData): Html {
  const { words } = reader;
  const { picture, released, standings } = data;
  const said = [...released, ...standings];
  const roles = [...new Set(said.map(({ role }) => words.role[role]))];
  const zone = room.atlas.zoneOfSource(picture.sourceId);
  return facts([
    ...released.map((one): readonly [string, Html] => [
      words.picture.released,
      releasedText(room, reader, one),
    ]),
    [words.picture.role, roles.length === 0 ? words.role.unknown : roles.join(words.join)],
    [words.picture.size, words.picture.sides(picture.width, picture.height)],
    [words.picture.fingerprint, fingerprintText(reader, data)],
    ['SHA-256', html`<code>${picture.sha256}</code>`],
    [words.item.seen, timeTag(reader, picture.at, { zone, form: 'full' })],
    [words.picture.address, outwardLink(picture.address, picture.address)],
    [
      words.item.capture,
      html`<a class="mono" href="${href(reader, `/captures/${picture.captureId}`)}">${picture.captureId}</a>
        <small>${words.picture.fullCopy}</small>`,
    ],
  ]);
}

function releasedText({ atlas }: Room, reader: Reader, one: ReleasedAs): Html {
  const { words } = reader;
  const zone = atlas.zoneOfSource(one.sourceId);
  const times = words.picture.releasedBy[one.releasedBy];
  return html`<a
      href="${href(reader, `/releases/${one.releaseId}`)}"
      lang="${guessScript(one.title) ?? 'und'}"
      >${one.title}</a
    >
    <br /><small
      >${words.picture.position(one.position, one.of)} · ${named(reader, atlas.sourceName(one.sourceId))} ·
      ${times} ${timeTag(reader, one.released.to, { zone, form: 'full' })}</small
    >`;
}

function fingerprintText({ words }: Reader, { picture }: PictureData): Html {
  const trust = picture.quality < TRUSTED ? ` ${words.picture.tooPlain}` : '';
  return html`<code>${picture.pdq}</code>
    <small>PDQ, ${words.picture.quality(picture.quality)}${trust}</small>`;
}

/** The released pictures that this one shows, or is another frame of. */
export function originalSection(reader: Reader, { originals }: PictureData): Html | string {
  if (originals.length === 0) return '';
  const { words } = reader;
  return section({
    id: 'originals',
    title: words.picture.originals,
    note: words.picture.originalsNote,
    body: html`<div class="listing">${originals.map((one) => originalLine(reader, one))}</div>`,
  });
}

function originalLine(reader: Reader, one: OriginalLine): Html {
  const { words } = reader;
  return html`<div class="item">
    <a class="said" href="${href(reader, `/pictures/${one.id}`)}"
      >${words.picture.number(one.position)} ·
      <span lang="${guessScript(one.title) ?? 'und'}">${one.title}</span></a
    >
    <p class="m">${showsMark(reader, one.shows)} · ${sightingText(words, one)}</p>
  </div>`;
}

/** Most items that are listed; the rest is in the .json. */
const STANDINGS_SHOWN = 40;

/** Items on whose pages these very bytes stand, of a picture that belongs to no release. */
export function standingSection(room: Room, reader: Reader, { standings }: PictureData): Html | string {
  if (standings.length === 0) return '';
  const { words } = reader;
  return section({
    id: 'standings',
    title: words.picture.standings,
    note: words.picture.standingsNote(standings.length),
    body: html`<div class="listing">
      ${standings
        .slice(0, STANDINGS_SHOWN)
        .map((one) =>
          itemLine(room, reader, one, [
            one.caption === null
              ? words.picture.noCaption
              : html`<span lang="${langOf(one.language)}">${one.caption}</span>`,
          ]),
        )}
    </div>`,
  });
}
