import { arm, fromBehind, person } from './people.ts';
import {
  curtain,
  flag,
  flowers,
  glass,
  microphone,
  nameCard,
  paperSheet,
  seaWindow,
  tableEdge,
  wallClock,
} from './props.ts';
import { circle, dice, ellipse, group, INK, line, rect, repeat, shape } from './shapes.ts';

/** Pictures of the release taken indoors. */

export function hall(): string {
  const floor =
    shape('M0 600L280 270H620L900 600Z', '#a9835a') +
    repeat(9, (i) => line(`M${i * 112} 600L${280 + i * 42} 270`, '#8a6742', 3));
  const walls =
    rect(0, 0, 900, 600, '#d9d0b8') +
    shape('M0 0L280 90V270L0 600Z', '#c3b797') +
    shape('M900 0L620 90V270L900 600Z', '#b9ac8a');
  const lamps =
    line('M450 0V54', INK.bark, 5) +
    repeat(
      7,
      (i) =>
        line(`M450 54Q${360 + i * 30} 110 ${354 + i * 32} 92`, INK.mustard, 5) +
        circle(354 + i * 32, 84, 9, '#fff3c9'),
    );
  const table =
    shape('M170 600L392 300H508L730 600Z', '#6d4a31') + shape('M262 600L416 310H484L638 600Z', '#7f593c');
  const left = repeat(5, (i) => fromBehind('aide', 348 - i * 62, 330 + i * 62, 0.34 + i * 0.16));
  const right = repeat(5, (i) =>
    person({ who: i % 2 ? 'guide' : 'aide', x: 552 + i * 62, y: 330 + i * 62, s: 0.34 + i * 0.16, look: -1 }),
  );
  const back =
    seaWindow(392, 130, 116, 110) +
    group(flag('oria', 0, 0, 0.42), { x: 330, y: 170 }) +
    group(flag('sereva', 0, 0, 0.42), { x: 536, y: 170 });
  return (
    walls +
    back +
    floor +
    lamps +
    left +
    table +
    flowers(450, 400, 0.7) +
    glass(420, 500) +
    glass(486, 500) +
    glass(430, 450) +
    right
  );
}

const WAITING = { who: 'kesh', x: 240, y: 300, s: 1.15, look: 1, mood: 'calm' } as const;

export const tableTalk = (): string => acrossTheTable(WAITING);

/** Another frame of the same moment: he has turned and begun to speak. */
export const tableTalkLater = (): string =>
  acrossTheTable({ ...WAITING, x: 220, y: 304, look: 0.2, lean: 12, mood: 'speak' });

function acrossTheTable(guest: Parameters<typeof person>[0]): string {
  const windows = seaWindow(60, 40, 200, 270) + seaWindow(350, 40, 200, 270) + seaWindow(640, 40, 200, 270);
  const board =
    tableEdge(452, INK.wood) +
    nameCard(250, 500) +
    nameCard(650, 500, true) +
    glass(340, 510) +
    glass(560, 510) +
    flowers(450, 500, 0.8);
  const papers = rect(160, 530, 120, 14, INK.white) + rect(620, 530, 120, 14, INK.white);
  return (
    rect(0, 0, 900, 600, '#c8b98f') +
    windows +
    person(guest) +
    person({ who: 'maro', x: 660, y: 306, s: 1.12, look: -1, mood: 'speak' }) +
    board +
    papers
  );
}

export function microphones(): string {
  const backdrop =
    rect(0, 0, 900, 600, '#27455a') +
    repeat(8, (row) =>
      repeat(7, (i) =>
        group(line('M-20 0Q-10 -14 0 0Q10 -14 20 0', '#3b6079', 5), {
          x: 60 + i * 130 + (row % 2) * 65,
          y: 50 + row * 70,
        }),
      ),
    );
  const lectern =
    shape('M250 430H650L612 600H288Z', '#75523a') +
    rect(232, 408, 436, 32, '#8f6a4d') +
    circle(450, 520, 44, INK.mustard) +
    shape('M414 522Q432 490 450 520Q470 488 488 516Q468 506 452 540Q432 506 414 522Z', INK.navy);
  const colours = [INK.coral, INK.teal, INK.mustard, '#6a5a9c', INK.leaf];
  const mics = repeat(5, (i) =>
    microphone(330 + i * 60, 330 + Math.abs(i - 2) * 14, (i - 2) * 7, colours[i] ?? INK.coral),
  );
  const crowd = repeat(3, (i) =>
    group(
      rect(-60, -40, 120, 90, INK.night, { rx: 10 }) +
        circle(0, 0, 34, '#3a4753') +
        circle(0, 0, 20, '#0f151b') +
        rect(20, -58, 30, 20, INK.night),
      { x: 90 + i * 370, y: 585, s: 1.1 },
    ),
  );
  return (
    backdrop +
    wallClock(760, 120, 62, [8, 42]) +
    person({ who: 'maro', x: 450, y: 238, s: 1.3, mood: 'speak', look: 0.3 }) +
    lectern +
    mics +
    crowd
  );
}

export function breakfast(): string {
  const cloth =
    rect(0, 0, 900, 600, '#e6dcc6') +
    repeat(
      9,
      (i) =>
        rect(i * 110 - 20, 0, 34, 600, '#d5b9a0', { opacity: 0.5 }) +
        rect(0, i * 80 - 10, 900, 26, '#d5b9a0', { opacity: 0.5 }),
    );
  const plate = (x: number, y: number, r: number) =>
    circle(x, y + 6, r, '#00000022') +
    circle(x, y, r, INK.white) +
    circle(x, y, r * 0.72, '#eef0ea') +
    circle(x, y, r * 0.72, 'none', { stroke: INK.sea, 'stroke-width': 4 });
  const fish =
    shape('M180 300C220 260 290 262 326 300L360 276V328L326 304C290 340 220 340 180 300Z', '#8ea7ad') +
    circle(206, 296, 5, INK.night) +
    line('M236 282q14 18 0 36M262 276q16 24 0 48M288 280q14 20 0 40', '#6d878e', 4);
  const pot =
    circle(470, 130, 92, '#3f5a52') +
    circle(470, 130, 66, '#53736a') +
    circle(470, 130, 18, INK.mustard) +
    shape('M552 100Q620 96 640 60L662 78Q640 140 560 150Z', '#3f5a52');
  const cup = (x: number, y: number) =>
    circle(x, y, 52, INK.white) +
    circle(x, y, 42, '#b98a4a') +
    circle(x - 10, y - 8, 14, '#cfa566') +
    line(`M${x + 46} ${y - 20}q34 20 0 42`, INK.white, 12);
  const rice =
    circle(640, 330, 44, '#fbfaf4') +
    repeat(14, (i) => ellipse(614 + (i % 5) * 13, 312 + Math.floor(i / 5) * 17, 6, 3, '#e0dccb'));
  const sticks =
    line('M720 470L860 400M732 490L872 424', INK.bark, 9) + rect(700, 470, 50, 26, INK.coral, { rx: 8 });
  const hands =
    arm('kesh', 'M-20 640Q60 560 140 520', { x: 156, y: 510 }, 76) +
    arm('maro', 'M920 640Q860 580 760 572', { x: 742, y: 570 }, 70);
  return (
    cloth +
    plate(266, 300, 150) +
    fish +
    plate(640, 330, 122) +
    rice +
    pot +
    cup(130, 110) +
    cup(770, 150) +
    plate(450, 500, 76) +
    circle(430, 490, 16, INK.coral) +
    circle(462, 512, 20, INK.leaf) +
    sticks +
    hands
  );
}

export function laughing(): string {
  const roll = dice(7);
  const blur =
    rect(0, 0, 900, 600, '#b4c4bb') +
    repeat(22, () =>
      circle(
        roll() * 900,
        roll() * 380,
        22 + roll() * 46,
        ['#c9d5c9', '#9fb5ad', '#d9d7bd'][Math.floor(roll() * 3)] ?? '#c9d5c9',
        { opacity: 0.6 },
      ),
    );
  const maro = person({ who: 'maro', x: 770, y: 380, s: 1.5, look: -1, lean: -10, mood: 'smile' });
  const kesh = person({ who: 'kesh', x: 360, y: 420, s: 2.1, look: 0.5, lean: 12, mood: 'laugh' });
  const hand = arm('kesh', 'M120 640Q210 640 330 540', { x: 350, y: 530 }, 84);
  return blur + maro + kesh + hand;
}

export function theSheet(): string {
  const wall =
    rect(0, 0, 900, 600, '#d6c39a') +
    repeat(6, (i) => rect(i * 160 + 12, 24, 128, 270, 'none', { stroke: '#c0a979', 'stroke-width': 7 }));
  const lamp = line('M830 60V210', INK.bark, 8) + shape('M770 60L890 60L862 -30H798Z', INK.coral);
  const board = tableEdge(470, '#77543b') + glass(130, 530) + glass(800, 540);
  const keshArm = arm('kesh', 'M196 470Q250 560 350 510', { x: 372, y: 500 }, 56);
  const maroArm = arm('maro', 'M714 480Q660 560 560 520', { x: 540, y: 512 }, 52);
  return (
    wall +
    lamp +
    person({ who: 'kesh', x: 250, y: 300, s: 1.5, look: 1, lean: 14, mood: 'laugh' }) +
    person({ who: 'maro', x: 660, y: 312, s: 1.45, look: -1, lean: -12, mood: 'laugh' }) +
    board +
    paperSheet(456, 480, -9, 1.05) +
    keshArm +
    maroArm
  );
}

export function signing(): string {
  const wall =
    curtain(0, 900, 600, '#4d6a72') +
    rect(270, 30, 360, 96, INK.paper) +
    line('M300 64H600M350 92H550', INK.navy, 10);
  const aides =
    person({ who: 'aide', x: 130, y: 250, s: 0.95, look: 1 }) +
    person({ who: 'guide', x: 770, y: 250, s: 0.95, look: -1 }) +
    person({ who: 'aide', x: 450, y: 236, s: 0.9 });
  const seated =
    person({ who: 'kesh', x: 290, y: 330, s: 1.15, look: 0.6, lean: 10 }) +
    person({ who: 'maro', x: 610, y: 334, s: 1.12, look: -0.6, lean: -10 });
  const folder = (x: number) =>
    shape(`M${x - 100} 520L${x - 74} 474H${x + 74}L${x + 100} 520Z`, INK.wine) +
    shape(`M${x - 84} 514L${x - 64} 480H${x - 4}V514ZM${x + 4} 514V480H${x + 64}L${x + 84} 514Z`, INK.white) +
    line(`M${x + 14} 504h44`, INK.slate, 3);
  const desk =
    rect(0, 462, 900, 138, '#2f4f3f') +
    rect(0, 462, 900, 10, INK.mustard) +
    repeat(15, (i) => line(`M${i * 64} 476v124`, '#24402f', 5));
  const pens =
    arm('kesh', 'M210 440Q230 520 300 496', { x: 314, y: 494 }, 42) +
    line('M318 488L350 440', INK.mustard, 6) +
    arm('maro', 'M690 440Q676 520 610 500', { x: 598, y: 496 }, 40) +
    line('M596 490L568 444', INK.mustard, 6);
  return (
    wall +
    aides +
    seated +
    desk +
    folder(320) +
    folder(590) +
    group(flag('sereva', 0, 0, 0.3), { x: 440, y: 400 }) +
    group(flag('oria', 0, 0, 0.3), { x: 470, y: 400 }) +
    pens
  );
}
