import { open } from 'node:fs/promises';
import type { PageRow } from './page-row.ts';

/** Takes rows in order and writes them to a file. */
export type RowWriter = {
  /** Resolves when there is room for the next row. */
  add(row: PageRow): Promise<void>;
  /** Writes what is held and what the format needs at its end; the file is whole then. */
  end(): Promise<void>;
};

/** Characters held before they are written. */
const HELD = 1 << 20;

/** JSON Lines, UTF-8: an object a line with the names of `PAGE_COLUMNS`. Null where the page says nothing. */
export async function openJsonl(path: string): Promise<RowWriter> {
  const file = await open(path, 'w');
  let lines: string[] = [];
  let held = 0;
  const flush = async (): Promise<void> => {
    const text = lines.join('');
    lines = [];
    held = 0;
    await file.appendFile(text);
  };
  return {
    add: async (row) => {
      const line = `${JSON.stringify(row)}\n`;
      lines.push(line);
      held += line.length;
      if (held >= HELD) await flush();
    },
    end: async () => {
      await flush();
      await file.close();
    },
  };
}
