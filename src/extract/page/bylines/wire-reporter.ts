import { knownNames } from '../../../text/names.ts';
import { simplify } from '../../../text/script.ts';
import { AGENCIES, OPEN } from '../sources/agencies.ts';
import { once } from '../once.ts';

/** Who wrote from where, as an agency's first line says it. */
type WireLine = { readonly people: readonly string[]; readonly place: string };

const HAN = '\\p{Script=Han}';
/** （中央社記者林遠航基隆9日電）, （中央社記者林遠航、陳實台北9日電）: nothing parts the last name from the place. */
const SIGNED = new RegExp(
  `^${OPEN}?\\s?[据據]?(?:${AGENCIES.han})(?:实习|實習|特派)?[记記]者\\s?((?:${HAN}{2,4}[、，,]\\s?){0,3})(${HAN}{4,12})(?:(?:\\d{4}年)?\\d{1,2}月)?\\d{1,2}日`,
  'u',
);

export function readWireLine(lead: string): WireLine | null {
  const [, others = '', last] = SIGNED.exec(lead) ?? [];
  if (last === undefined) return null;
  const at = nameEnds(last);
  const names = others.split(/[、，,]\s?/u).filter((name) => name !== '');
  return { people: [...names, last.slice(0, at)], place: last.slice(at) };
}

/** Names have three letters, or two where what is left is a place that is known. */
function nameEnds(run: string): 2 | 3 {
  if (run.length === 4) return 2;
  return !places().has(simplify(run.slice(3))) && places().has(simplify(run.slice(2))) ? 2 : 3;
}

const places = once(
  () =>
    new Set(
      knownNames()
        .filter(({ kind }) => kind === 'place' || kind === 'country')
        .flatMap(({ forms }) => forms.zh),
    ),
);
