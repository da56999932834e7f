import { afterEach } from 'vitest';
import type { NetworkSettings } from '../../domain/observatory/schema.ts';
import { createClient, type Client, type ClientOptions } from '../client.ts';
import { openSite, openWire, quickNetwork, type Site } from './loopback-site.ts';

/** Servers and clients for the tests of a file; all of them are closed after each test. */
export function useLoopback() {
  const open: { readonly close: () => Promise<void> }[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()));
  });
  const keep = <T extends { readonly close: () => Promise<void> }>(one: T): T => {
    open.push(one);
    return one;
  };
  return {
    site: async (pages: Parameters<typeof openSite>[0]): Promise<Site> => keep(await openSite(pages)),
    wire: async (serve: Parameters<typeof openWire>[0]) => keep(await openWire(serve)),
    client: (changes: Partial<NetworkSettings> = {}, options: ClientOptions = {}): Client =>
      keep(createClient(quickNetwork(changes), { backOff: 5, ...options })),
  };
}
