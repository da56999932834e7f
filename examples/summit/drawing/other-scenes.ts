import { arm, person, standing } from './people.ts';
import { boat, curtain, microphone, sea, tableEdge } from './props.ts';
import { circle, dice, ellipse, group, INK, line, rect, repeat, shape } from './shapes.ts';

/** Everything that is not the summit: a flood, a cup, a rocket, a prize, money, a market. */

export function flood(): string {
  const roll = dice(23);
  const rain = repeat(90, () => {
    const x = roll() * 960;
    const y = roll() * 560;
    return line(`M${x} ${y}l-14 40`, '#dfe9ea', 2, { opacity: 0.6 });
  });
  const house = (x: number, y: number, s: number, tile: string) =>
    group(
      shape('M-110 60V-10H110V60Z', INK.paper) +
        shape('M-136 -6L0 -92L136 -6Z', tile) +
        rect(-60, 8, 36, 34, INK.slate) +
        rect(24, 8, 36, 34, INK.slate) +
        repeat(5, (i) => line(`M${-100 + i * 44} -14l40 -54`, '#00000022', 4)),
      { x, y, s },
    );
  const trees = repeat(
    4,
    (i) => ellipse(90 + i * 260, 262, 60, 50, '#4f6b4c') + rect(84 + i * 260, 290, 12, 60, INK.bark),
  );
  const rescue =
    boat(420, 500, 1.5, '#d9772f') +
    standing('aide', 360, 486, 0.62) +
    standing('guide', 430, 484, 0.55) +
    line('M330 420L270 540', INK.bark, 8);
  return (
    rect(0, 0, 900, 370, '#8b9aa0') +
    ellipse(200, 60, 260, 60, '#74838a') +
    ellipse(640, 80, 320, 70, '#6b7a82') +
    trees +
    house(190, 330, 1, '#a5523d') +
    house(680, 350, 1.25, '#8f4535') +
    house(450, 300, 0.7, '#b06a4a') +
    sea(360, 600, '#8a7b62', 31) +
    rescue +
    rain
  );
}

export function cup(): string {
  const roll = dice(5);
  const stand =
    rect(0, 0, 900, 600, '#1f3a3a') +
    repeat(260, () =>
      circle(
        roll() * 900,
        60 + roll() * 260,
        5 + roll() * 4,
        ['#e7bd98', '#c98f68', INK.coral, INK.white, '#2c5d8f'][Math.floor(roll() * 5)] ?? INK.white,
        { opacity: 0.8 },
      ),
    );
  const lights = repeat(2, (i) =>
    group(
      rect(-70, -30, 140, 60, '#dfe6df') +
        repeat(8, (k) => circle(-54 + (k % 4) * 36, k < 4 ? -14 : 14, 12, '#fffbe0')) +
        line('M0 30V200', '#90a09a', 10),
      { x: 120 + i * 660, y: 60, turn: i ? 8 : -8 },
    ),
  );
  const pitch =
    rect(0, 360, 900, 240, '#4f8a4c') +
    repeat(5, (i) => rect(i * 200, 360, 100, 240, '#5b9757')) +
    line('M0 372H900M100 600L220 372', INK.white, 6);
  const trophy =
    shape('M-60 -90H60C60 -20 30 10 12 20V50H40V70H-40V50H-12V20C-30 10 -60 -20 -60 -90Z', INK.mustard) +
    line('M-60 -76Q-104 -70 -84 -30Q-70 -8 -44 -6M60 -76Q104 -70 84 -30Q70 -8 44 -6', INK.mustard, 10) +
    line('M-34 -78Q-30 -20 -12 4', '#f3d88e', 8);
  const player =
    person({ who: 'player', x: 450, y: 390, s: 1.2, mood: 'laugh' }) +
    arm('player', 'M330 470Q300 330 390 210', { x: 394, y: 198 }, 50) +
    arm('player', 'M570 470Q600 330 510 210', { x: 506, y: 198 }, 50);
  const paper = repeat(50, () =>
    group(rect(0, 0, 12, 7, [INK.coral, INK.mustard, INK.white][Math.floor(roll() * 3)] ?? INK.white), {
      x: roll() * 900,
      y: roll() * 600,
      turn: roll() * 180,
    }),
  );
  return stand + lights + pitch + player + group(trophy, { x: 450, y: 140, s: 1.15 }) + paper;
}

export function rocket(): string {
  const roll = dice(77);
  const stars = repeat(50, () => circle(roll() * 900, roll() * 300, 1 + roll() * 2, INK.white));
  const plume = repeat(34, (i) =>
    circle(
      450 + (roll() - 0.5) * (60 + i * 18),
      390 + i * 6,
      26 + roll() * 40,
      ['#f1d3a4', '#e8b27c', '#d9d2c6', '#bfb8b0'][Math.floor(roll() * 4)] ?? INK.paper,
      { opacity: 0.85 },
    ),
  );
  const body =
    shape('M450 60C486 100 490 150 490 330H410C410 150 414 100 450 60Z', INK.white) +
    rect(410, 220, 80, 22, '#3f7a55') +
    rect(410, 256, 80, 10, '#3f7a55') +
    shape('M410 280L366 356H410ZM490 280L534 356H490Z', '#3f7a55') +
    circle(450, 160, 16, INK.navy) +
    shape('M424 330H476L494 430Q450 520 406 430Z', '#ffe9a8');
  const tower =
    rect(610, 130, 20, 400, '#8b6f63') +
    rect(690, 130, 20, 400, '#8b6f63') +
    repeat(8, (i) =>
      line(`M620 ${150 + i * 48}L700 ${190 + i * 48}M700 ${150 + i * 48}L620 ${190 + i * 48}`, '#8b6f63', 6),
    ) +
    rect(490, 190, 140, 12, '#8b6f63');
  return (
    rect(0, 0, 900, 600, '#2b3350') +
    rect(0, 300, 900, 140, '#4a4a6c') +
    rect(0, 420, 900, 60, '#8a6f78') +
    stars +
    sea(470, 600, '#39506a', 15) +
    tower +
    plume +
    body
  );
}

export function film(): string {
  const rays =
    shape('M120 0L330 600H600L220 0Z', '#fff4cf', { opacity: 0.22 }) +
    shape('M780 0L300 600H570L680 0Z', '#fff4cf', { opacity: 0.22 });
  const oar =
    rect(-9, -170, 18, 300, '#c9ccd0', { rx: 8 }) +
    shape('M-38 -170Q0 -330 38 -170Q40 -100 0 -84Q-40 -100 -38 -170Z', '#dfe2e4') +
    line('M0 -260V-100', '#a9adb3', 6) +
    rect(-70, 120, 140, 34, INK.bark) +
    rect(-50, 90, 100, 32, '#7a573c');
  const floor =
    rect(0, 470, 900, 130, '#3c2228') +
    repeat(14, (i) => line(`M${i * 70} 600L${200 + i * 38} 470`, '#52303a', 3));
  return (
    rect(0, 0, 900, 600, '#241520') +
    curtain(0, 210, 500, '#8c2f3a') +
    curtain(690, 210, 500, '#8c2f3a') +
    rays +
    floor +
    group(oar, { x: 270, y: 390, s: 1.05 }) +
    person({ who: 'guide', x: 570, y: 320, s: 1.2, mood: 'laugh', look: -0.5 }) +
    arm('guide', 'M470 440Q440 560 500 500', { x: 508, y: 486 }, 46) +
    microphone(502, 400, -8, INK.mustard) +
    repeat(11, (i) => ellipse(40 + i * 84, 604, 44, 50, '#120a0e'))
  );
}

export function banknotes(): string {
  const note = (turn: number, ink: string) =>
    group(
      rect(-30, -330, 180, 340, INK.paper, { rx: 8 }) +
        rect(-16, -316, 152, 312, 'none', { stroke: ink, 'stroke-width': 6 }) +
        circle(60, -200, 50, ink, { opacity: 0.8 }) +
        circle(60, -200, 30, INK.paper) +
        line('M0 -80H120M0 -54H90M0 -290H50', ink, 9) +
        repeat(5, (i) => line(`M0 ${-130 - i * 6}q30 -10 60 0t60 0`, ink, 2)),
      { x: 410, y: 560, turn },
    );
  const rates =
    rect(560, 40, 300, 240, INK.night, { rx: 12 }) +
    repeat(
      5,
      (i) =>
        rect(590, 70 + i * 42, 60 + (i % 2) * 20, 18, '#58d0a0') +
        rect(740, 70 + i * 42, 80 - (i % 3) * 14, 18, INK.mustard),
    );
  return (
    rect(0, 0, 900, 600, '#9fb0a4') +
    rates +
    tableEdge(430, '#6a5846') +
    note(-52, INK.teal) +
    note(-28, INK.coral) +
    note(-4, '#5b5a8c') +
    note(20, INK.leaf) +
    arm('aide', 'M-40 620Q160 640 330 570', { x: 360, y: 556 }, 90)
  );
}

export function market(): string {
  const awnings = repeat(
    4,
    (i) =>
      shape(
        `M${i * 230 - 10} 80H${i * 230 + 220}L${i * 230 + 240} 180H${i * 230 - 30}Z`,
        i % 2 ? INK.coral : INK.teal,
      ) + repeat(4, (k) => shape(`M${i * 230 + k * 56} 80h28l8 100h-34Z`, INK.paper)),
  );
  const crates = repeat(
    6,
    (i) =>
      rect(i * 152 + 10, 420, 132, 90, '#9b7450') +
      line(`M${i * 152 + 10} 450h132M${i * 152 + 10} 480h132`, INK.bark, 4) +
      repeat(6, (k) =>
        i % 2
          ? circle(i * 152 + 30 + (k % 3) * 44, 416 - Math.floor(k / 3) * 22, 22, INK.mustard)
          : ellipse(i * 152 + 36 + (k % 3) * 40, 414 - Math.floor(k / 3) * 16, 30, 11, '#8ea7ad'),
      ),
  );
  const sellers =
    person({ who: 'guide', x: 240, y: 345, s: 0.9, mood: 'smile' }) +
    person({ who: 'aide', x: 660, y: 345, s: 0.9, mood: 'speak', look: -1 });
  return (
    rect(0, 0, 900, 600, '#e4d8b8') +
    sea(180, 300, INK.sea, 51) +
    sellers +
    awnings +
    crates +
    rect(0, 510, 900, 90, '#b3a380')
  );
}
