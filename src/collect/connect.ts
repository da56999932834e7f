import type { Socket } from 'node:net';
import { Agent, buildConnector, ProxyAgent, type Dispatcher } from 'undici';
import type { NetworkSettings } from '../domain/observatory/schema.ts';
import { checkPeer, type Guard } from './guard.ts';
import { openTunnel } from './socks.ts';

type Connector = ReturnType<typeof buildConnector>;
type Target = Parameters<Connector>[0];
type Done = Parameters<Connector>[1];

/**
 * The undici dispatcher that every request goes through: straight with the guard, or by an HTTP or SOCKS5 proxy.
 *
 * With a proxy, names are resolved by the proxy (for Tor that is the point), so only literal addresses and `localhost`
 * can be checked here; which inner hosts the proxy reaches is for whoever runs it to say.
 *
 * @throws TypeError when `network.proxy` is no address of a proxy
 */
export function makeDispatcher(network: NetworkSettings, guard: Guard): Dispatcher {
  const limits = {
    headersTimeout: network.timeout,
    bodyTimeout: network.timeout,
    connections: 2,
    pipelining: 1,
    maxHeaderSize: 64 * 1024,
  };
  const timeout = network.timeout;
  if (network.proxy === undefined) return new Agent({ ...limits, connect: direct(guard, timeout) });
  const proxy = parseProxy(network.proxy);
  if (proxy.protocol.startsWith('socks5'))
    return new Agent({ ...limits, connect: throughSocks(proxy, timeout) });
  return new ProxyAgent({ ...limits, uri: proxy.href, proxyTunnel: false, proxyTls: { timeout } });
}

function parseProxy(text: string): URL {
  const proxy = URL.canParse(text) ? new URL(text) : null;
  if (proxy && /^(https?|socks5h?):$/.test(proxy.protocol) && proxy.hostname !== '') return proxy;
  throw new TypeError(
    `expected network.proxy to be http://host:port or socks5://host:port but received "${text}"`,
  );
}

/** undici asks `lookup` only for names and goes to literal addresses unasked: hence the check of the host before it. */
function direct(guard: Guard, timeout: number): Connector {
  const connect = buildConnector({
    timeout,
    autoSelectFamily: true,
    // Node's types say that `lookup` answers one address; with `all` it answers a list, as net.connect asks for.
    lookup: guard.lookup,
  });
  return (target, done) => {
    const port = portOf(target);
    try {
      guard.checkHost(target.hostname, port);
    } catch (error) {
      done(error as Error, null);
      return;
    }
    connect(target, (...[error, socket]) => {
      if (error) done(error, null);
      else vouchFor(socket, () => checkPeer(guard, target.hostname, port, socket.remoteAddress), done);
    });
  };
}

function vouchFor(socket: Socket, check: () => void, done: Done): void {
  try {
    check();
    done(null, socket);
  } catch (error) {
    socket.destroy();
    done(error as Error, null);
  }
}

function throughSocks(proxy: URL, timeout: number): Connector {
  const overTunnel = buildConnector({ timeout });
  return (target, done) => {
    openTunnel(proxy, { host: target.hostname, port: Number(portOf(target)) }, timeout).then(
      (socket) => {
        if (target.protocol === 'https:') overTunnel({ ...target, httpSocket: socket }, done);
        else done(null, socket);
      },
      (error: unknown) => done(error as Error, null),
    );
  };
}

const portOf = (target: Target): string => target.port || (target.protocol === 'https:' ? '443' : '80');
