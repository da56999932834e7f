import type { Box } from '../../domain/index.ts';
import { html, raw, type Html } from './html.ts';

/** Width that pictures are drawn on, whatever they have in pixels: lines and letters keep their size. */
const WIDE = 1000;

export type Sides = { readonly width: number; readonly height: number };

/**
 * `kept`: a part of the picture; what lies outside is shaded. `changed`: something differs inside. `asked`: somebody asks
 * or says what is there. `place`: where another picture lies in this one.
 */
export type DrawnBox = {
  readonly kind: 'kept' | 'changed' | 'asked' | 'place';
  readonly box: Box;
  /** A short mark beside it, such as a number. */
  readonly mark?: string;
};

/** The stage that boxes of a picture are drawn on. */
export const stageOf = ({ width, height }: Sides): Sides => ({
  width: WIDE,
  height: round((WIDE * Math.max(1, height)) / Math.max(1, width)),
});

/** Boxes drawn over a picture; `label` says in words what they show. */
export function boxesOver(sides: Sides, boxes: readonly DrawnBox[], label: string): Html {
  const stage = stageOf(sides);
  return html`<svg
    class="boxes"
    viewBox="0 0 ${stage.width} ${stage.height}"
    preserveAspectRatio="none"
    role="img"
    aria-label="${label}"
  >
    ${boxes.map((one) => drawn(one, stage))}
  </svg>`;
}

/** Every line twice, dark on light, so that it is seen on any picture. */
function drawn({ kind, box, mark }: DrawnBox, { width, height }: Sides): Html {
  const [x, y] = [round(box.left * width), round(box.top * height)];
  const [w, h] = [round((box.right - box.left) * width), round((box.bottom - box.top) * height)];
  const shade =
    kind === 'kept'
      ? raw(
          `<path class="b-off" fill-rule="evenodd" d="M0 0H${width}V${height}H0zM${x} ${y}v${h}h${w}v${-h}z"/>`,
        )
      : '';
  const path = `M${x} ${y}h${w}v${h}h${-w}z`;
  const text = mark === undefined ? '' : html`<text x="${x + 12}" y="${y + 40}">${mark}</text>`;
  return html`<g class="b-${kind}"
    >${shade}<path class="b-under" d="${path}" /><path class="b-line" d="${path}" />${text}</g
  >`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
