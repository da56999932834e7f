import { createServer } from 'node:net';
import { once } from 'node:events';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { PortError, serveWeb } from './serve.ts';

const app = new Hono();
app.get('/', (c) => c.text('here'));

it('serves on this machine only, at the next port that is free', async () => {
  const first = await serveWeb({ app });
  const second = await serveWeb({ app });
  try {
    expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(second.url).not.toBe(first.url);
    expect(await (await fetch(second.url)).text()).toBe('here');
  } finally {
    await Promise.all([first.close(), second.close()]);
  }
  await expect(fetch(first.url)).rejects.toThrow();
});

it('says who has the port that was asked for', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(serveWeb({ app, port })).rejects.toThrow(PortError);
  await expect(serveWeb({ app, port })).rejects.toThrow(`port ${port} on 127.0.0.1 is taken`);
  other.close();
});

it('refuses a host that is none of this machine’s', async () => {
  await expect(serveWeb({ app, host: '192.0.2.1' })).rejects.toThrow('no address of this machine');
});

it('lets an answer under way end before it closes', async () => {
  const slow = new Hono();
  slow.get('/', async (c) => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return c.text('whole');
  });
  const served = await serveWeb({ app: slow, port: 0 });
  const answer = fetch(served.url).then((response) => response.text());
  await new Promise((resolve) => setTimeout(resolve, 50));
  await served.close();
  expect(await answer).toBe('whole');
});
