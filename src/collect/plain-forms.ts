import type { Attempt } from '../domain/index.ts';
import { commaTable } from './comma-table.ts';
import { joinedChunks } from './joined-chunks.ts';
import { savedFrom } from './saved-from.ts';

/**
 * What people and tools save of platforms, in its plain form: a page under the address that it says it was saved from, a
 * stream without the lengths of its chunks, a table divided by commas. Names are told by fields, columns and addresses, so
 * this comes before they are taken out.
 */
export async function* plainForms(attempts: AsyncIterable<Attempt>): AsyncGenerator<Attempt> {
  for await (const attempt of attempts) yield plainForm(attempt);
}

/** One attempt in its plain form; what came to nothing stays as it is. */
export function plainForm(attempt: Attempt): Attempt {
  if (attempt.trouble !== null) return attempt;
  const address = savedFrom(attempt);
  if (address !== null) return { ...attempt, address, finalAddress: address };
  const body = joinedChunks(attempt) ?? commaTable(attempt);
  return body === null ? attempt : { ...attempt, body };
}
