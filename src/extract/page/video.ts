import type { Element } from 'domhandler';
import type { PageVideo } from '../../domain/index.ts';
import { absoluteAddress } from '../../text/address.ts';
import { attribute, elementsNamed, visibleText } from '../markup/nodes.ts';
import type { ArticleData } from './json-ld.ts';

const PLAYER =
  /(?:youtube(?:-nocookie)?\.com\/embed|player\.vimeo\.com|dailymotion\.com\/embed|player\.bilibili\.com|v\.qq\.com|player\.youku\.com|brightcove|jwplatform|tv\.naver\.com\/embed|rutube\.ru\/play)/i;

/** Videos the page describes or embeds, each once; a length only where the page claims one. */
export function readVideos(data: ArticleData, elements: readonly Element[], base: string): PageVideo[] {
  const described = data.videos.map((video) => ({
    address: absoluteAddress(video.address ?? '', base),
    title: video.name,
    seconds: readSeconds(video.duration ?? ''),
    poster: absoluteAddress(video.poster ?? '', base),
  }));
  const embedded = elements.flatMap((element) => embeddedVideo(element, base) ?? []);
  const known = new Set(described.map((video) => video.address));
  return [
    ...described,
    ...new Map(
      embedded.filter((video) => !known.has(video.address)).map((video) => [video.address, video]),
    ).values(),
  ];
}

function embeddedVideo(element: Element, base: string): PageVideo | null {
  if (element.name === 'iframe') {
    const address = absoluteAddress(attribute(element, 'src') ?? attribute(element, 'data-src') ?? '', base);
    if (address === null || !PLAYER.test(address)) return null;
    return { address, title: attribute(element, 'title') ?? null, seconds: null, poster: null };
  }
  if (element.name !== 'video') return null;
  const source = elementsNamed(element, 'source').map((each) => attribute(each, 'src'))[0];
  const address = absoluteAddress(attribute(element, 'src') ?? source ?? '', base);
  const poster = absoluteAddress(attribute(element, 'poster') ?? '', base);
  if (address === null && poster === null) return null;
  const seconds = readSeconds(attribute(element, 'data-duration') ?? durationBeside(element));
  return {
    address,
    title: attribute(element, 'title') ?? attribute(element, 'aria-label') ?? null,
    seconds,
    poster,
  };
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
