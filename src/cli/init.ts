import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCommand, UsageError } from './command.ts';

const PRESETS = fileURLToPath(new URL('../../examples/presets/', import.meta.url));

export const command = defineCommand({
  summary: 'Write an observatory.yaml with real public sources and comments that teach the file',
  args: {
    dir: {
      type: 'positional',
      required: true,
      description: 'The folder to write into; made if it is not there',
    },
    preset: {
      type: 'string',
      default: 'china',
      valueHint: 'NAME',
      description: 'Which sources to begin with',
    },
  },
  examples: [
    {
      line: 'lacuna init china --preset china',
      does: 'writes china/observatory.yaml: then edit it, and `lacuna run china`',
    },
  ],
  async run({ dir, preset }) {
    const presets = (await readdir(PRESETS))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.replace('.yaml', ''));
    if (!presets.includes(preset))
      throw new UsageError(`there is no preset "${preset}"; known: ${presets.join(', ')}`);
    const target = join(resolve(dir), 'observatory.yaml');
    await mkdir(resolve(dir), { recursive: true });
    await copyFile(join(PRESETS, `${preset}.yaml`), target, constants.COPYFILE_EXCL).catch(
      (error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
          throw new UsageError(`${target} is there already; choose another folder, or move it away first`);
        throw error;
      },
    );
    process.stdout.write(
      `Wrote ${target}\nNext: open it, name your event under "events", then\n  lacuna run ${dir}\n  lacuna serve ${dir}\n`,
    );
  },
});
