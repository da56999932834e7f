import { nameIn, type PagePicture } from '../../domain/index.ts';
import type { ReleaseLine } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { coverageAt, type StoryData } from '../story-data.ts';
import { shadeOf, spokenGlyph } from './glyph.ts';
import { html, outwardLink, type Html } from './html.ts';
import { dotted } from './item-line.ts';
import { pictureView } from './picture-view.ts';
import { guessScript, named } from './quote.ts';
import { SHAPE } from './release-state.ts';
import { timeTag } from './time.ts';

/** The pictures one source published together, each with who else showed it. */
export function releaseSheet(room: Room, reader: Reader, data: StoryData, release: ReleaseLine): Html {
  const { story } = reader.words;
  const zone = room.atlas.zoneOfSource(release.sourceId);
  const facts = [
    html`${story.releasedBy} ${named(reader, room.atlas.sourceName(release.sourceId))}`,
    release.publishedAt === null
      ? story.releaseNoTime
      : html`${story.releasedAt} ${timeTag(reader, release.publishedAt, { zone, form: 'full' })}`,
    outwardLink(release.address, hostOf(release.address)),
  ];
  const to = `/releases/${release.id}`;
  return html`<p class="soft">${dotted(facts)}</p>
    <p class="how">
      <a href="${href(reader, to)}">${reader.words.releases.matrix}</a>
      <a href="${href(reader, `${to}/sheet`)}">${reader.words.releases.toSheet}</a>
    </p>
    <div class="sheet">
      ${release.pictures.map((picture, place) => figure(room, reader, data, { release, picture, place }))}
    </div>`;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

type Shown = { readonly release: ReleaseLine; readonly picture: PagePicture; readonly place: number };

function figure(room: Room, reader: Reader, data: StoryData, { release, picture, place }: Shown): Html {
  const held = release.held.find((one) => one.address === picture.address);
  const element = held ? data.elementOf.get(held.id) : undefined;
  const caption = picture.caption ?? picture.alt ?? '';
  return html`<figure>
    ${
      held
        ? pictureView(reader, data.veils, { id: held.id, alt: picture.alt ?? picture.caption })
        : html`<div class="ph"></div>`
    }
    <div class="strip">
      ${room.atlas.vantages.map((vantage) => mark(room, reader, data, { release, picture, held, element, vantage: vantage.id }))}
    </div>
    <figcaption>
      ${held ? html`<a href="${href(reader, `/pictures/${held.id}`)}">${reader.words.picture.number(place + 1)}</a> ` : html`${place + 1} `}<span
        lang="${guessScript(caption) ?? 'und'}"
        >${caption}</span
      >${
        element
          ? html` ·
              <a href="${href(reader, `/stories/${data.head.id}`)}#element-${element.id}"
                >${named(reader, element.name)}</a
              >`
          : ''
      }
    </figcaption>
  </figure>`;
}

type Marked = Pick<Shown, 'release' | 'picture'> & {
  readonly held: ReleaseLine['held'][number] | undefined;
  readonly element: StoryData['elements'][number] | undefined;
  readonly vantage: string;
};

/**
 * What was concluded of the picture itself stands here. Before a pass has judged the release, an element's picture has
 * its state; any other picture is only found or not found among those held, which is a fact and no silence: then a dot
 * stands, not the sign for silent.
 */
function mark(room: Room, reader: Reader, data: StoryData, marked: Marked): Html {
  const { words } = reader;
  const { held, element, vantage } = marked;
  const name = `${nameIn(room.atlas.vantageName(vantage), reader.tongue)}${words.colon}`;
  const concluded = stateOf(data, marked);
  if (concluded) return spokenGlyph(SHAPE[concluded.state], name + words.releases.state[concluded.state]);
  const judged = element ? coverageAt(data, element.id, vantage) : undefined;
  if (judged) {
    const shade = shadeOf(judged);
    return spokenGlyph(shade, name + words.state[shade]);
  }
  const items =
    data.matches.find((one) => one.pictureId === held?.id && one.vantageId === vantage)?.items ?? 0;
  if (items > 0) return spokenGlyph('covered', name + words.story.foundIn(items));
  const others = data.held.get(vantage) ?? 0;
  if (others === 0 || held === undefined) return spokenGlyph('unseen', name + words.story.noPicturesHeld);
  return spokenGlyph('none', name + words.story.notFoundIn(others));
}

const stateOf = ({ released }: StoryData, { release, picture, vantage }: Marked) =>
  released.find(
    (one) => one.releaseId === release.id && one.address === picture.address && one.vantageId === vantage,
  );
