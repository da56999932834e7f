import type { PictureRole } from '../../domain/index.ts';

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
};

type RoleRule = {
  readonly role: PictureRole;
  readonly applies: (traits: PictureTraits, name: string) => boolean;
};

/** A file name that says what the file is for, as a word of its own. */
const word = (words: string) => new RegExp(`(?:^|[^a-z])(?:${words})(?:[^a-z]|$)`, 'i');

const PLACEHOLDER =
  /loading[-_]?(?:image|img|gif|icon)?|placeholder|spacer|blank|transparent|lazy[-_]?(?:load|img)|default[-_]?(?:img|image|pic|thumb)|no[-_]?(?:image|photo|pic)|grey|gray|pixel|1x1/;
const LOGO = /logos?|brand(?:ing)?|masthead|wordmark|favicon|watermark/;
const AVATAR =
  /avatars?|gravatar|headshots?|author|profile(?:[-_]?(?:pic|photo|image))?|byline|userpic|touxiang|mugshot/;
const ADVERT =
  /ad|ads|advert\w*|banner|sponsor\w*|promo\w*|doubleclick|adserver|qr(?:code)?|erweima|campaign/;
const ICON =
  /icons?|ico|sprite|emoji|smil(?:ey|ies)|arrow|button|btn|bullet|share|social|facebook|twitter|weibo|wechat|weixin|youtube|whatsapp|telegram|rss|play|zoom|close|search|menu/;

/** First rule that applies; the order goes from what is surest. */
const RULES: readonly RoleRule[] = [
  {
    role: 'placeholder',
    applies: (traits, name) => word(PLACEHOLDER.source).test(name) && !hasCaption(traits),
  },
  { role: 'icon', applies: ({ width, height }) => isWithin(width, 48) && isWithin(height, 48) },
  { role: 'placeholder', applies: ({ width, height }) => width === 1 || height === 1 },
  {
    role: 'logo',
    applies: (traits, name) => word(LOGO.source).test(`${name} ${traits.hints}`) && !hasCaption(traits),
  },
  {
    role: 'logo',
    applies: (traits) => /(?:^|\s)logo(?:$|\s|\.)|标志$|로고$/i.test(traits.alt ?? '') && !hasCaption(traits),
  },
  {
    role: 'avatar',
    applies: (traits, name) => word(AVATAR.source).test(`${name} ${traits.hints}`) && !hasCaption(traits),
  },
  {
    role: 'advertisement',
    applies: (traits, name) => word(ADVERT.source).test(`${name} ${traits.hints}`) && !hasCaption(traits),
  },
  {
    role: 'icon',
    applies: (traits, name) => /\.svg$/.test(name) || (word(ICON.source).test(name) && !hasCaption(traits)),
  },
  {
    role: 'map',
    applies: (traits, name) =>
      word('maps?|locator').test(name) || /^(?:a )?map (?:of|showing)|地图$|지도$/i.test(said(traits)),
  },
  {
    role: 'chart',
    applies: (traits, name) =>
      word('charts?|graphs?|infographics?|diagram').test(name) ||
      /^(?:a )?(?:chart|graph|infographic)\b|图表$|그래프$/i.test(said(traits)),
  },
  {
    role: 'drawing',
    applies: (traits, name) =>
      word('cartoons?|illustrations?|drawing|caricature').test(name) ||
      /\b(?:illustration|cartoon|sketch)\b|漫画|插图|삽화|일러스트/i.test(said(traits)),
  },
];

/**
 * What a picture is on its page, by its address, its size as claimed and what stands around it. A caption speaks for a
 * picture of the story. `unknown` where nothing speaks for anything.
 */
export function roleOf(traits: PictureTraits): PictureRole {
  const name = fileName(traits.address);
  const rule = RULES.find(({ applies }) => applies(traits, name));
  if (rule !== undefined) return rule.role;
  const large = (traits.width ?? 0) >= 300 || (traits.height ?? 0) >= 200;
  return hasCaption(traits) || large || /\.(?:jpe?g|webp|avif)$/.test(name) ? 'photograph' : 'unknown';
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
