import { arm, person } from './people.ts';
import { boat, flag, planks, radio } from './props.ts';
import { circle, ellipse, group, INK, line, rect, repeat, shape } from './shapes.ts';

/** The gift of 5 May, the other meeting of 3 May, and the cartoon. */

export function giftRadio(): string {
  const ribbon = line('M330 150C260 90 240 210 330 190C420 210 400 90 330 150', INK.coral, 14);
  const hands =
    arm('maro', 'M940 560Q820 520 676 430', { x: 650, y: 414 }, 74) +
    arm('kesh', 'M-40 560Q80 560 220 520', { x: 246, y: 512 }, 78);
  const shavings = repeat(9, (i) =>
    line(`M${60 + i * 94} ${540 + (i % 3) * 18}q12 -22 26 -4q6 14 -10 12`, '#d9b98c', 5),
  );
  return (
    rect(0, 0, 900, 360, '#b8c7bd') +
    planks(360, 240, '#9b7450') +
    ellipse(450, 520, 300, 34, '#00000030') +
    radio(450, 380, 1.75) +
    ribbon +
    shavings +
    hands
  );
}

export function listening(): string {
  const crowd = repeat(4, (i) =>
    person({
      who: i % 2 ? 'aide' : 'guide',
      x: 90 + i * 240,
      y: 250,
      s: 0.8,
      mood: i === 1 ? 'smile' : 'laugh',
    }),
  );
  const wall = rect(0, 0, 900, 600, '#cbb79b') + repeat(10, (i) => rect(i * 92, 0, 46, 600, '#c1ab8d'));
  const kesh = person({ who: 'kesh', x: 310, y: 350, s: 1.55, look: 1, lean: 8, mood: 'smile' });
  const maro = person({ who: 'maro', x: 680, y: 370, s: 1.45, look: -1, mood: 'laugh' });
  return (
    wall +
    crowd +
    kesh +
    maro +
    radio(470, 440, 0.7, 8) +
    arm('kesh', 'M160 560Q260 620 380 490', { x: 396, y: 476 }, 58)
  );
}

export function otherMeeting(): string {
  const fire =
    rect(0, 0, 900, 600, '#6b5340') +
    rect(310, 190, 280, 300, '#3a2c22') +
    rect(280, 160, 340, 40, '#a08564') +
    shape(
      'M360 490C340 400 420 400 410 320C470 370 450 400 480 400C500 380 496 360 500 350C560 420 550 460 540 490Z',
      INK.coral,
    ) +
    shape('M400 490C396 440 440 430 440 390C480 430 490 450 490 490Z', INK.mustard);
  const antlers = line(
    'M450 110V70M450 90Q400 90 390 40M450 90Q500 90 510 40M420 78L404 96M480 78L496 96',
    INK.sand,
    10,
  );
  const chairs =
    rect(60, 330, 240, 240, '#7a2f2f', { rx: 40 }) + rect(600, 330, 240, 240, '#7a2f2f', { rx: 40 });
  const rug = ellipse(450, 570, 430, 60, '#8e6b3f') + ellipse(450, 570, 330, 40, '#b98f57');
  return (
    fire +
    antlers +
    rug +
    chairs +
    person({ who: 'kesh', x: 180, y: 330, s: 1.05, look: 1 }) +
    person({ who: 'orvik', x: 720, y: 330, s: 1.05, look: -1, mood: 'speak' }) +
    group(flag('veltmark', 0, 0, 0.7), { x: 820, y: 120 }) +
    group(flag('sereva', 0, 0, 0.7), { x: 30, y: 120 })
  );
}

/** An editorial cartoon: two boats, one call, and its echo. A drawing, and printed as one. */
export function cartoon(): string {
  const rings = repeat(5, (i) =>
    circle(250, 330, 70 + i * 62, 'none', {
      stroke: INK.night,
      'stroke-width': 5,
      'stroke-dasharray': i > 2 ? '14 12' : '900 1',
    }),
  );
  const ear =
    shape('M700 250C700 130 860 130 850 270C846 340 790 340 786 410C780 470 710 460 716 400', 'none', {
      stroke: INK.night,
      'stroke-width': 12,
    }) + line('M740 260C744 200 810 200 806 270C800 310 764 310 770 350', INK.night, 8);
  return (
    rect(0, 0, 900, 600, '#f8f4e8') +
    rings +
    ear +
    boat(250, 470, 1.5, INK.coral) +
    radio(250, 330, 0.7) +
    boat(640, 500, 1.2, INK.navy) +
    line('M0 520q60 -40 120 0t120 0t120 0t120 0t120 0t120 0t120 0t120 0', INK.night, 7) +
    line('M60 570q60 -30 120 0t120 0t120 0t120 0t120 0t120 0', INK.night, 5)
  );
}
