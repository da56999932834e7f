import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { toMs, type Attempt, type CollectEntry } from '../domain/index.ts';
import { findMember } from './archive-cache.ts';
import { failedAttempt, notTried } from './attempts.ts';
import type { RunContext } from './connector.ts';
import { readPlain, statedTime, toAttempt, type Content, type Place, type Shelf } from './disk.ts';
import { openPath, posix } from './disk-files.ts';
import { pathsFor } from './mirrored-address.ts';
import { isStamp, timeInPath } from './time-in-name.ts';

type From = {
  readonly entry: CollectEntry;
  readonly near: Attempt;
  readonly context: RunContext;
  /** True: the connector has brought all that its archives hold. */
  readonly bringsAll?: boolean | undefined;
  /** From the network no more decoded bytes than these; default: as of every answer. */
  readonly maxBytes?: number | undefined;
};

/**
 * Fetches what a capture names: from the network, or, for an entry with a `path`, from the file that stands for the
 * address. In a tree of dated folders the folder of the capture comes first, then the undated tree, then the nearest
 * later and then the nearest earlier folder. An address that no file stands for was not tried, nor one that archives
 * were read to their end without.
 *
 * @param from.near the capture that names the address
 */
export async function followUp(address: string, from: From): Promise<Attempt> {
  const { entry, near, context } = from;
  const { path } = entry.entry;
  if (path === undefined) {
    const known = context.known?.(address);
    const { viewer } = entry;
    return context.client.get(address, { viewer, signal: context.signal, known, maxBytes: from.maxBytes });
  }
  if (from.bringsAll) return notThere(address, from, `"${path}" brought no answer of this address`);
  const { kind, root } = await openPath(path, context.folder);
  const found = { kind: 'tree', root: kind === 'file' ? dirname(root) : root, files: [] } as const;
  const shelf: Shelf = { entry, found, context, latest: new Map() };
  const place = await findPlace(address, near, shelf);
  if (!place) return notThere(address, from, `no file in "${path}" stands for this address`);
  const at = statedTime(shelf, place) ?? entry.entry.at ?? near.at;
  return { ...toAttempt(shelf, place, place.content, at), address, finalAddress: address };
}

type Filled = Place & { readonly content: Content };

async function findPlace(address: string, near: Attempt, shelf: Shelf): Promise<Filled | null> {
  if (near.origin.kind !== 'disk') return null;
  const { folder } = shelf.context;
  const wanted = pathsFor(address, shelf.entry.entry.address);
  const archive = { full: join(folder, near.origin.file), file: near.origin.file, inner: '', size: 0 };
  if (near.origin.member !== null) return findInArchive(archive, near.origin.member, wanted, shelf);
  const inner = posix(relative(shelf.found.root, archive.full));
  for (const path of await datedPaths(wanted, inner, shelf)) {
    const full = join(shelf.found.root, path);
    const what = await stat(full).catch(() => null);
    if (!what?.isFile()) continue;
    const file = { full, file: posix(relative(folder, full)), inner: path, size: what.size };
    return { file, member: null, content: await readPlain(shelf, file) };
  }
  return null;
}

async function findInArchive(
  archive: Place['file'],
  near: string,
  wanted: readonly string[],
  shelf: Shelf,
): Promise<Filled | null> {
  const what = await stat(archive.full).catch(() => null);
  if (!what?.isFile()) return null;
  const file = { ...archive, size: what.size };
  const { before, stamps } = splitAtStamps(near);
  const names = [...wanted.map((path) => underStamps(path, before, stamps)), ...wanted];
  const member = await findMember(
    file,
    names.flatMap((name) => [name, `./${name}`]),
    shelf.context.client,
  );
  return member && { file, member: member.name, content: member };
}

/** Every path that may hold the wanted one, likeliest first. */
async function datedPaths(wanted: readonly string[], near: string, shelf: Shelf): Promise<readonly string[]> {
  const { before, stamps } = splitAtStamps(near);
  if (stamps.length === 0) return wanted;
  const { zone } = shelf.entry.entry;
  const here = timeInPath(stamps.join('/'), zone);
  const siblings = await readdir(join(shelf.found.root, ...before)).catch(() => []);
  const others = siblings.flatMap((name) => {
    const at = isStamp(name) && name !== stamps[0] ? timeInPath(name, zone) : null;
    return at && here ? [{ stamps: [name], away: toMs(at) - toMs(here) }] : [];
  });
  const laterFirst = others.sort(
    (a, b) => Number(a.away < 0) - Number(b.away < 0) || Math.abs(a.away) - Math.abs(b.away),
  );
  const folders = [stamps, [], ...laterFirst.map((other) => other.stamps)];
  return folders.flatMap((folder) => wanted.map((path) => underStamps(path, before, folder)));
}

/** The folders of a path before its first time, and the times that follow. The file's own name is no folder. */
function splitAtStamps(path: string): {
  readonly before: readonly string[];
  readonly stamps: readonly string[];
} {
  const folders = path.split('/').slice(0, -1);
  const first = folders.findIndex((segment) => isStamp(segment));
  if (first < 0) return { before: [], stamps: [] };
  const rest = folders.slice(first);
  const length = rest.findIndex((segment) => !isStamp(segment, rest[0]));
  return { before: folders.slice(0, first), stamps: length < 0 ? rest : rest.slice(0, length) };
}

/** `paper/a.html` under `['paper']` and `['2025-11-01']` is `paper/2025-11-01/a.html`. */
function underStamps(path: string, before: readonly string[], stamps: readonly string[]): string {
  const segments = path.split('/');
  const isInside = before.every((name, at) => segments[at] === name);
  return isInside ? [...before, ...stamps, ...segments.slice(before.length)].join('/') : path;
}

function notThere(address: string, { entry, near }: From, detail: string): Attempt {
  return failedAttempt({
    address,
    at: near.at,
    viewer: entry.viewer,
    origin: near.origin.kind === 'disk' ? { ...near.origin, member: null } : near.origin,
    trouble: notTried('not-in-archive', detail),
  });
}
