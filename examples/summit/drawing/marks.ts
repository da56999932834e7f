import { circle, group, INK, line, rect, shape } from './shapes.ts';

/** What a page carries beside its story: logos, an empty frame, a face-less avatar, an advertisement. */

function svg(width: number, height: number, inner: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inner}</svg>`;
}

export function meridianLogo(): string {
  return svg(
    240,
    60,
    rect(0, 0, 240, 60, INK.navy) +
      circle(34, 30, 20, 'none', { stroke: INK.white, 'stroke-width': 4 }) +
      line('M34 6V54M14 30H54', INK.white, 3) +
      line(
        'M76 42V18L92 34L108 18V42M124 18H146M124 30H142M124 42H146M124 18V42M162 42V18H178Q186 26 176 32H162L184 42M202 18V42',
        INK.white,
        4,
      ),
  );
}

export function lanternLogo(): string {
  return svg(
    240,
    60,
    rect(0, 0, 240, 60, INK.coral) +
      shape('M22 20H46L50 48H18Z', INK.mustard) +
      line('M26 20Q34 6 42 20', INK.white, 4) +
      line(
        'M74 16V44H92M104 44L114 16L124 44M140 44V16L158 44V16M174 16H194M184 16V44M206 16H226M206 30H222M206 44H226M206 16V44',
        INK.white,
        4,
      ),
  );
}

export function seafarerAvatar(): string {
  return svg(
    120,
    120,
    rect(0, 0, 120, 120, '#cfd8d4') +
      circle(60, 46, 24, '#8fa19f') +
      shape('M14 120C18 76 102 76 106 120Z', '#8fa19f'),
  );
}

export function placeholder(): string {
  return svg(
    600,
    400,
    rect(0, 0, 600, 400, '#e8e8e4') +
      line('M220 250L280 180L320 222L350 196L390 250Z', '#c9c9c3', 8) +
      circle(352, 160, 16, '#c9c9c3'),
  );
}

export function advertisement(): string {
  return svg(
    728,
    90,
    rect(0, 0, 728, 90, '#f2d9a0') +
      group(shape('M-30 10H30L22 34H-22Z', INK.teal) + line('M0 10V-30L24 4', INK.bark, 4), {
        x: 70,
        y: 44,
      }) +
      line('M140 34H480M140 58H380', INK.bark, 9) +
      rect(560, 24, 130, 42, INK.coral, { rx: 8 }),
  );
}
