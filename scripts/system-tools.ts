import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program the tests need that npm cannot bring. */
type Tool = { readonly name: string; readonly packages: readonly string[]; readonly isThere: () => boolean };

const TOOLS: readonly Tool[] = [
  {
    name: 'Chromium (for the browser test)',
    packages: ['chromium', 'fonts-noto-cjk', 'fonts-noto-core'],
    isThere: () =>
      process.env['CHROMIUM_PATH'] !== undefined ||
      ['chromium', 'chromium-browser', 'google-chrome'].some(onPath),
  },
  {
    name: 'PostgreSQL (the store is tested on a real server)',
    packages: ['postgresql'],
    isThere: () => process.env['LACUNA_TEST_POSTGRES'] !== undefined || onPath('initdb') || hasDebianServer(),
  },
];

/**
 * Installs what the tests need from the system, where we may (root on Debian or Ubuntu).
 *
 * @returns what is missing and how to get it; empty when everything is there
 */
export function ensureSystemTools(): readonly string[] {
  const missing = TOOLS.filter((tool) => !tool.isThere());
  if (missing.length === 0) return [];
  const packages = missing.flatMap((tool) => tool.packages);
  if (mayInstall()) {
    process.stderr.write(`Installing ${packages.join(', ')} …\n`);
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  }
  return missing
    .filter((tool) => !tool.isThere())
    .map(
      (tool) =>
        `${tool.name} is needed. On Debian or Ubuntu: sudo apt-get install ${tool.packages.join(' ')}`,
    );
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && onPath('apt-get');
}

function apt(...args: readonly string[]): void {
  spawnSync('apt-get', args, {
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** Debian keeps the server's programs out of the PATH. */
function hasDebianServer(): boolean {
  const versions = '/usr/lib/postgresql';
  return (
    existsSync(versions) &&
    readdirSync(versions).some((version) => existsSync(join(versions, version, 'bin/initdb')))
  );
}
