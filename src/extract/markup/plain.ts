import { foldSpace, visibleText } from './nodes.ts';
import { parseMarkup } from './tree.ts';

/** Text that may hold markup or entities, as plain text: tags left out, entities decoded once. */
export function plainText(text: string): string {
  return /[<&]/.test(text) ? visibleText(parseMarkup(text).root) : foldSpace(text);
}
