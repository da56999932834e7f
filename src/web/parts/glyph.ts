import type { CoverageState } from '../../domain/index.ts';
import type { Words } from '../words/words.ts';
import { html, raw, type Html } from './html.ts';

/** What a reader is shown of a coverage: its state, or `part` where only some of the sources cover. */
export type Shade = CoverageState | 'part';

export const SHADES = ['covered', 'part', 'silent', 'unseen'] as const satisfies readonly Shade[];

/** The shade of a coverage. */
export function shadeOf(coverage: { readonly state: CoverageState; readonly inPart: boolean }): Shade {
  return coverage.inPart ? 'part' : coverage.state;
}

/** Every shape: of a coverage, of what was shown of a released picture, and `none`, a dot for what was not judged. */
export type Shape = Shade | 'cropped' | 'altered' | 'frame' | 'void' | 'none';

/** The shapes, drawn once a page; glyphs point at them. */
export const GLYPH_SHAPES = raw(
  '<svg class="sr" role="none"><defs>' +
    '<symbol id="covered" viewBox="0 0 14 14"><rect class="d-full" x="1" y="1" width="12" height="12" rx="2"/></symbol>' +
    '<symbol id="part" viewBox="0 0 14 14"><rect class="d-ring" x="1.8" y="1.8" width="10.4" height="10.4" rx="1.6"/><path class="d-full" d="M2 12V2h10z"/></symbol>' +
    '<symbol id="silent" viewBox="0 0 14 14"><rect class="d-void" x="1.9" y="1.9" width="10.2" height="10.2" rx="1.6"/></symbol>' +
    '<symbol id="unseen" viewBox="0 0 14 14"><rect class="d-dash" x="1.8" y="1.8" width="10.4" height="10.4" rx="1.6"/><path class="d-hatch" d="M3 11 11 3M3 7l4-4M7 11l4-4"/></symbol>' +
    '<symbol id="cropped" viewBox="0 0 14 14"><rect class="d-ring" x="1.8" y="1.8" width="10.4" height="10.4" rx="1.6"/><path class="d-full" d="M2 6h6v6H2z"/></symbol>' +
    '<symbol id="altered" viewBox="0 0 14 14"><path class="d-full" d="M3 1h6.2L1 9.2V3a2 2 0 0 1 2-2zM13 4.8V11a2 2 0 0 1-2 2H4.8z"/></symbol>' +
    '<symbol id="frame" viewBox="0 0 14 14"><path class="d-ring" d="M4.2 9.8H1.8V1.8h8v2.4"/><rect class="d-ring" x="4.8" y="4.8" width="7.4" height="7.4" rx="1"/></symbol>' +
    '<symbol id="void" viewBox="0 0 14 14"><rect class="d-void" x="1.9" y="1.9" width="10.2" height="10.2" rx="1.6"/><path class="d-bar" d="M4.6 7h4.8"/></symbol>' +
    '<symbol id="none" viewBox="0 0 14 14"><circle class="d-dot" cx="7" cy="7" r="1.8"/></symbol>' +
    '</defs></svg>',
);

/** A glyph beside words that say the same. */
export function glyph(shade: Shape): Html {
  return html`<svg class="g" role="none"><use href="#${shade}" /></svg>`;
}

/** A glyph that stands alone and must be read out. */
export function spokenGlyph(shade: Shape, label: string): Html {
  return html`<svg class="g" role="img">
    <title>${label}</title>
    <use href="#${shade}" />
  </svg>`;
}

/** What the four shapes mean. */
export function legend(words: Words): Html {
  return html`<div class="tools legend">
    ${SHADES.map((shade) => html`<span>${glyph(shade)}${words.state[shade]}</span>`)}
  </div>`;
}
