import { pictureId, type Capture } from '../../domain/index.ts';
import { describeFile, fingerprint } from '../../pictures/index.ts';
import type { Rows } from '../batch.ts';

/** The rows of a capture with its picture; where its bytes cannot be opened as one the look says why. */
export async function withPrint(rows: Rows, capture: Capture, body: Uint8Array): Promise<Rows> {
  const print = await fingerprint(body);
  if (!print.ok) return unreadable(rows, print.reason, print.detail);
  const { width, height, pdq, quality } = print;
  const { id: captureId, sha256 } = capture;
  const id = pictureId(sha256);
  const picture = { id, sha256, captureId, width, height, pdq, quality };
  const file = await describeFile(id, body);
  return { ...rows, pictures: [...rows.pictures, picture], files: [...rows.files, file] };
}

function unreadable(rows: Rows, reason: string, detail: string): Rows {
  return {
    ...rows,
    looks: rows.looks.map((look) => ({ ...look, outcome: 'unreadable' as const, reason, detail })),
  };
}
