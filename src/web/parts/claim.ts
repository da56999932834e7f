import type { DateClaim } from '../../domain/index.ts';
import type { Reader } from '../reader.ts';
import { html, type Html } from './html.ts';
import { langOf } from './quote.ts';
import { timeTag, type TimeForm } from './time.ts';

const FORMS: { readonly [Precision in NonNullable<DateClaim['precision']>]: TimeForm } = {
  second: 'full',
  minute: 'full',
  hour: 'full',
  day: 'day',
  month: 'day',
  year: 'day',
};

/** A date as the page gave it, the instant it means if it means one, and every doubt about it. */
export function claimOf(
  reader: Reader,
  claim: DateClaim,
  { zone, language }: { readonly zone: string; readonly language: string | null },
): Html {
  const { item } = reader.words;
  const notes = [item.zone[claim.zone], claim.doubt === null ? null : item.doubt[claim.doubt]].filter(
    (note) => note !== null,
  );
  const meant =
    claim.instant === null
      ? ''
      : html`${timeTag(reader, claim.instant, { zone, form: FORMS[claim.precision ?? 'second'] })} · `;
  return html`${meant}<q lang="${langOf(language)}">${claim.text}</q>
    <small>${notes.join(reader.words.join)}</small>`;
}
