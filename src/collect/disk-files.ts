import { glob, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** A file that an entry's `path` means. */
export type DiskFile = {
  readonly full: string;
  /** Relative to the observatory's folder, with `/`; recorded with every attempt. */
  readonly file: string;
  /** Relative to the folder or the fixed part of the glob; the bare name when `path` is one file. */
  readonly inner: string;
  readonly size: number;
};

/** What `path` means: a folder's worth of files, or one file. */
export type DiskPath = {
  readonly kind: 'file' | 'tree' | 'missing';
  readonly root: string;
  readonly files: readonly DiskFile[];
};

/** 2 before 10, and ties by code point: the same order on every machine. */
const collator = new Intl.Collator('en', { numeric: true });
export const inNaturalOrder = (a: string, b: string): number =>
  collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);

/**
 * The files of a path as written in observatory.yaml, in natural order. Names that start with a dot and anything but
 * plain files are passed over; folders reached by a link are not entered.
 *
 * @param path a file, a folder or a glob (`*`, `**`, `?`, `[…]`, `{a,b}`), relative to `folder`
 */
export async function listFiles(path: string, folder: string): Promise<DiskPath> {
  const { kind, root } = await openPath(path, folder);
  if (kind === 'missing') return { kind, root, files: [] };
  const isOne = kind === 'file';
  const paths = isOne ? [root] : kind === 'glob' ? await matchesOf(path, folder) : await walk(root);
  const files = await describeAll(paths, isOne ? dirname(root) : root, folder);
  return { kind: isOne ? 'file' : 'tree', root, files };
}

/** What a path is, without listing it. The root of a glob is its fixed part. */
export async function openPath(
  path: string,
  folder: string,
): Promise<{ readonly kind: 'file' | 'tree' | 'glob' | 'missing'; readonly root: string }> {
  const root = resolve(folder, path);
  const what = await stat(root).catch(() => null);
  if (what?.isFile()) return { kind: 'file', root };
  if (what?.isDirectory()) return { kind: 'tree', root };
  if (/[*?[{]/.test(path)) return { kind: 'glob', root: resolve(folder, fixedPart(path)) };
  return { kind: 'missing', root };
}

async function matchesOf(pattern: string, folder: string): Promise<string[]> {
  const matches: string[] = [];
  for await (const match of glob(pattern, { cwd: folder })) matches.push(resolve(folder, match));
  return matches;
}

/** `lists/day-?/weibo.json` starts at `lists`. */
function fixedPart(pattern: string): string {
  const segments = pattern.split('/');
  const firstOpen = segments.findIndex((segment) => /[*?[{]/.test(segment));
  const fixed = segments.slice(0, firstOpen).join('/');
  return pattern.startsWith('/') ? `/${fixed}` : fixed || '.';
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const full = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await walk(full)));
    else if (entry.isFile() || entry.isSymbolicLink()) found.push(full);
  }
  return found;
}

async function describeAll(paths: readonly string[], root: string, folder: string): Promise<DiskFile[]> {
  const described = await Promise.all(
    paths.map(async (full) => {
      const what = await stat(full).catch(() => null);
      if (!what?.isFile()) return null;
      return {
        full,
        inner: posix(relative(root, full)),
        file: posix(relative(folder, full)),
        size: what.size,
      };
    }),
  );
  return described.filter((file) => file !== null).sort((a, b) => inNaturalOrder(a.inner, b.inner));
}

/** Paths are recorded with `/` on every system. */
export const posix = (path: string): string => path.split(sep).join('/');
