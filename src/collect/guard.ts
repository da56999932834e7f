import { lookup as systemLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { isIP } from 'node:net';
import { isPrivateAddress } from './private-ranges.ts';

/** Thrown inside the connector; it reaches a caller as a trouble with reason `private-address`, never as an exception. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
  readonly code = 'LACUNA_PRIVATE_ADDRESS';
}

type LookupDone = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/**
 * Keeps requests away from private and loopback addresses. A name is resolved once, every address it has is checked,
 * and the connection goes to exactly those addresses: a second answer of the name server is never asked for, so a name
 * that changes its mind (DNS rebinding) gains nothing.
 */
export type Guard = {
  /** Whether the file exempts this host (`name` or `name:port`). */
  readonly isExempt: (hostname: string, port: string) => boolean;
  /**
   * Refuses literal addresses and names that mean this machine, before anything is asked of a name server.
   *
   * @throws PrivateAddressError
   */
  readonly checkHost: (hostname: string, port: string) => void;
  /** A resolver for `net.connect`: all addresses checked, or a PrivateAddressError. */
  readonly lookup: (hostname: string, options: LookupOptions, done: LookupDone) => void;
};

/** How a name becomes addresses; the system's resolver, or another one in its place. */
export type Resolve = (
  hostname: string,
  options: LookupOptions & { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * @param allowPrivate hosts as `name` or `name:port` that may be private; compared without case
 * @param resolve default: the system's resolver, which knows the hosts file too
 */
export function makeGuard(allowPrivate: readonly string[], resolve: Resolve = systemLookup): Guard {
  const exempt = new Set(allowPrivate.map((host) => host.toLowerCase()));
  const exemptNames = new Set([...exempt].map((host) => host.replace(/:\d+$/, '')));
  const isExempt = (hostname: string, port: string) => {
    const host = hostname.toLowerCase();
    return exempt.has(host) || exempt.has(`${host}:${port}`);
  };
  return {
    isExempt,
    checkHost: (hostname, port) => {
      if (!isExempt(hostname, port) && isPrivateHost(hostname)) throw refuse(hostname, hostname);
    },
    lookup: (hostname, options, done) => {
      resolve(hostname, { ...options, all: true }, (error, addresses) => {
        if (error) {
          done(error, []);
          return;
        }
        // A port-bound exemption is decided by checkPeer, which knows the port.
        const isKnown = exemptNames.has(hostname.toLowerCase());
        const inner = isKnown ? undefined : addresses.find(({ address }) => isPrivateAddress(address));
        if (inner) done(refuse(hostname, inner.address), []);
        else answer(addresses, options, done);
      });
    },
  };
}

/**
 * The last word, once a socket is open: where did it really go?
 *
 * @throws PrivateAddressError
 */
export function checkPeer(guard: Guard, hostname: string, port: string, peer: string | undefined): void {
  if (guard.isExempt(hostname, port)) return;
  if (peer === undefined || isPrivateAddress(peer)) throw refuse(hostname, peer ?? 'nowhere');
}

function answer(addresses: LookupAddress[], options: LookupOptions, done: LookupDone): void {
  const [first] = addresses;
  if (options.all) done(null, addresses);
  else if (first) done(null, first.address, first.family);
  else done(Object.assign(new Error('the name has no address'), { code: 'ENOTFOUND' }), []);
}

/** A literal address that is private, or a name that means this machine wherever it is resolved. */
function isPrivateHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare.replace(/%.*$/, '')) !== 0) return isPrivateAddress(bare);
  return /(^|\.)localhost\.?$/i.test(bare);
}

const refuse = (hostname: string, address: string) =>
  new PrivateAddressError(
    hostname === address
      ? `${hostname} is a private or loopback address`
      : `${hostname} resolves to ${address}, a private or loopback address`,
  );
