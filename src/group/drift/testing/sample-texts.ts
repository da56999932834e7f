import { instant, makeId, type DriftText } from '../../../domain/index.ts';

type Told = {
  readonly title?: string;
  readonly language?: string;
  /** The name of the version it names as its origin. */
  readonly leansOn?: string;
};

/** The id of an invented version by its name. */
export const idOf = (name: string): DriftText['id'] => makeId('item', 'drift', name);

/** An invented version, an hour after the one before: its paragraphs, a line each. */
export function sampleText(
  name: string,
  hour: number,
  body: string,
  { title = 'Pictures of the summit', language = 'en', leansOn }: Told = {},
): DriftText {
  return {
    id: idOf(name),
    at: instant(Date.UTC(2025, 10, 3, hour)),
    title,
    blocks: body === '' ? [] : body.split('\n').map((text) => ({ type: 'paragraph', text })),
    language,
    leansOn: leansOn === undefined ? null : idOf(leansOn),
  };
}
