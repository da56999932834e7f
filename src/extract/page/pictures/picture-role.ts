import type { PictureRole } from '../../../domain/index.ts';

/** What is known of a picture before its bytes. */
type PictureTraits = {
  readonly address: string;
  readonly alt: string | null;
  readonly caption: string | null;
  /** Class and id of the picture and of the two elements around it, in lower case. */
  readonly hints: string;
  /** As the markup says, in CSS pixels; null when it does not. */
  readonly width: number | null;
  readonly height: number | null;
  /** The widest that its sets state, in pixels; null when they state none. */
  readonly widest: number | null;
  /** Whether a figure or a `<picture>` holds it. */
  readonly isSetIn: boolean;
};

type RoleRule = {
  readonly role: PictureRole;
  readonly applies: (traits: PictureTraits, name: string) => boolean;
};

/** What a file or class name says the file is for, as a word of its own. */
const word = (...words: readonly RegExp[]) =>
  new RegExp(`(?:^|[^a-z])(?:${words.map(({ source }) => source).join('|')})(?:[^a-z]|$)`, 'i');
/** The same words alone. */
const whole = (...words: readonly RegExp[]) =>
  new RegExp(`^(?:${words.map(({ source }) => source).join('|')})$`);

const PLACEHOLDER = word(
  /loading[-_]?(?:image|img|gif|icon)|placeholder|spacer|lazy[-_]?(?:load|img)|default[-_]?(?:img|image|pic|thumb)|no[-_]?(?:image|photo|pic)|1x1/,
);
/** Words that speak only where the file has no other name: `gray.gif`, and not `gray-seals-rest.jpg`. */
const PLACEHOLDER_ALONE =
  /placeholders?|loading|loaders?|spinner|spacer|blank|empty|transparent|grey|gray|pixel|dummy/;
const WAITING = whole(PLACEHOLDER_ALONE, /small|large|default|img|image|lazy|bg/);
const LOGO = word(/logos?|masthead|wordmark|favicon/);
/** Folders of portraits of those who write: `/authors/`, `/site-profiles/`. */
const PORTRAIT_FOLDER = /[/-](?:authors?|autor(?:en|es|i)?|avatars?|profiles?|columnists?|staff)\//;
const AVATAR = word(
  /avatars?|gravatar|headshots?|author|profile(?:[-_]?(?:pic|photo|image))?|byline|userpic|touxiang|mugshot/,
);
const ADVERT = word(
  /ad|ads|advert\w*|banner|sponsor\w*|promo\w*|doubleclick|adserver|qr(?:code)?|erweima|campaign|newsletters?|aboshop|app[-_]?store|google[-_]?play|affiliate/,
);
const ICON = word(/icons?|ico|arrows?|sprite|emoji|smil(?:ey|ies)|btn/);
const ICON_ALONE = whole(
  /arrow|button|bullet|share|social|facebook|twitter|weibo|wechat|weixin|youtube|whatsapp|telegram|rss|play|zoom|close|search|menu|left|right|white|black|small/,
);

const MAP = word(/maps?|locator/);
const CHART = word(/charts?|graphs?|infographics?|diagram/);
const DRAWING = word(/cartoons?|illustrations?|drawing|caricature/);

/** Sizes in which advertisements are sold, and in which nobody else cuts a picture. */
const AD_SIZES = new Set(
  '728x90 468x60 234x60 970x90 970x250 336x280 300x600 160x600 120x600 320x50 320x100'.split(' '),
);

/** First rule that applies; the order goes from what is surest. */
const RULES: readonly RoleRule[] = [
  {
    role: 'placeholder',
    applies: (traits, name) => saysPlaceholder(name) || (PLACEHOLDER.test(name) && !hasCaption(traits)),
  },
  {
    role: 'avatar',
    applies: (traits) =>
      /^(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Aa]v|[Aa]f|[Dd]oor)\s+\p{Lu}.{2,60}$/u.test(
        traits.caption ?? '',
      ) ||
      (!isLarge(traits) && PORTRAIT_FOLDER.test(decoded(traits.address))),
  },
  { role: 'icon', applies: ({ width, height }) => isWithin(width, 48) && isWithin(height, 48) },
  { role: 'placeholder', applies: ({ width, height }) => width === 1 || height === 1 },
  {
    role: 'logo',
    applies: (traits, name) => LOGO.test(`${name} ${traits.hints}`) && mayBeSmall(traits),
  },
  {
    role: 'logo',
    applies: (traits) => /(?:^|\s)logo(?:$|\s|\.)|标志$|로고$/i.test(traits.alt ?? '') && !hasCaption(traits),
  },
  {
    role: 'avatar',
    applies: (traits, name) => AVATAR.test(`${name} ${traits.hints}`) && mayBeSmall(traits),
  },
  {
    role: 'advertisement',
    applies: (traits, name) => ADVERT.test(`${name} ${traits.hints}`) && mayBeSmall(traits),
  },
  {
    role: 'advertisement',
    applies: (traits) => AD_SIZES.has(`${traits.width}x${traits.height}`) && !hasCaption(traits),
  },
  {
    role: 'icon',
    applies: (traits, name) =>
      mayBeSmall(traits) &&
      (name.endsWith('.svg') ||
        (!/\.jpe?g$/.test(name) && ICON.test(name)) ||
        isNothingBut(ICON_ALONE, name)),
  },
  {
    role: 'poster',
    applies: (traits, name) =>
      /(?:^|\/)poster[^/]*$/.test(name) ||
      (traits.caption === null &&
        / (?:video|player|jwplayer|videoplayer) /.test(traits.hints.replaceAll(' aspect video ', ' '))),
  },
  {
    role: 'map',
    applies: (traits, name) => MAP.test(name) || /^(?:a )?map (?:of|showing)|地图$|지도$/i.test(said(traits)),
  },
  {
    role: 'chart',
    applies: (traits, name) =>
      CHART.test(name) || /^(?:a )?(?:chart|graph|infographic)\b|图表$|그래프$/i.test(said(traits)),
  },
  {
    role: 'drawing',
    applies: (traits, name) =>
      DRAWING.test(name) || /\b(?:illustration|cartoon|sketch)\b|漫画|插图|삽화|일러스트/i.test(said(traits)),
  },
];

/**
 * What a picture is on its page, by its address, its size as claimed and what stands around it. A caption speaks for a
 * picture of the story. `unknown` where nothing speaks for anything. A name or class alone makes nothing else of a picture
 * that is stated to be large: `summit-banner.jpg` at 800×600 is a photograph.
 */
export function roleOf(traits: PictureTraits): PictureRole {
  const name = fileName(traits.address);
  const rule = RULES.find(({ applies }) => applies(traits, name));
  if (rule !== undefined) return rule.role;
  if (name.endsWith('.svg')) return hasCaption(traits) && isLarge(traits) ? 'drawing' : 'icon';
  const large = isLarge(traits) || (traits.width ?? 0) >= 300 || (traits.height ?? 0) >= 200;
  return hasCaption(traits) || large || traits.isSetIn || /\.(?:jpe?g|webp|avif)$/.test(name)
    ? 'photograph'
    : 'unknown';
}

const mayBeSmall = (traits: PictureTraits): boolean => !isLarge(traits) && !hasCaption(traits);

/** 300×200 or more as stated; a side that is not stated counts as long enough beside one that is. */
function isLarge({ width, height, widest }: PictureTraits): boolean {
  const isStated = width !== null || height !== null;
  return (isStated && (width ?? 300) >= 300 && (height ?? 200) >= 200) || (widest ?? 0) >= 300;
}

/** Whether the file is named after nothing but waiting: `grey-placeholder.png`, `loader_small.gif`. */
function saysPlaceholder(name: string): boolean {
  return isNothingBut(WAITING, name) && PLACEHOLDER_ALONE.test(name.split('/').at(-1) ?? '');
}

/** Whether the file's own name is made of these words and digits only: `twitter-share-24.png`. */
function isNothingBut(words: RegExp, name: string): boolean {
  const stem = (name.split('/').at(-1) ?? '').replace(/\.[a-z]+$/, '');
  const parts = stem.split(/[^a-z]+/).filter((part) => part !== '' && part !== 'x');
  return parts.length > 0 && parts.every((part) => words.test(part));
}

function hasCaption({ caption }: PictureTraits): boolean {
  return caption !== null && caption.length > 20;
}

function said({ caption, alt }: PictureTraits): string {
  return caption ?? alt ?? '';
}

function isWithin(size: number | null, limit: number): boolean {
  return size !== null && size > 0 && size <= limit;
}

/** The last two parts of the path, in lower case, camel case parted: `/img/loadingImg.gif` → `img/loading-img.gif`. */
function fileName(address: string): string {
  const path = URL.parse(address)?.pathname ?? address;
  const parts = path.split('/').slice(-2).join('/');
  return parts.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address).toLowerCase();
  } catch {
    return address.toLowerCase();
  }
}
