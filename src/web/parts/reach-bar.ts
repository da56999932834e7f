import { REACH_STATES, type ReachState } from '../../domain/index.ts';
import type { Reachability } from '../../pipeline/platforms/reachability.ts';
import { html, raw, type Html } from './html.ts';

const WIDTH = 160;
const HEIGHT = 14;

/** The states of a place side by side, told apart by pattern too; `label` says the same in words. */
export function reachBar({ states, measurements }: Reachability, label: string): Html {
  let x = 0;
  const parts = REACH_STATES.map((state) => {
    const width = (states[state] / measurements) * WIDTH;
    const part = width === 0 ? '' : partOf(state, x, width);
    x += width;
    return part;
  });
  return html`<svg class="reach" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
    ${raw(parts.join(''))}
  </svg>`;
}

/** A state as its column's head shows it. */
export const reachSign = (state: ReachState): Html =>
  html`<svg class="reach sign" viewBox="0 0 20 ${HEIGHT}" aria-hidden="true">
    ${raw(partOf(state, 0, 20))}
  </svg> `;

function partOf(state: ReachState, x: number, width: number): string {
  const [left, right] = [round(x + 0.8), round(x + Math.max(2, width) - 0.8)];
  const box = `<rect class="r-${state}" x="${left}" y="1" width="${round(Math.max(1, right - left))}" height="12"/>`;
  return state === 'interference' ? box + hatch(left, right) : box;
}

function hatch(left: number, right: number): string {
  let path = '';
  for (let x = left; x + 12 <= right; x += 5) path += `M${round(x)} 13l12-12`;
  return `<path class="r-hatch" d="${path}"/>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
