import { circle, dice, ellipse, group, INK, line, rect, repeat, shape } from './shapes.ts';

/** Oria: a white gull wing on blue. Sereva: a gold ring on red. Veltmark: two green bars. */
export type Nation = 'oria' | 'sereva' | 'veltmark';

export function flag(nation: Nation, x: number, y: number, s = 1): string {
  const cloth = 'M0 0C40 -10 70 14 112 2L104 170C70 186 40 158 0 172Z';
  const marks: Readonly<Record<Nation, string>> = {
    oria:
      shape(cloth, '#2c5d8f') + shape('M20 84Q40 46 58 82Q78 44 96 76Q78 66 58 104Q40 68 20 84Z', INK.white),
    sereva: shape(cloth, '#b53a33') + circle(55, 84, 28, 'none', { stroke: INK.mustard, 'stroke-width': 11 }),
    veltmark:
      shape(cloth, INK.paper) +
      shape(
        'M0 34C40 24 70 48 110 36L108 72C70 86 40 60 0 72ZM0 104C40 94 70 118 107 106L105 140C70 152 40 128 0 140Z',
        '#3f7a55',
      ),
  };
  const folds = shape(
    'M36 -4C40 60 30 120 34 164L46 168C42 110 52 60 48 0ZM80 8C84 70 76 120 80 178L92 176C88 120 96 60 94 6Z',
    '#00000022',
  );
  return group(rect(-9, -26, 9, 460, '#a98a56') + circle(-4, -32, 9, INK.mustard) + marks[nation] + folds, {
    x,
    y,
    s,
  });
}

/** A tall window with the sea behind it. */
export function seaWindow(x: number, y: number, width: number, height: number): string {
  const sea = y + height * 0.6;
  return (
    rect(x, y, width, height, INK.sky) +
    rect(x, sea, width, y + height - sea, INK.sea) +
    repeat(4, (i) =>
      line(`M${x + 8} ${sea + 14 + i * 20}h${width - 16 - i * 10}`, INK.foam, 3, { opacity: 0.7 }),
    ) +
    line(`M${x + width / 2} ${y}v${height}M${x} ${y + height * 0.36}h${width}`, INK.white, 8) +
    rect(x, y, width, height, 'none', { stroke: INK.white, 'stroke-width': 14 }) +
    rect(x - 14, y + height, width + 28, 16, INK.sand)
  );
}

export function curtain(x: number, width: number, height: number, cloth: string): string {
  const folds = repeat(Math.floor(width / 26), (i) =>
    shape(
      `M${x + i * 26} 0h11q-5 ${height / 2} 3 ${height}h-11q-6 ${-height / 2} -3 ${-height}Z`,
      '#00000026',
    ),
  );
  return rect(x, 0, width, height, cloth) + folds;
}

export function planks(y: number, height: number, wood: string): string {
  const rows = Math.ceil(height / 34);
  const seams = repeat(
    rows,
    (row) =>
      line(`M0 ${y + row * 34}H900`, '#00000030', 3) +
      repeat(5, (i) => line(`M${(row % 2) * 90 + i * 190} ${y + row * 34}v34`, '#00000030', 3)),
  );
  return rect(0, y, 900, height, wood) + seams;
}

export function tableEdge(y: number, cloth: string): string {
  const grain = repeat(7, (i) =>
    line(`M${i * 140 - 40} ${y + 34 + (i % 3) * 22}q70 -10 150 4`, '#00000022', 3),
  );
  return rect(0, y, 900, 600 - y, cloth) + rect(0, y, 900, 12, '#ffffff33') + grain;
}

export function glass(x: number, y: number): string {
  return (
    shape(`M${x - 14} ${y - 46}h28l-4 46h-20Z`, '#ffffffaa') +
    shape(`M${x - 12} ${y - 24}h24l-2 24h-20Z`, '#9cc3c8cc')
  );
}

export function nameCard(x: number, y: number, flip = false): string {
  const card = shape('M-46 0L-36 -36H44L46 0Z', INK.white) + line('M-22 -22H26M-16 -12H18', INK.slate, 3);
  return group(card, { x, y, flip });
}

export function flowers(x: number, y: number, s = 1): string {
  const roll = dice(41);
  const blooms = repeat(16, () =>
    circle(
      -60 + roll() * 120,
      -30 - roll() * 38,
      8 + roll() * 7,
      [INK.coral, INK.white, INK.mustard][Math.floor(roll() * 3)] ?? INK.white,
    ),
  );
  return group(
    ellipse(0, -14, 76, 26, INK.leaf) +
      repeat(6, (i) => line(`M${i * 18 - 45} -16q-6 -22 4 -40`, '#587446', 5)) +
      blooms,
    { x, y, s },
  );
}

/** The sheet the leaders laugh over; nobody says what is on it. */
export function paperSheet(x: number, y: number, turn: number, s = 1): string {
  const page =
    shape('M-86 -112L86 -112L86 96L70 112L-86 112Z', INK.white) + shape('M70 112L70 96L86 96Z', '#d6cfbf');
  const scribble =
    line('M-60 -78H34M-60 -54H56M-60 -30H20', '#8b9097', 5) +
    line('M-52 46q14 -48 34 -8t38 -14t40 20', INK.coral, 5) +
    circle(36, 70, 14, 'none', { stroke: INK.coral, 'stroke-width': 4 });
  return group(shape('M-80 -104L96 -100L94 120L-78 120Z', '#00000026') + page + scribble, { x, y, turn, s });
}

/** The wooden radio Premier Kesh gave: seven slats, one brass dial. */
export function radio(x: number, y: number, s = 1, turn = 0): string {
  const body =
    rect(-130, -92, 260, 176, INK.bark, { rx: 22 }) + rect(-122, -84, 244, 160, '#9c6b43', { rx: 18 });
  const slats = repeat(7, (i) => rect(-106, -66 + i * 18, 116, 9, INK.bark, { rx: 4 }));
  const dial =
    circle(66, -22, 42, INK.mustard) +
    circle(66, -22, 32, INK.paper) +
    repeat(12, (i) => group(line('M0 -28V-22', INK.night, 3), { x: 66, y: -22, turn: i * 30 })) +
    line('M66 -22L84 -44', INK.coral, 5);
  const knobs =
    circle(40, 46, 13, INK.mustard) + circle(92, 46, 13, INK.mustard) + line('M40 38v8M92 38v8', INK.bark, 4);
  const handle =
    line('M-70 -92Q0 -148 70 -92', INK.bark, 12) +
    line('M112 -92L150 -196', '#b9bcc0', 5) +
    circle(150, -198, 6, '#b9bcc0');
  return group(handle + body + slats + dial + knobs, { x, y, s, turn });
}

export function microphone(x: number, y: number, turn: number, colour: string): string {
  const mic =
    line('M0 0V120', INK.night, 8) +
    rect(-15, -46, 30, 58, INK.night, { rx: 15 }) +
    rect(-20, 4, 40, 30, colour, { rx: 4 });
  return group(mic + line('M-10 -32H10M-11 -22H11M-11 -12H11', '#5a6672', 3), { x, y, turn });
}

export function lighthouse(x: number, y: number, s: number): string {
  const tower =
    shape('M-28 0L-18 -210H18L28 0Z', INK.white) +
    shape('M-26 -44L-24 -92H24L26 -44ZM-22 -132L-20 -172H20L22 -132Z', INK.coral);
  const lamp =
    rect(-24, -222, 48, 14, INK.night) +
    rect(-14, -258, 28, 36, INK.mustard) +
    shape('M-20 -258L0 -286L20 -258Z', INK.night);
  return group(tower + lamp + ellipse(0, 4, 70, 16, INK.slate), { x, y, s });
}

export function gull(x: number, y: number, s: number): string {
  return group(line('M-24 0Q-12 -14 0 0Q12 -14 24 0', INK.night, 4), { x, y, s });
}

/** Sea from `top` down with broken wave lines. */
export function sea(top: number, bottom: number, colour: string, seed: number): string {
  const roll = dice(seed);
  const waves = repeat(34, () => {
    const depth = roll();
    return line(
      `M${roll() * 900} ${top + 10 + depth * (bottom - top - 14)}q${14 + depth * 22} ${-5 - depth * 5} ${28 + depth * 44} 0`,
      INK.foam,
      2 + depth * 3,
      { opacity: 0.75 },
    );
  });
  return rect(0, top, 900, bottom - top, colour) + waves;
}

export function boat(x: number, y: number, s: number, hull: string): string {
  const cabin =
    rect(-26, -44, 52, 32, INK.white) + rect(-16, -36, 12, 12, INK.slate) + rect(6, -36, 12, 12, INK.slate);
  return group(
    line('M0 -44V-104M0 -100L34 -52', INK.night, 4) +
      cabin +
      shape('M-74 -14H78L56 22H-54Z', hull) +
      line('M-70 -4H72', INK.white, 4),
    { x, y, s },
  );
}

/** A clock on a wall, its hands at an hour and minute. */
export function wallClock(
  x: number,
  y: number,
  r: number,
  [hour, minute]: readonly [number, number],
): string {
  const hand = (turn: number, length: number, width: number) =>
    group(line(`M0 0V${-length * r}`, INK.night, width), { x, y, turn });
  return (
    circle(x, y, r + 6, INK.bark) +
    circle(x, y, r, INK.white) +
    repeat(12, (i) => group(line(`M0 ${-0.92 * r}V${-0.78 * r}`, INK.night, 4), { x, y, turn: i * 30 })) +
    hand(hour * 30 + minute / 2, 0.5, 8) +
    hand(minute * 6, 0.74, 5) +
    circle(x, y, 6, INK.night)
  );
}
