import type { ContentCredentials, Provenance } from '../../domain/index.ts';
import type { Reader } from '../reader.ts';
import { html, outwardLink, type Html } from './html.ts';
import { guessScript } from './quote.ts';
import { timeTag } from './time.ts';

type Row = readonly [name: string, value: Html | string];

/** What content credentials come to, then what their manifest says; all of that is the signer's word. */
export function credentialRows(reader: Reader, provenance: Provenance): readonly Row[] {
  const { picture } = reader.words;
  const outcome: Row = ['C2PA', picture.credentialsOf[provenance.outcome]];
  switch (provenance.outcome) {
    case 'none':
      return [outcome];
    case 'elsewhere':
      return [outcome, [picture.address, outwardLink(provenance.address, provenance.address)]];
    case 'unreadable':
      return [outcome, [reader.words.cell.why, html`<span lang="en">${provenance.reason}</span>`]];
    case 'valid':
      return [outcome, ...saidRows(reader, provenance.credentials)];
    case 'invalid':
      return [
        outcome,
        ...provenance.failed.map(({ code, explanation }): Row => [
          picture.failed,
          html`<code>${code}</code> <span lang="en">${explanation}</span>`,
        ]),
        ...(provenance.credentials === null ? [] : saidRows(reader, provenance.credentials)),
      ];
  }
}

function saidRows(reader: Reader, said: ContentCredentials): readonly Row[] {
  const { picture, join } = reader.words;
  const signer = [said.signer.name, said.signer.organisation].filter((one) => one !== null).join(join);
  const actions = said.actions.map(({ action, when, software }) =>
    [action, software, when].filter((one) => one !== null).join(' · '),
  );
  const ingredients = said.ingredients.map(({ title, relationship }) =>
    [title, relationship].filter((one) => one !== null).join(' · '),
  );
  const rows: readonly (Row | null)[] = [
    signer === '' ? null : [picture.signer, quoted(signer)],
    said.signedAt === null ? null : [picture.signedAt, timeTag(reader, said.signedAt, { form: 'full' })],
    said.generator === null ? null : [picture.generator, quoted(said.generator)],
    said.title === null ? null : [picture.field.title, quoted(said.title)],
    actions.length === 0 ? null : [picture.actions, lines(actions)],
    ingredients.length === 0 ? null : [picture.ingredients, lines(ingredients)],
  ];
  return rows.filter((row) => row !== null);
}

const quoted = (text: string): Html => html`<span lang="${guessScript(text) ?? 'und'}">${text}</span>`;

const lines = (texts: readonly string[]): Html =>
  html`${texts.map((text, place) => html`${place === 0 ? '' : html`<br />`}${quoted(text)}`)}`;
