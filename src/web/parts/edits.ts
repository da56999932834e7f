import type { Edit } from '../../domain/index.ts';
import { diffWords, type DiffPiece } from '../../text/edits/word-diff.ts';
import { href, type Reader } from '../reader.ts';
import type { EditedVersion } from '../version-edits.ts';
import { html, outwardLink, type Html } from './html.ts';
import { marked } from './marked.ts';

/** The rest is in the page's JSON. */
const EDITS_SHOWN = 40;

/** What a wording changed of the one before it, a line a change, with the captures that show both. */
export function editList(
  reader: Reader,
  { version, before, edits }: EditedVersion,
  language: string,
): Html | string {
  if (before === null) return '';
  const { edit } = reader.words;
  return html`<p class="m">
      ${edit.between} ${captureLink(reader, before.captureId)} → ${captureLink(reader, version.captureId)}
    </p>
    ${edits.slice(0, EDITS_SHOWN).map((one) => editLine(reader, one, language))}
    ${edits.length > EDITS_SHOWN ? html`<p class="soft">${edit.more(edits.length - EDITS_SHOWN)}</p>` : ''}`;
}

function captureLink(reader: Reader, id: string | null): Html {
  if (id === null) return html`${reader.words.edit.noCapture}`;
  return html`<a class="mono" href="${href(reader, `/captures/${id}`)}">${id}</a>`;
}

function editLine(reader: Reader, edit: Edit, language: string): Html {
  const { words } = reader;
  const { kind, before, after, picture } = edit;
  const pieces = diffWords(before ?? '', after ?? '');
  const isMoved = kind === 'sentence-moved';
  const row = (name: string, of: 'before' | 'after') =>
    html`<dt>${name}</dt>
      <dd class="said" lang="${language}">${sideOf(reader, pieces, of)}</dd>`;
  return html`<div class="step">
    <p class="m">
      <b>${words.edit.kind[kind]}</b>${picture === null ? '' : html` · ${outwardLink(picture, picture)}`}
    </p>
    <dl>
      ${before === null || isMoved ? '' : row(words.drift.before, 'before')}
      ${after === null ? '' : row(words.drift.now, 'after')}
    </dl>
  </div>`;
}

/** One of the two texts, with what the other lacks marked. */
function sideOf(reader: Reader, pieces: readonly DiffPiece[], of: 'before' | 'after'): readonly Html[] {
  return pieces
    .filter((piece) => piece.of === 'both' || piece.of === of)
    .map((piece) =>
      piece.of === 'both' ? html`${piece.text}` : marked(reader, piece.text, of === 'before' ? 'was' : 'is'),
    );
}
