import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import {
  createClient,
  loadConnectors,
  settingsSchemas,
  type Client,
  type Connector,
} from '../collect/index.ts';
import type { Observatory } from '../domain/index.ts';
import { checkSettings, readObservatory } from '../domain/observatory/read.ts';
import { openArchive, type Archive } from '../evidence/index.ts';
import { openStore, type Store } from '../store/index.ts';
import { makeShield, type ShieldEntry } from './platforms/shield-entry.ts';
import { readVersion } from './version.ts';

/** An observatory opened for work: what it says, its database, its captures and the way to the world. */
export type Workshop = {
  readonly observatory: Observatory;
  /** The folder of observatory.yaml; its database and captures live here. */
  readonly folder: string;
  /** What `path` in observatory.yaml is relative to; the folder itself unless told otherwise. */
  readonly dataFolder: string;
  readonly store: Store;
  readonly archive: Archive;
  readonly connectors: ReadonlyMap<string, Connector>;
  readonly client: Client;
  readonly shield: ShieldEntry;
  close(): Promise<void>;
};

export type WorkshopOptions = {
  /** Path of observatory.yaml. */
  readonly file: string;
  /** Where database and captures are kept; default: beside the file. */
  readonly folder?: string;
  readonly dataFolder?: string;
  readonly signal: AbortSignal;
};

/** Reads observatory.yaml and checks it whole, connectors' settings included, before anything is opened. */
export async function readChecked(
  file: string,
  connectors: ReadonlyMap<string, Connector>,
): Promise<Observatory> {
  const text = await readFile(file, 'utf8');
  const observatory = readObservatory(file, text);
  checkSettings(file, text, settingsSchemas(connectors));
  return observatory;
}

/**
 * Opens an observatory.
 *
 * @throws ObservatoryError for mistakes in the file; StoreInUseError when another process works in the folder
 */
export async function openWorkshop({ file, folder, dataFolder, signal }: WorkshopOptions): Promise<Workshop> {
  const home = resolve(folder ?? dirname(file));
  const connectors = await loadConnectors();
  const observatory = await readChecked(file, connectors);
  const store = await openStore({ folder: home, database: observatory.database });
  const archive = await openArchive(home);
  const client = createClient(observatory.network, { signal, version: readVersion() });
  return {
    observatory,
    folder: home,
    dataFolder: resolve(dataFolder ?? dirname(file)),
    store,
    archive,
    connectors,
    client,
    shield: makeShield(home, observatory.probes),
    close: async () => {
      await client.close();
      await archive.close();
      await store.close();
    },
  };
}

/** Where observatory.yaml is in a folder. */
export function observatoryFile(folder: string): string {
  return join(folder, 'observatory.yaml');
}
