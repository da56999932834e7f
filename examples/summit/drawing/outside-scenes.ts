import { arm, person, standing } from './people.ts';
import { boat, flag, gull, lighthouse, sea } from './props.ts';
import { circle, group, INK, line, rect, repeat, shape } from './shapes.ts';

/** Pictures of the release taken at the harbour, and the row of flags. */

export function handshake(): string {
  const columns = repeat(
    5,
    (i) =>
      rect(30 + i * 195, 0, 74, 430, '#e9dfca') +
      rect(30 + i * 195, 0, 22, 430, '#d3c5a8') +
      rect(18 + i * 195, 400, 98, 34, '#d9ccb1'),
  );
  const steps = repeat(5, (i) => rect(0, 430 + i * 36, 900, 36, i % 2 ? '#cfc1a4' : '#c2b291'));
  const carpet =
    shape('M330 430H570L660 600H240Z', INK.wine) + line('M346 430L262 600M554 430L638 600', INK.mustard, 6);
  const clasp =
    arm('kesh', 'M330 330Q360 430 424 410', { x: 436, y: 408 }) +
    arm('maro', 'M570 336Q540 430 478 410', { x: 462, y: 408 });
  return (
    rect(0, 0, 900, 600, '#8fa6a3') +
    columns +
    steps +
    carpet +
    person({ who: 'kesh', x: 280, y: 274, s: 1.35, look: 1, mood: 'smile' }) +
    person({ who: 'maro', x: 622, y: 282, s: 1.3, look: -1, mood: 'smile' }) +
    clasp
  );
}

export function arrival(): string {
  const sun = circle(690, 130, 64, '#f3cf8e') + circle(690, 130, 92, '#f3cf8e', { opacity: 0.35 });
  const quay =
    rect(0, 430, 900, 170, '#b6a88c') +
    repeat(12, (i) => line(`M${i * 80} 430l-40 170`, '#9c8e72', 4)) +
    rect(0, 424, 900, 14, '#8f8167');
  const car =
    shape(
      'M250 500C260 452 320 446 350 408H560C596 440 610 452 668 460C700 466 704 500 700 520H246Z',
      INK.night,
    ) + shape('M366 420H446V452H340ZM458 420H552L584 452H458Z', '#9fb7bb');
  const wheels =
    circle(330, 522, 36, '#15191e') +
    circle(330, 522, 16, '#9da3a8') +
    circle(618, 522, 36, '#15191e') +
    circle(618, 522, 16, '#9da3a8');
  const pennants =
    group(flag('sereva', 0, 0, 0.34), { x: 272, y: 388 }) +
    group(flag('oria', 0, 0, 0.34), { x: 676, y: 388 });
  return (
    rect(0, 0, 900, 300, '#f0dcc0') +
    sun +
    sea(290, 430, '#6f9ea3', 3) +
    lighthouse(140, 330, 1) +
    boat(430, 330, 0.9, INK.coral) +
    boat(600, 312, 0.6, INK.teal) +
    gull(330, 120, 1.1) +
    gull(400, 160, 0.8) +
    gull(520, 90, 0.7) +
    quay +
    pennants +
    car +
    wheels +
    standing('aide', 800, 570, 0.9)
  );
}

export function beforeFlags(): string {
  const stage =
    rect(0, 0, 900, 600, '#e8e2d2') + rect(0, 520, 900, 80, '#8c6d52') + rect(0, 510, 900, 14, '#a98a6b');
  const row = repeat(6, (i) => flag(i % 2 ? 'oria' : 'sereva', 50 + i * 146, 90, 1.15));
  return (
    stage +
    row +
    person({ who: 'kesh', x: 320, y: 310, s: 1.18, mood: 'calm' }) +
    person({ who: 'maro', x: 584, y: 318, s: 1.14, mood: 'calm' })
  );
}

export function farewell(): string {
  const hull =
    shape('M-20 180L640 210L560 470H-20Z', INK.white) +
    shape('M-20 400L584 400L560 470H-20Z', INK.coral) +
    repeat(
      6,
      (i) =>
        circle(70 + i * 84, 300, 22, INK.navy) +
        circle(70 + i * 84, 300, 22, 'none', { stroke: INK.sand, 'stroke-width': 6 }),
    );
  const deck =
    rect(0, 90, 420, 92, '#e2e5e0') +
    repeat(6, (i) => rect(24 + i * 66, 108, 42, 40, INK.slate)) +
    rect(150, 0, 110, 92, INK.coral) +
    line('M0 182H640', INK.navy, 6) +
    repeat(12, (i) => line(`M${i * 54} 182v-36`, INK.navy, 4)) +
    line('M0 146H600', INK.navy, 4);
  const gangway =
    shape('M520 250L880 520V560L500 290Z', '#a58862') +
    repeat(8, (i) => line(`M${530 + i * 44} ${272 + i * 34}l-16 22`, '#7f6646', 5));
  const waver =
    line('M700 270L762 180', INK.navy, 22) +
    circle(766, 172, 14, '#e7bd98') +
    standing('kesh', 690, 410, 1.15);
  return (
    rect(0, 0, 900, 470, '#cfdcd6') +
    circle(790, 90, 54, '#f6e3b4') +
    gull(620, 80, 1.2) +
    gull(690, 120, 0.8) +
    deck +
    hull +
    sea(460, 600, '#4e7f8b', 9) +
    gangway +
    waver +
    standing('maro', 840, 590, 0.95)
  );
}

export function pier(): string {
  const glow = repeat(7, (i) =>
    rect(
      0,
      i * 46,
      900,
      47,
      ['#e9a36b', '#edb078', '#f0bd88', '#f2c998', '#f4d4aa', '#f2d9b8', '#e8d6bf'][i] ?? INK.paper,
    ),
  );
  const boards =
    shape('M250 600L428 330H472L650 600Z', '#7b5a40') +
    repeat(12, (i) =>
      line(`M${434 - i * i * 1.3} ${338 + i * i * 1.9}H${466 + i * i * 1.3}`, '#573d2a', 2 + i * 0.4),
    );
  const posts = repeat(
    5,
    (i) =>
      rect(410 - i * 44, 330 + i * 48, 8 + i * 4, 40 + i * 16, '#4a3424') +
      rect(482 + i * 40, 330 + i * 48, 8 + i * 4, 40 + i * 16, '#4a3424'),
  );
  return (
    glow +
    circle(450, 282, 76, '#f7e7bd') +
    sea(320, 600, '#a4767a', 12) +
    lighthouse(760, 360, 1.1) +
    boards +
    posts +
    standing('kesh', 426, 470, 0.62) +
    standing('maro', 478, 474, 0.58) +
    gull(210, 110, 1.3) +
    gull(280, 160, 0.9) +
    gull(600, 90, 0.8) +
    gull(140, 220, 0.7) +
    boat(140, 400, 0.5, INK.navy)
  );
}
