import { nameIn } from '../../domain/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { isChosen, type Choice } from '../stories-data.ts';
import { SHADES, type Shade } from './glyph.ts';
import { html, raw, type Html } from './html.ts';

/** Chooses stories by words, audience and state. */
export function filterForm(room: Room, reader: Reader, choice: Choice): Html {
  const { stories, state } = reader.words;
  const option = (value: string, label: Html | string, chosen: boolean) =>
    html`<option value="${value}" ${chosen ? raw('selected') : ''}>${label}</option>`;
  return html`<form class="filter" method="get" action="/" role="search">
    ${reader.asked ? html`<input type="hidden" name="lang" value="${reader.tongue}" />` : ''}
    <label>${stories.find}<input type="search" name="q" value="${choice.text}" maxlength="200" /></label>
    <label
      >${stories.vantage}<select name="vantage">
        ${option('', stories.anyVantage, choice.vantage === null)}
        ${room.atlas.vantages.map(({ id, name }) => option(id, nameIn(name, reader.tongue), id === choice.vantage))}
      </select></label
    >
    <label
      >${stories.state}<select name="state">
        ${option('', stories.anyState, choice.state === null)}
        ${SHADES.map((shade: Shade) => option(shade, state[shade], shade === choice.state))}
      </select></label
    >
    <button type="submit">${stories.apply}</button>
    ${isChosen(choice) ? html`<a href="${href(reader, '/')}">${stories.clear}</a>` : ''}
  </form>`;
}
