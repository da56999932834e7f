import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { NotRead } from '../pipeline.ts';

/** The list of records that became no row, a JSON object a line. */
export type NotReadList = {
  readonly add: (record: NotRead) => Promise<void>;
  readonly end: () => Promise<void>;
};

/** Written as it comes: a line that is there is whole, however the process ends. */
export function openNotRead(path: string): NotReadList {
  const stream = createWriteStream(path);
  let fault: Error | null = null;
  stream.on('error', (error) => (fault = error));
  const check = (): void => {
    if (fault) throw fault;
  };
  return {
    add: async (record) => {
      check();
      if (!stream.write(`${JSON.stringify(record)}\n`)) await once(stream, 'drain');
    },
    end: async () => {
      check();
      stream.end();
      await once(stream, 'close');
      check();
    },
  };
}
