import { connect, isIP, type Socket } from 'node:net';

/**
 * A tunnel through a SOCKS5 proxy (RFC 1928; user name and password by RFC 1929). The host goes to the proxy as a name,
 * so that nothing here asks a name server. Written here because undici's own gives up after five seconds, which is
 * less than Tor needs to build a circuit.
 *
 * @param timeout milliseconds for the whole of the greeting
 * @throws an Error with code `LACUNA_PROXY` when the proxy cannot be reached or refuses
 */
export async function openTunnel(
  proxy: URL,
  target: { readonly host: string; readonly port: number },
  timeout: number,
): Promise<Socket> {
  const host = proxy.hostname.replace(/^\[|\]$/g, '');
  const socket = connect({ host, port: Number(proxy.port || 1080) });
  const timer = setTimeout(() => socket.destroy(proxyError('the proxy did not answer in time')), timeout);
  try {
    const read = makeReader(socket);
    await greet(socket, read, proxy);
    await ask(socket, read, target);
    socket.setNoDelay(true);
    return socket;
  } catch (error) {
    socket.destroy();
    throw proxyError(error instanceof Error ? error.message : String(error), error);
  } finally {
    clearTimeout(timer);
  }
}

type Read = (length: number) => Promise<Buffer>;

async function greet(socket: Socket, read: Read, proxy: URL): Promise<void> {
  const hasName = proxy.username !== '';
  socket.write(hasName ? Uint8Array.of(5, 2, 0, 2) : Uint8Array.of(5, 1, 0));
  const [version, method] = await read(2);
  if (version !== 5) throw new Error('the proxy does not speak SOCKS5');
  if (method === 0) return;
  if (method !== 2 || !hasName) throw new Error('the proxy wants a way of signing in that we do not have');
  const name = Buffer.from(decodeURIComponent(proxy.username));
  const password = Buffer.from(decodeURIComponent(proxy.password));
  socket.write(
    Buffer.concat([Uint8Array.of(1, name.length), name, Uint8Array.of(password.length), password]),
  );
  const [, status] = await read(2);
  if (status !== 0) throw new Error('the proxy refused name and password');
}

/** What the fourth byte of an answer means (RFC 1928, section 6). */
const REFUSALS: readonly string[] = [
  'granted',
  'general failure',
  'not allowed by its rules',
  'network unreachable',
  'host unreachable',
  'connection refused',
  'time to live expired',
  'command not supported',
  'address type not supported',
];

async function ask(socket: Socket, read: Read, target: { host: string; port: number }): Promise<void> {
  const port = Buffer.alloc(2);
  port.writeUInt16BE(target.port);
  socket.write(Buffer.concat([Uint8Array.of(5, 1, 0), addressOf(target.host), port]));
  const [, status = 1, , kind] = await read(4);
  if (status !== 0) throw new Error(`the proxy answered: ${REFUSALS[status] ?? `code ${status}`}`);
  const [nameLength = 0] = kind === 3 ? await read(1) : [];
  await read((kind === 1 ? 4 : kind === 4 ? 16 : nameLength) + 2);
}

function addressOf(hostname: string): Buffer {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) === 4) return Buffer.from([1, ...host.split('.').map(Number)]);
  const name = Buffer.from(host);
  if (name.length > 255) throw new Error('the host name is too long for SOCKS5');
  return Buffer.concat([Uint8Array.of(3, name.length), name]);
}

/** Reads exactly so many bytes at a time; what came too early stays in the socket for whoever is next. */
function makeReader(socket: Socket): Read {
  return (length) =>
    new Promise((resolve, reject) => {
      const attempt = () => {
        const bytes = socket.read(length) as Buffer | null;
        if (bytes === null) return;
        stopListening();
        resolve(bytes);
      };
      const fail = (error?: Error) => {
        stopListening();
        reject(error ?? new Error('the proxy closed the connection'));
      };
      const end = () => fail();
      const stopListening = () => {
        socket.off('readable', attempt).off('error', fail).off('end', end).off('close', end);
      };
      socket.on('readable', attempt).on('error', fail).on('end', end).on('close', end);
      attempt();
    });
}

const proxyError = (message: string, cause?: unknown) =>
  Object.assign(new Error(message, { cause }), { code: 'LACUNA_PROXY' });
