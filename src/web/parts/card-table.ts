import { html, type Html } from './html.ts';

/** What a table is called: by itself, or by a heading on the page. */
type Called = { readonly label: string } | { readonly labelledBy: string };

/** A table that becomes cards on a phone; `also` is a class of its own. */
export function cardTable(
  called: Called,
  {
    heads,
    rows,
    also = '',
  }: { readonly heads: readonly string[]; readonly rows: readonly Html[]; readonly also?: string },
): Html {
  const name =
    'label' in called ? html`aria-label="${called.label}"` : html`aria-labelledby="${called.labelledBy}"`;
  return html`<div class="scroll" tabindex="0" role="region" ${name}>
    <table class="${also === '' ? 'cards' : `cards ${also}`}" role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows}
      </tbody>
    </table>
  </div>`;
}
