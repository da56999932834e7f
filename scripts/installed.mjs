// Whether what the lock file names is installed. Plain JavaScript for any Node from 18 on, since nothing may be there yet.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Compares the lock file with the one that npm leaves in node_modules when it is through: an install that was broken off,
 * left packages out or belongs to another lock is none, whoever made it.
 *
 * @param {string} root folder of package-lock.json
 * @returns {boolean}
 */
export function isInstalled(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const there = packagesOf(installed);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => {
      // The package itself stands under ''; optional ones are for other systems where they are missing.
      if (path === '') return true;
      return there[path] === undefined ? optional === true : there[path].version === version;
    },
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}
