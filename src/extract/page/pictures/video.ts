import type { Element } from 'domhandler';
import type { PageVideo } from '../../../domain/index.ts';
import { absoluteAddress } from '../../../text/address.ts';
import { attribute, elementsNamed, visibleText } from '../../markup/nodes.ts';
import type { ArticleData } from '../claims/json-ld.ts';
import { firstOf, type Metadata } from '../claims/metadata.ts';

const PLAYER =
  /(?:youtube(?:-nocookie)?\.com\/embed|player\.vimeo\.com|dailymotion\.com\/embed|player\.bilibili\.com|v\.qq\.com|player\.youku\.com|brightcove|jwplatform|tv\.naver\.com\/embed|rutube\.ru\/play)/i;

/** Elements that play something; all the others are not asked. */
const PLAYERS = new Set(['iframe', 'video', 'amp-video', 'amp-youtube', 'lite-youtube']);

/** Videos the page describes or embeds, each once; a length only where the page claims one. */
export function readVideos(data: ArticleData, metadata: Metadata): PageVideo[] {
  const { elements, base } = metadata;
  const described = data.videos.map((video) => ({
    address: absoluteAddress(video.address ?? '', base),
    title: video.name,
    seconds: readSeconds(video.duration ?? ''),
    poster: absoluteAddress(video.poster ?? '', base),
  }));
  const embedded = elements
    .filter(({ name }) => PLAYERS.has(name))
    .flatMap((element) => embeddedVideo(element, base) ?? []);
  const found = new Map<string | null, PageVideo>();
  const add = (video: PageVideo): void => {
    const key = videoKey(video.address) ?? video.poster;
    const known = found.get(key);
    found.set(key, known === undefined ? video : joined(known, video));
  };
  [...described, ...embedded].forEach(add);
  // It may be another file of what was found: alone it is one.
  for (const video of sharedVideo(metadata))
    if (found.size === 0 || found.has(videoKey(video.address))) add(video);
  return [...found.values()];
}

/** The video that a page shows when it is shared; a page that is a video calls it by its own title. */
function sharedVideo({ meta, base }: Metadata): PageVideo[] {
  const address = absoluteAddress(
    firstOf(meta, 'og:video:secure_url', 'og:video:url', 'og:video') ?? '',
    base,
  );
  if (address === null) return [];
  const isVideo = firstOf(meta, 'og:type')?.startsWith('video') === true;
  return [
    {
      address,
      title: isVideo ? firstOf(meta, 'og:title') : null,
      seconds: readSeconds(firstOf(meta, 'og:video:duration', 'video:duration') ?? ''),
      poster: isVideo ? absoluteAddress(firstOf(meta, 'og:image') ?? '', base) : null,
    },
  ];
}

/** One video under the addresses of its page, its player and its short link. */
function videoKey(address: string | null): string | null {
  const id =
    /(?:youtu\.be\/|youtube(?:-nocookie)?\.com\/(?:embed\/|shorts\/|watch\?(?:.*&)?v=))([\w-]{6,})/.exec(
      address ?? '',
    )?.[1];
  return id ?? address;
}

/** What either description says; the first is believed. */
function joined(first: PageVideo, second: PageVideo): PageVideo {
  return {
    address: first.address ?? second.address,
    title: first.title ?? second.title,
    seconds: first.seconds ?? second.seconds,
    poster: first.poster ?? second.poster,
  };
}

function embeddedVideo(element: Element, base: string): PageVideo | null {
  const id = /^(?:amp|lite)-youtube$/.test(element.name) ? youtubeId(element) : undefined;
  if (element.name === 'iframe' || id !== undefined) {
    const address = id === undefined ? playerAddress(element, base) : `https://www.youtube.com/embed/${id}`;
    if (address === null) return null;
    return { address, title: titleOf(element), seconds: null, poster: null };
  }
  if (element.name !== 'video' && element.name !== 'amp-video') return null;
  const source = elementsNamed(element, 'source').map((each) => ofLoader(each, 'src'))[0];
  const address = absoluteAddress(ofLoader(element, 'src') ?? source ?? '', base);
  const poster = absoluteAddress(ofLoader(element, 'poster') ?? '', base);
  if (address === null && poster === null) return null;
  const seconds = readSeconds(attribute(element, 'data-duration') ?? durationBeside(element));
  return {
    address,
    title: titleOf(element),
    seconds,
    poster,
  };
}

function titleOf(element: Element): string | null {
  return (
    attribute(element, 'title') ??
    attribute(element, 'aria-label') ??
    attribute(element, 'data-title') ??
    null
  );
}

/** An attribute, or what a lazy loader will put there; bytes in the page are no address. */
function ofLoader(element: Element, name: string): string | undefined {
  const values = [`data-lazy-${name}`, `data-${name}`, `data-litespeed-${name}`, name].map((each) =>
    attribute(element, each),
  );
  return values.find((value) => value !== undefined && !/^(?:about|blob|data):/i.test(value));
}

function playerAddress(iframe: Element, base: string): string | null {
  const address = absoluteAddress(ofLoader(iframe, 'src') ?? '', base);
  return address !== null && PLAYER.test(address) ? address : null;
}

function youtubeId(element: Element): string | undefined {
  const id = attribute(element, 'videoid') ?? attribute(element, 'data-videoid');
  return id !== undefined && /^[\w-]+$/.test(id) ? id : undefined;
}

/** Players print the length in a label beside the picture. */
function durationBeside(element: Element): string {
  const { parent } = element;
  if (parent === null || !('name' in parent)) return '';
  const label = elementsNamed(parent, 'span', 'div', 'time').find((each) =>
    /duration|length|time/i.test(each.attribs['class'] ?? ''),
  );
  return label === undefined ? '' : visibleText(label);
}

/** `PT1M30S`, `1:02:03`, `0:41`, `41` as whole seconds; null when the text is no length. */
export function readSeconds(text: string): number | null {
  const plain = text.trim();
  const iso = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i.exec(plain);
  const clock = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})$/.exec(plain);
  const number = (part: string | undefined) => Number(part ?? 0);
  const seconds =
    iso !== null
      ? number(iso[1]) * 86_400 + number(iso[2]) * 3600 + number(iso[3]) * 60 + number(iso[4])
      : clock !== null
        ? number(clock[1]) * 3600 + number(clock[2]) * 60 + number(clock[3])
        : /^\d{1,5}(\.\d+)?$/.test(plain)
          ? Number(plain)
          : 0;
  return seconds > 0 ? Math.round(seconds) : null;
}
