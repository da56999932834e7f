import { html, raw, type Html } from './html.ts';

export type Column = { readonly name: string; readonly isNumber?: boolean; readonly sign?: Html };

/** A table whose first column names its rows; on a narrow screen each row is a card. `cells` are in the order of columns. */
export function plainTable(
  label: string,
  columns: readonly Column[],
  rows: readonly (readonly (Html | string)[])[],
): Html {
  const kind = (column: Column | undefined) => (column?.isNumber === true ? raw('class="n"') : '');
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">
    <table class="cards" role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map((column) => html`<th scope="col" role="columnheader" ${kind(column)}>${column.sign ?? ''}${column.name}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          ([first = '', ...rest]) =>
            html`<tr role="row">
              <th scope="row" role="rowheader">${first}</th>
              ${rest.map(
                (cell, at) =>
                  html`<td role="cell" data-label="${columns[at + 1]?.name ?? ''}" ${kind(columns[at + 1])}>
                    ${cell}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
