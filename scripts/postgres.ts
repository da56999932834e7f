import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

/**
 * A real PostgreSQL server for tests: the one `LACUNA_TEST_POSTGRES` names (a user there must be allowed to create
 * databases), else one started from the binaries of this machine in a temporary folder.
 */
export type TestServer = {
  /** Address of its maintenance database. */
  readonly url: string;
  /** Makes an empty database and gives its address; it goes when the server stops. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
};

/** The user id that runs the server when we are root, which PostgreSQL refuses to be run by: `nobody`. */
const NOBODY = 65534;

/**
 * @throws Error saying what to install where there is neither an address nor PostgreSQL on this machine.
 */
export async function startPostgres(): Promise<TestServer> {
  const given = process.env.LACUNA_TEST_POSTGRES;
  const server =
    given === undefined || given === ''
      ? await startOwn(findBinaries())
      : { url: given, stop: () => Promise.resolve() };
  const made: string[] = [];
  return {
    url: server.url,
    createDatabase: async () => {
      const name = `lacuna_test_${crypto.randomUUID().replaceAll('-', '')}`;
      await runOn(server.url, `create database ${name}`);
      made.push(name);
      return Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
    },
    stop: async () => {
      for (const name of made) await runOn(server.url, `drop database if exists ${name} with (force)`);
      await server.stop();
    },
  };
}

async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function findBinaries(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const found = folders.find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  );
  if (found !== undefined) return found;
  throw new Error(
    'These tests need PostgreSQL 15 or later. Install it (Debian, Ubuntu: "apt-get install postgresql"; macOS: "brew install postgresql"), or set LACUNA_TEST_POSTGRES=postgres://user:password@host/database to use a running server.',
  );
}

type OwnServer = { readonly url: string; stop(): Promise<void> };

async function startOwn(binaries: string): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-postgres-'));
  const identity = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const password = crypto.randomUUID();
  writeFileSync(join(folder, 'password'), password);
  if (identity.uid !== undefined)
    for (const path of [folder, join(folder, 'password')]) chownSync(path, NOBODY, NOBODY);
  const initdb = [
    '-D',
    'data',
    '-U',
    'lacuna',
    '-A',
    'scram-sha-256',
    '--pwfile=password',
    '-E',
    'UTF8',
    '--no-sync',
  ];
  await promisify(execFile)(join(binaries, 'initdb'), initdb, { cwd: folder, ...identity });
  const port = await freePort();
  const settings = ['-D', 'data', '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-c', 'fsync=off'];
  // The shell stops the server as soon as our end of the pipe closes, even when this process dies without a word.
  const script = '"$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server';
  const child = spawn('sh', ['-c', script, 'sh', join(binaries, 'postgres'), ...settings], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'pipe'],
    ...identity,
  });
  await untilReady(child);
  return {
    url: `postgres://lacuna:${password}@127.0.0.1:${port}/postgres`,
    stop: () => stopOwn(child, folder),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      if (log.includes('ready to accept connections')) resolve();
      else if (log.includes('FATAL')) reject(new Error(`PostgreSQL did not start:\n${log}`));
    });
    child.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  });
}

async function stopOwn(child: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.stdin?.end();
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

if (import.meta.main) {
  const server = await startPostgres();
  console.log(`${server.url}\nPress Ctrl+C to stop it.`);
  process.once('SIGINT', () => void server.stop());
}
