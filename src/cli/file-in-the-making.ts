import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file that has its name only once it is whole. */
export type FileInTheMaking = {
  /** Where it is written meanwhile. */
  readonly path: string;
  /** Gives it its name, or the name with `.partial` where it holds only a part; that name. */
  readonly finish: (how: { readonly inPart: boolean }) => string;
};

/** However the process ends, nothing half-written is left beside the file, and an older one stays as it was. */
export function openFileInTheMaking(name: string): FileInTheMaking {
  const path = join(dirname(name), `.${basename(name)}.${process.pid}.making`);
  process.on('exit', () => rmSync(path, { force: true }));
  return {
    path,
    finish: ({ inPart }) => {
      const final = inPart ? `${name}.partial` : name;
      renameSync(path, final);
      return final;
    },
  };
}
