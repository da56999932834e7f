import type { OrderedPair, PictureId, PictureOrder } from '../../domain/index.ts';
import type { Reader } from '../reader.ts';
import type { Released } from '../release-data.ts';
import { html, type Html } from './html.ts';
import { section } from './layout.ts';

/** In which order the pictures were taken, as far as clues tell it, with every clue. */
export function orderSection(reader: Reader, order: PictureOrder, pictures: readonly Released[]): Html {
  const words = reader.words.releaseOrder;
  const numberOf = numbered(pictures);
  return section({
    id: 'order',
    title: words.title,
    note: words.note,
    body: html`<p class="finding">${sentenceOf(reader, order, numberOf)}</p>
      <details>
        <summary>${words.clues}</summary>
        ${clueTable(reader, order, numberOf)}
      </details>`,
  });
}

type NumberOf = (id: PictureId) => string;

const numbered = (pictures: readonly Released[]): NumberOf => {
  const numbers = new Map(pictures.map(({ pictureId, position }) => [pictureId, String(position)]));
  return (id) => numbers.get(id) ?? '–';
};

function sentenceOf({ words }: Reader, order: PictureOrder, numberOf: NumberOf): string {
  const { releaseOrder } = words;
  const contradictions = order.contradictions.map(({ pictures }) =>
    releaseOrder.contradict(pictures.map(numberOf).join(words.join)),
  );
  const told =
    order.sequence !== null
      ? releaseOrder.ordered(order.sequence.map(numberOf).join(' → '))
      : order.outcome === 'partly-ordered'
        ? releaseOrder.partly(
            chainsOf(order.pairs)
              .map((chain) => chain.map(numberOf).join(' → '))
              .join(words.join),
          )
        : releaseOrder.unknown;
  return [told, ...contradictions].join(' ');
}

/** What is told, in as few runs as it takes when each begins at the first pair left; a pair that others lead to is not said. */
function chainsOf(pairs: readonly OrderedPair[]): readonly (readonly PictureId[])[] {
  const told = new Set(pairs.map(({ earlier, later }) => `${earlier} ${later}`));
  const between = ({ earlier, later }: OrderedPair) =>
    pairs.some((one) => one.earlier === earlier && told.has(`${one.later} ${later}`));
  const left = pairs.filter((one) => !between(one));
  const chains: PictureId[][] = [];
  for (let [first] = left; first !== undefined; [first] = left) {
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

function clueTable({ words }: Reader, order: PictureOrder, numberOf: NumberOf): Html {
  const { releaseOrder, releases } = words;
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
          ({ pictureId, clue, text, note }) =>
            html`<tr>
              <th scope="row" class="n">${numberOf(pictureId)}</th>
              <td>${releaseOrder.kind[clue]}</td>
              <td><span class="mono">${text}</span></td>
              <td>${note}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
