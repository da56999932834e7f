import type { CopyChange } from '../../domain/index.ts';
import type { ItemLine, OriginStep } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { byOf, saidOf } from './item-line.ts';
import { section } from './layout.ts';
import { guessScript, saidLink } from './quote.ts';

/** A text that was passed on the way up: held, or only named. */
type Stop = { readonly held: ItemLine } | { readonly name: string };

/** Where a text was most likely taken from, as one line: from whom, through whom, how we know and what was changed. */
export function originSection(room: Room, reader: Reader, chain: readonly OriginStep[]): Html | string {
  const stops = chain.flatMap(({ via, from }): Stop[] => [
    ...via.map((name) => ({ name })),
    ...(from === null ? [] : [{ held: from }]),
  ]);
  const [origin, ...between] = stops.toReversed();
  const [first] = chain;
  if (origin === undefined || first === undefined) return '';
  const { origin: words } = reader.words;
  return section({
    id: 'origin',
    title: words.title,
    note: words.note,
    body: html`<p>
      ${words.copyOf}
      ${stopText(room, reader, origin)}${between
        .toReversed()
        .map((stop) => html` ${words.via} ${stopText(room, reader, stop)}`)}
      ${factsOf(reader, first).map((fact) => html` · ${fact}`)}
    </p>`,
  });
}

function stopText(room: Room, reader: Reader, stop: Stop): Html {
  const { origin: words } = reader.words;
  if ('name' in stop)
    return html`<span lang="${guessScript(stop.name) ?? 'und'}">${stop.name}</span> (${words.notHeld})`;
  const { held } = stop;
  const link = saidLink(href(reader, `/items/${held.id}`), saidOf(held), held.language);
  return html`${link} (${byOf(room, reader, held)})`;
}

/** What is known of the last step alone, from the nearest held text to this one. */
function factsOf(reader: Reader, { by, overlap, changed }: OriginStep): readonly string[] {
  const { origin: words, percent } = reader.words;
  return [
    by === null ? '' : words.by[by],
    overlap === null ? '' : words.share(percent(overlap.ofCopy)),
    ...changed.map((change: CopyChange) => words.changed[change]),
  ].filter((text) => text !== '');
}
