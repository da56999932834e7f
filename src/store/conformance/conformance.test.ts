import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startPostgres, type TestServer } from '../../../scripts/postgres.ts';
import { openStore, saveObservatory, type Store } from '../index.ts';
import { testCounting } from './counting.ts';
import { testClocks } from './clocks.ts';
import { testCoding } from './coding.ts';
import { testCorrecting } from './correcting.ts';
import { testCurves } from './curves.ts';
import { OBSERVATORY } from './data.ts';
import { testDrift } from './drift.ts';
import { wipe } from './dump.ts';
import { testIsolation } from './isolation.ts';
import { testNear } from './near.ts';
import { testOrder } from './order.ts';
import { testPictureFiles } from './picture-files.ts';
import { testPlatforms } from './platforms.ts';
import { testReading } from './reading.ts';
import { testRelated } from './related.ts';
import { testReleaseCells } from './release-cells.ts';
import { testSaving } from './saving.ts';
import { testVideo } from './video.ts';
import { testStrangers } from './strangers.ts';

/** The same promises over the embedded database and over a real server: without a server to test on this fails, and is never skipped. */
let server: TestServer;
let folder: string;
const dumps = new Map<Store['kind'], string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lacuna-store-'));
  server = await startPostgres();
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['embedded', 'server'] as const)('the store, %s', (kind) => {
  let opened: Store;
  const store = (): Store => opened;

  beforeAll(async () => {
    const database = kind === 'server' ? await server.createDatabase() : null;
    opened = await openStore({ folder, database });
    expect(opened.kind).toBe(kind);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    await wipe(opened);
    await saveObservatory(opened, OBSERVATORY);
  });

  testSaving(store, (text) => dumps.set(kind, text));
  testOrder(store);
  testReading(store);
  testRelated(store);
  testStrangers(store);
  testCounting(store);
  testCorrecting(store);
  testCoding(store);
  testClocks(store);
  testDrift(store);
  testVideo(store);
  testNear(store);
  testReleaseCells(store);
  testPictureFiles(store);
  testPlatforms(store);
  testIsolation(store);
  testCurves(store);
});

test('both databases hold the same rows after the same run', () => {
  expect(dumps.size).toBe(2);
  expect(dumps.get('server')).toBe(dumps.get('embedded'));
});
