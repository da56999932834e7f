import { circle, ellipse, group, INK, line, rect, repeat, shape } from './shapes.ts';

/**
 * The cast. Premier Tavo Kesh of Sereva: silver hair, round glasses, navy suit, teal tie. President Ilsa Maro of Oria:
 * black bob, mustard jacket, pearls. Chancellor Jana Orvik of Veltmark: copper bun, green coat. Nobody real is meant.
 */
export type Cast = 'kesh' | 'maro' | 'orvik' | 'aide' | 'guide' | 'player';
export type Mood = 'calm' | 'smile' | 'laugh' | 'speak';

type Looks = {
  readonly skin: string;
  readonly shade: string;
  readonly hair: string;
  readonly coat: string;
  readonly lapel: string;
};

const LOOKS: Readonly<Record<Cast, Looks>> = {
  kesh: { skin: '#e7bd98', shade: '#cf9a74', hair: '#c9ccd0', coat: INK.navy, lapel: INK.night },
  maro: { skin: '#f0ccab', shade: '#d8a583', hair: '#221d22', coat: INK.mustard, lapel: '#b9842a' },
  orvik: { skin: '#f3d3bd', shade: '#dcaa8e', hair: '#a6532b', coat: '#4f6b4a', lapel: '#3a5137' },
  aide: { skin: '#d9a983', shade: '#bb8760', hair: '#3b2c26', coat: '#6a6f78', lapel: '#4d525a' },
  guide: { skin: '#e9c3a0', shade: '#cb9c77', hair: '#4a3328', coat: '#7d4a58', lapel: '#5f3441' },
  player: { skin: '#c98f68', shade: '#a87149', hair: '#1e1a1a', coat: INK.coral, lapel: '#9f3f2c' },
};

type Person = {
  readonly who: Cast;
  readonly x: number;
  /** Where the collar is. */
  readonly y: number;
  readonly s?: number;
  readonly mood?: Mood;
  /** −1 looks left, 1 looks right. */
  readonly look?: number;
  /** Degrees the head leans. */
  readonly lean?: number;
  readonly back?: boolean;
};

/** Head and shoulders; the coat runs 260 below the collar. */
export function person({ who, x, y, s = 1, mood = 'calm', look = 0, lean = 0 }: Person): string {
  return group(coat(who) + group(head(who, mood, look), { y: -58, turn: lean }), { x, y, s });
}

/** A person from behind, for rows and crowds. */
export function fromBehind(who: Cast, x: number, y: number, s: number): string {
  const { coat: cloth, hair, shade } = LOOKS[who];
  const back = shape(TORSO, cloth) + rect(-18, -72, 36, 40, shade) + ellipse(0, -112, 46, 54, hair);
  return group(back, { x, y, s });
}

const TORSO = 'M-112 262C-118 60 -100 -12 -44 -30L-18 -48L18 -48L44 -30C100 -12 118 60 112 262Z';

function coat(who: Cast): string {
  const { coat: cloth, lapel, skin, shade } = LOOKS[who];
  const neck =
    shape('M-20 -92V-40Q0 -20 20 -40V-92Z', skin) + shape('M-20 -74Q4 -52 20 -74V-62Q0 -40 -20 -62Z', shade);
  const seams = line('M-72 262C-70 170 -76 110 -66 60M72 262C70 170 76 110 66 60', lapel, 4);
  if (who === 'kesh' || who === 'aide') return shape(TORSO, cloth) + seams + neck + shirtAndTie(who, lapel);
  if (who === 'player')
    return (
      shape(TORSO, cloth) +
      neck +
      shape('M-26 -48Q0 -8 26 -48L34 -40Q0 12 -34 -40Z', INK.white) +
      line('M-8 70L10 58V130M-12 130H30', INK.white, 12)
    );
  const blouse = shape('M-24 -46Q0 -14 24 -46L8 40L0 66L-8 40Z', INK.white);
  const collar =
    shape('M-24 -48L-50 -28L-30 24L-2 74L-8 20Z', lapel) + shape('M24 -48L50 -28L30 24L2 74L8 20Z', lapel);
  const jewels =
    who === 'maro'
      ? repeat(7, (i) => circle(-21 + i * 7, -30 + Math.sin((i / 6) * Math.PI) * 13, 4, INK.white))
      : '';
  return shape(TORSO, cloth) + seams + neck + blouse + collar + jewels + circle(0, 104, 6, lapel);
}

function shirtAndTie(who: Cast, lapel: string): string {
  const tie = who === 'kesh' ? INK.teal : INK.wine;
  return (
    shape('M-24 -46L0 74L24 -46L0 -28Z', INK.white) +
    shape('M-8 -30H8L5 -16L13 46L0 66L-13 46L-5 -16Z', tie) +
    line('M-9 10L6 22M-11 32L8 46', INK.white, 2.4, { opacity: 0.5 }) +
    shape('M-24 -48L-52 -28L-32 20L-1 84L-14 10Z', lapel) +
    shape('M24 -48L52 -28L32 20L1 84L14 10Z', lapel)
  );
}

function head(who: Cast, mood: Mood, look: number): string {
  const { skin, shade, hair } = LOOKS[who];
  const dx = look * 13;
  return (
    hairBehind(who, hair) +
    ellipse(-44, -58, 8, 13, shade) +
    ellipse(44, -58, 8, 13, shade) +
    shape('M-44 -70C-46 -126 46 -126 44 -70C46 -30 26 2 0 4C-26 2 -46 -30 -44 -70Z', skin) +
    shape(`M${-44} -70C-44 -34 -26 0 0 4C-22 -8 ${-30 + dx} -40 -34 -78Z`, shade, { opacity: 0.45 }) +
    hairBefore(who, hair, dx) +
    group(face(who, mood), { x: dx })
  );
}

function hairBehind(who: Cast, hair: string): string {
  if (who === 'maro')
    return shape(
      'M-56 -18C-70 -140 70 -140 56 -18C50 -4 40 -8 36 -14V-70H-36V-14C-40 -8 -50 -4 -56 -18Z',
      hair,
    );
  if (who === 'orvik') return circle(0, -132, 24, hair) + ellipse(0, -80, 52, 50, hair);
  if (who === 'guide') return ellipse(0, -66, 54, 62, hair);
  return ellipse(0, -84, 49, 40, hair);
}

function hairBefore(who: Cast, hair: string, dx: number): string {
  if (who === 'maro')
    return shape(
      `M-48 -58C-52 -134 52 -134 48 -58C44 -84 34 -96 ${18 + dx} -98C0 -86 -34 -88 -48 -58Z`,
      hair,
    );
  if (who === 'kesh') {
    const swept = shape(
      `M-46 -72C-58 -140 50 -142 46 -72C40 -92 30 -102 ${10 + dx} -100C-14 -98 -36 -96 -46 -72Z`,
      hair,
    );
    return swept + line('M-32 -104C-14 -118 14 -118 30 -104M-24 -114C-8 -122 8 -122 20 -116', '#a9adb3', 3);
  }
  return shape(`M-46 -70C-50 -130 50 -130 46 -70C38 -96 20 -104 ${dx} -100C-20 -102 -38 -94 -46 -70Z`, hair);
}

function face(who: Cast, mood: Mood): string {
  const dark = '#3a2a25';
  const brow = mood === 'laugh' ? -84 : -80;
  const thick = who === 'kesh' ? 6 : 4;
  const brows = line(
    `M-28 ${brow}Q-18 ${brow - 8} -8 ${brow - 1}M8 ${brow - 1}Q18 ${brow - 8} 28 ${brow}`,
    who === 'kesh' ? '#8f9398' : dark,
    thick,
  );
  const nose = line('M0 -60Q6 -44 2 -38Q-4 -36 -6 -39', '#b5805f', 3);
  const glasses =
    who === 'kesh'
      ? circle(-18, -62, 15, 'none', RIM) + circle(18, -62, 15, 'none', RIM) + line('M-3 -63H3', dark, 3)
      : '';
  return brows + eyes(mood, dark) + nose + cheeks(mood) + mouth(who, mood) + glasses;
}

const RIM = { stroke: '#3a2a25', 'stroke-width': 2.6 };

function eyes(mood: Mood, dark: string): string {
  if (mood === 'laugh')
    return (
      line('M-27 -59Q-18 -71 -9 -59M9 -59Q18 -71 27 -59', dark, 4.5) +
      line('M-32 -54l-8 4M-32 -62l-8 -2M32 -54l8 4M32 -62l8 -2', dark, 2)
    );
  const open = (cx: number) =>
    ellipse(cx, -62, 8, 6, INK.white) + circle(cx, -62, 4.4, dark) + circle(cx + 1.5, -64, 1.4, INK.white);
  const lids = line('M-27 -65Q-18 -72 -9 -65M9 -65Q18 -72 27 -65', dark, 3);
  return open(-18) + open(18) + lids;
}

function cheeks(mood: Mood): string {
  if (mood === 'calm' || mood === 'speak') return '';
  const opacity = mood === 'laugh' ? 0.55 : 0.35;
  return ellipse(-29, -40, 10, 7, INK.coral, { opacity }) + ellipse(29, -40, 10, 7, INK.coral, { opacity });
}

function mouth(who: Cast, mood: Mood): string {
  const lips = who === 'maro' || who === 'orvik' || who === 'guide' ? '#a63b3b' : '#8d4a3c';
  if (mood === 'laugh') {
    const open = shape('M-24 -31Q0 -24 24 -31Q20 2 0 2Q-20 2 -24 -31Z', '#5c1f22');
    return (
      open +
      shape('M-21 -30Q0 -24 21 -30L18 -20Q0 -14 -18 -20Z', INK.white) +
      ellipse(0, -4, 11, 5, '#d4736a') +
      line('M-24 -31Q0 -24 24 -31', lips, 3)
    );
  }
  if (mood === 'smile')
    return line('M-18 -25Q0 -9 18 -25', lips, 4.5) + line('M-22 -28l4 3M22 -28l-4 3', lips, 3);
  if (mood === 'speak') return ellipse(0, -20, 11, 8, '#5c1f22') + line('M-12 -22Q0 -30 12 -22', lips, 3);
  return line('M-13 -20Q0 -17 13 -20', lips, 4);
}

/** A sleeve from shoulder to wrist with cuff and hand; `d` is the path the sleeve follows. */
export function arm(who: Cast, d: string, hand: { x: number; y: number }, width = 46): string {
  const { coat: cloth, lapel, skin, shade } = LOOKS[who];
  return (
    line(d, lapel, width + 4) +
    line(d, cloth, width) +
    circle(hand.x, hand.y, width * 0.46, INK.white) +
    circle(hand.x, hand.y, width * 0.4, skin) +
    line(`M${hand.x - 8} ${hand.y - 4}q8 -8 17 0M${hand.x - 8} ${hand.y + 4}q8 -6 17 2`, shade, 2.4)
  );
}

/** A whole standing figure seen from afar, 200 high at scale 1, feet at (x, y). */
export function standing(who: Cast, x: number, y: number, s: number, stride = 0): string {
  const { coat: cloth, lapel, hair, skin } = LOOKS[who];
  const legs = line(`M-12 -92L${-14 - stride} 0M12 -92L${14 + stride} 0`, lapel, 20);
  const body = shape('M-32 -80C-36 -130 -30 -158 0 -160C30 -158 36 -130 32 -80Z', cloth);
  const arms = line(
    `M-28 -140Q-42 -112 ${-36 + stride / 2} -84M28 -140Q42 -112 ${36 - stride / 2} -84`,
    cloth,
    13,
  );
  const top =
    circle(0, -180, 19, skin) + shape('M-21 -178C-24 -208 24 -208 21 -178C14 -192 -14 -192 -21 -178Z', hair);
  return group(legs + arms + body + top, { x, y, s });
}
