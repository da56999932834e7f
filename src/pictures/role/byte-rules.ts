import type { PictureRole, RoleWord } from '../../domain/index.ts';
import type { Traits } from './traits.ts';

type ByteRule = {
  readonly id: string;
  readonly role: PictureRole;
  readonly because: string;
  /** How often it was right on pictures it had not seen, rounded down (docs/method.md, "What a picture is"). */
  readonly confidence: number;
  readonly applies: (traits: Traits) => boolean;
};

/** Pixels of the whole picture: 400 × 250, more than a logo on a page needs. */
const SMALL_AREA = 100_000;

const isSmall = ({ width, height }: Traits): boolean => width * height <= SMALL_AREA;
/** Even areas and few colours. What is photographed is uneven wherever it is not plain ground. */
const isDrawn = ({ flat, soft, colours, texture }: Traits): boolean =>
  flat >= 0.6 && soft <= 0.4 && colours <= 40 && texture <= 0.5;
const canBeLookedThrough = ({ clear }: Traits): boolean => clear >= 0.03;

/**
 * What the bytes say: the first rule that applies. The numbers were set on one half of a set of photographs, drawings,
 * charts, maps, logos and icons, and measured on the other half.
 */
export const BYTE_RULES: readonly ByteRule[] = [
  {
    id: 'tiny',
    role: 'icon',
    because: 'Neither side is longer than 48 pixels.',
    confidence: 0.9,
    applies: ({ width, height }) => Math.max(width, height) <= 48,
  },
  {
    id: 'one-colour',
    role: 'placeholder',
    because: 'The whole picture is one colour.',
    confidence: 0.9,
    applies: ({ flat, ground }) => flat >= 0.999 && ground >= 0.999,
  },
  {
    id: 'small-cut-out',
    role: 'logo',
    because: 'It is small, can be looked through and has few colours.',
    confidence: 0.5,
    applies: (traits) => canBeLookedThrough(traits) && traits.colours <= 4 && isSmall(traits),
  },
  {
    id: 'cut-out',
    role: 'drawing',
    because: 'It can be looked through and is even inside.',
    confidence: 0.9,
    applies: (traits) => canBeLookedThrough(traits) && traits.texture <= 0.6,
  },
  {
    id: 'small-wordmark',
    role: 'logo',
    because: 'It is small and wide: few even colours on one ground.',
    confidence: 0.8,
    applies: (traits) =>
      isDrawn(traits) &&
      isSmall(traits) &&
      ![traits.ground < 0.4, traits.colours > 5, traits.width < 1.6 * traits.height].includes(true),
  },
  {
    id: 'ruled-on-one-ground',
    role: 'chart',
    because: 'Straight lines and even areas of few colours on one ground.',
    confidence: 0.8,
    applies: (traits) =>
      isDrawn(traits) &&
      traits.ground >= 0.4 &&
      traits.colours <= 16 &&
      traits.ruled >= 0.05 &&
      traits.hard >= 0.008 &&
      traits.width * traits.height > SMALL_AREA,
  },
  {
    id: 'winding-lines',
    role: 'map',
    because: 'Fine lines that wind through even areas of several pale colours, none of them straight.',
    // Right on maps drawn for the measure, and on some drawings of the bundled example too.
    confidence: 0.6,
    applies: (traits) =>
      isDrawn(traits) &&
      traits.ground >= 0.2 &&
      traits.ground <= 0.68 &&
      traits.colours >= 4 &&
      traits.ruled <= 0.045 &&
      traits.hard >= 0.004 &&
      traits.hard <= 0.035 &&
      traits.soft >= 0.1 &&
      traits.groundLight >= 190 &&
      traits.chroma <= 60,
  },
  {
    id: 'grain',
    role: 'photograph',
    because: 'Many colours, and uneven all over, as light on a sensor is.',
    confidence: 0.9,
    applies: ({ soft, colours, texture }) => soft >= 0.2 && colours >= 16 && texture >= 0.55,
  },
];

/** `unknown`, which is compared as a photograph is, where no rule decides. */
export function roleByBytes(traits: Traits): RoleWord {
  const rule = BYTE_RULES.find(({ applies }) => applies(traits));
  return rule === undefined
    ? { role: 'unknown', rule: 'undecided', confidence: 0 }
    : { role: rule.role, rule: rule.id, confidence: rule.confidence };
}
