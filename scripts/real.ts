// `npm run real`: the founding question on real records. Everything is read afresh from the data folder, so the answer
// is about that folder and nothing else. `-- --json` prints the table as JSON alone; `-- --no-serve` ends after printing;
// `-- --data FOLDER` reads another window of the same shapes.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const BUSAN = fileURLToPath(new URL('../examples/busan', import.meta.url));
const SHARED = fileURLToPath(new URL('../../shared/real', import.meta.url));

const { values } = readOptions();

function readOptions() {
  try {
    return parseArgs({
      options: {
        data: { type: 'string', default: SHARED },
        json: { type: 'boolean', default: false },
        'no-serve': { type: 'boolean', default: false },
        port: { type: 'string' },
      },
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}
Known: --data FOLDER, --json, --no-serve, --port NUMBER
`);
    process.exit(2);
  }
}

const data = resolve(values.data);
if (!existsSync(data)) {
  process.stderr.write(
    `There are no real records at ${values.data}: they are kept outside the package. Name their folder with --data FOLDER.\n`,
  );
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'lacuna-real-'));
// An abrupt end leaves the folder to the system's own cleaning; a normal one takes it along.
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const { runMain } = await import('../src/cli/run-main.ts');
const place = [BUSAN, '--data', data, '--folder', folder];
const serve = !values.json && !values['no-serve'];
await runMain({ run: () => import('../src/cli/run.ts') }, [
  'run',
  ...place,
  ...(values.json ? ['--json'] : []),
  ...(serve ? ['--serve'] : []),
  ...(serve && values.port !== undefined ? ['--port', values.port] : []),
]);
