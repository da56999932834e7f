import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import type { NetworkSettings } from '../../domain/observatory/schema.ts';

/** A real HTTP server on this machine, for tests. */
export type Site = {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly port: number;
  /** Paths asked for, in order. */
  readonly asked: string[];
  readonly requests: IncomingMessage[];
  readonly close: () => Promise<void>;
};

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves pages by path; a function answers by itself, a text is sent as HTML, everything else is a 404. */
export async function openSite(
  pages: Readonly<Record<string, string | Uint8Array | Handler>>,
): Promise<Site> {
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    requests.push(request);
    const page = pages[path.split('?')[0] ?? '/'] ?? pages[path];
    response.on('error', () => undefined);
    if (typeof page === 'function') page(request, response);
    else if (page === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>');
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, port, asked, requests, close };
}

/** A server that speaks no HTTP of its own: the test writes what goes over the line. */
export async function openWire(
  onConnection: (socket: Socket) => void,
): Promise<Omit<Site, 'asked' | 'requests'>> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { origin: `http://127.0.0.1:${port}`, port, close };
}

/** Settings of a client that may reach this machine and does not wait. */
export const quickNetwork = (changes: Partial<NetworkSettings> = {}): NetworkSettings => ({
  contact: 'mailto:desk@observatory.example',
  perHost: 0,
  timeout: 5000,
  maxBytes: 1024 * 1024,
  retries: 0,
  robots: true,
  allowPrivate: ['127.0.0.1'],
  ...changes,
});
