import { isTag, isText, type AnyNode } from 'domhandler';
import { foldSpace, isSilent } from '../markup/nodes.ts';

/** The texts below a node, each as it stands between two marks. */
export function piecesOf(node: AnyNode): string[] {
  if (isText(node)) return node.data.trim() === '' ? [] : [node.data];
  return isTag(node) && !isSilent(node.name) ? node.children.flatMap(piecesOf) : [];
}

/** The text of a short element with a space wherever a mark begins or ends: pages set names and dates side by side. */
export function spacedText(node: AnyNode): string {
  return foldSpace(piecesOf(node).join(' ')).replace(/\s(?=[,;.])/g, '');
}
