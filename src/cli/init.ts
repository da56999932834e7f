import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCommand, UsageError } from './command.ts';
import { programName, typed } from './program-name.ts';

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
      does: 'writes china/observatory.yaml: then edit it, and run it',
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
    const text = await readFile(join(PRESETS, `${preset}.yaml`), 'utf8');
    await writeFile(target, withCommands(text, dir), { flag: 'wx' }).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
        throw new UsageError(`${target} is there already; choose another folder, or move it away first`);
      throw error;
    });
    const program = programName();
    process.stdout.write(
      `Wrote ${target}\nNext: open it, name your event under "events", then\n  ${program} run ${dir}\n  ${program} serve ${dir}\n`,
    );
  },
});

/** The commands that the comments of a preset name, as they have to be typed here and for this folder. */
function withCommands(text: string, dir: string): string {
  return text.replaceAll(/`(lacuna \w+) \.`/g, (_, command: string) => `\`${typed(command)} ${dir}\``);
}
