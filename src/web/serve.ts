import { once } from 'node:events';
import { createServer } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

const FIRST_PORT = 4321;
const PORTS_TRIED = 50;

/** Thrown when the pages cannot be served where somebody asked for them. */
export class PortError extends Error {
  override readonly name = 'PortError';
}

export type ServeOptions = {
  readonly app: Hono;
  /** Default: 4321, or the next port that is free. 0 takes any free port. */
  readonly port?: number;
  /** Default: 127.0.0.1, so that only this machine can read. */
  readonly host?: string;
};

/** A running server. `close` lets answers under way end, at most two seconds. */
export type Served = { readonly url: string; close(): Promise<void> };

/**
 * Serves the pages.
 *
 * @throws PortError when the port that was asked for is taken or not allowed, or no port is free
 */
export async function serveWeb({ app, port, host = '127.0.0.1' }: ServeOptions): Promise<Served> {
  const chosen = port ?? (await freePort(host));
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(chosen, host);
  await once(server, 'listening').catch((cause: unknown) => {
    throw portError(chosen, host, cause);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : chosen;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}/`,
    close: () => close(server),
  };
}

type Server = ReturnType<typeof createAdaptorServer>;

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  const late = setTimeout(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
  }, 2000);
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  await closed;
  clearTimeout(late);
}

async function freePort(host: string): Promise<number> {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port += 1) {
    if (await isFree(port, host)) return port;
  }
  throw new PortError(
    `no port from ${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1} is free on ${host}; name another with --port`,
  );
}

async function isFree(port: number, host: string): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
    return true;
  } catch (cause) {
    // A host that is none of this machine's fails on every port: better said now than after fifty tries.
    if (codeOf(cause) !== 'EADDRINUSE' && codeOf(cause) !== 'EACCES') throw portError(port, host, cause);
    return false;
  } finally {
    probe.close();
  }
}

function portError(port: number, host: string, cause: unknown): PortError {
  const why: Readonly<Record<string, string>> = {
    EADDRINUSE: `port ${port} on ${host} is taken by another program; choose another with --port or leave it out`,
    EACCES: `port ${port} on ${host} needs more rights; choose one above 1023 with --port`,
    EADDRNOTAVAIL: `${host} is no address of this machine; leave --host out to serve this machine only`,
  };
  return new PortError(why[codeOf(cause)] ?? `cannot serve at ${host}:${port}`, { cause });
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
