// `npm start`, `npm test` and the like on a machine that has only npm: installs what the lock file names, once, and then
// runs the script with the Node 24 the package pins. Plain JavaScript for any Node from 18 on, since nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './installed.mjs';
import { runWithOwnNode } from './own-node.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function install() {
  process.stderr.write('Installing what Lacuna needs (about half a minute, once) …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Progress goes to stderr: stdout belongs to the command that follows.
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    process.stderr.write(
      'npm ci did not succeed (see above). Check the network and the disk, then run the command again.\n',
    );
    process.exit(status ?? 1);
  }
}

if (!isInstalled(ROOT)) install();
process.exitCode = await runWithOwnNode(process.argv.slice(2));
