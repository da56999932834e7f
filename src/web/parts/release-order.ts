import type { ClueReading, OrderedPair, PictureId, PictureOrder } from '../../domain/index.ts';
import type { OrderOfRelease } from '../../pipeline/release-order.ts';
import { href, type Reader } from '../reader.ts';
import type { Released } from '../release-data.ts';
import { html, type Html } from './html.ts';
import { section } from './layout.ts';
import { saidOfClock } from './picture-clocks.ts';

/** In which order the pictures were taken, as far as clues tell it, with every clue. */
export function orderSection(reader: Reader, order: OrderOfRelease, pictures: readonly Released[]): Html {
  const words = reader.words.releaseOrder;
  const numberOf = numbered(pictures);
  const chains = chainsOf(order);
  return section({
    id: 'order',
    title: words.title,
    note: words.note,
    body: html`<p class="finding">${words.told[order.outcome]}</p>
      ${
        chains.length === 0
          ? ''
          : html`<ul class="chains">
              ${chains.map((chain) => html`<li>${chain.map(numberOf).join(' → ')}</li>`)}
            </ul>`
      }
      <p class="soft">${besides(reader, { order, pictures, chains }).join(' ')}</p>
      ${order.together.map((one) => html`<p class="soft">${words.together} ${saidOfClock(reader, one)}</p>`)}
      <details>
        <summary>${words.clues}</summary>
        ${clueTable(reader, order, numberOf)}
      </details>`,
  });
}

type NumberOf = (id: PictureId) => string;

const numbered = (pictures: readonly Pick<Released, 'pictureId' | 'position'>[]): NumberOf => {
  const numbers = new Map(pictures.map(({ pictureId, position }) => [pictureId, String(position)]));
  return (id) => numbers.get(id) ?? '–';
};

type Chains = readonly (readonly PictureId[])[];
type Told = { readonly order: PictureOrder; readonly pictures: readonly Released[]; readonly chains: Chains };

/** How chains hang together, which pictures stand in none, and which clues contradict each other. */
function besides({ words }: Reader, { order, pictures, chains }: Told): readonly string[] {
  const { releaseOrder, join } = words;
  const numberOf = numbered(pictures);
  const placed = chains.flat();
  const unplaced = pictures.filter(({ pictureId }) => pictureId === null || !placed.includes(pictureId));
  const isTied = new Set(placed).size < placed.length;
  return [
    ...(chains.length > 1 ? [isTied ? releaseOrder.tied : releaseOrder.untied] : []),
    ...(chains.length > 0 && unplaced.length > 0
      ? [releaseOrder.unplaced(unplaced.map(({ position }) => String(position)).join(join))]
      : []),
    ...order.contradictions.map((one) => releaseOrder.contradict(one.pictures.map(numberOf).join(join))),
  ];
}

/** What is told, in runs that begin where nothing leads to; a pair that others lead to is not said. */
function chainsOf({ sequence, pairs }: PictureOrder): Chains {
  if (sequence !== null) return [sequence];
  const told = new Set(pairs.map(({ earlier, later }) => `${earlier} ${later}`));
  const between = ({ earlier, later }: OrderedPair) =>
    pairs.some((one) => one.earlier === earlier && told.has(`${one.later} ${later}`));
  const left = pairs.filter((one) => !between(one));
  const chains: PictureId[][] = [];
  for (let first = beginOf(left); first !== undefined; first = beginOf(left)) {
    const chain = [first.earlier];
    for (let next: OrderedPair | undefined = first; next !== undefined;) {
      left.splice(left.indexOf(next), 1);
      const { later }: OrderedPair = next;
      chain.push(later);
      next = left.find(({ earlier }) => earlier === later);
    }
    chains.push(chain);
  }
  return chains;
}

const beginOf = (left: readonly OrderedPair[]): OrderedPair | undefined =>
  left.find(({ earlier }) => left.every(({ later }) => later !== earlier)) ?? left[0];

function clueTable(reader: Reader, order: OrderOfRelease, numberOf: NumberOf): Html {
  const { releaseOrder, releases } = reader.words;
  const used = order.readings.map((one) => ({ ...one, note: releaseOrder.weight(one.clue) }));
  const notUsed = order.notUsed.map((one) => ({ ...one, note: releaseOrder.doubt[one.because] }));
  const rows = [...used, ...notUsed].sort(
    (a, b) => Number(numberOf(a.pictureId)) - Number(numberOf(b.pictureId)),
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="order">
    <table>
      <thead>
        <tr>
          <th scope="col" class="n">${releases.picture}</th>
          <th scope="col">${releaseOrder.clue}</th>
          <th scope="col">${releaseOrder.says}</th>
          <th scope="col">${releaseOrder.weighs}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ pictureId, clue, text, note, clockId }) =>
            html`<tr>
              <th scope="row" class="n">${numberOf(pictureId)}</th>
              <td>${releaseOrder.kind[clue]}</td>
              <td><span class="mono">${text}</span>${whoRead(reader, order, clockId)}</td>
              <td>${note}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Of a clock that a person read: how and who, with the way to its place in the picture. */
function whoRead(reader: Reader, { clocks }: OrderOfRelease, id: ClueReading['clockId']): Html | string {
  const clock = clocks.find((one) => one.id === id);
  if (clock === undefined) return '';
  return html`<br /><small
      >${saidOfClock(reader, clock)} ·
      <a href="${href(reader, `/pictures/${clock.pictureId}`)}#clocks"
        >${reader.words.picture.clocks}</a
      ></small
    >`;
}
