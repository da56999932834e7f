import { nameIn } from '../domain/index.ts';
import type { Unread, Workshop } from '../pipeline.ts';

/** Tells on stderr which sources a pass could not read: nothing may be concluded from their silence. */
export function printUnread({ observatory }: Workshop, unread: readonly Unread[]): void {
  if (unread.length === 0) return;
  const lines = unread.map(({ sourceId, look }) => {
    const source = observatory.sources.find((one) => one.id === sourceId);
    const name = source ? nameIn(source.name, observatory.language) : sourceId;
    const why = look ? [look.outcome, look.reason, look.detail].filter(Boolean).join(': ') : 'no look';
    return `  ${sourceId}${name === sourceId ? '' : ` (${name})`}: ${why}\n`;
  });
  process.stderr.write(
    `\n${unread.length} of ${observatory.sources.length} sources could not be read in this pass:\n${lines.join('')}`,
  );
}
