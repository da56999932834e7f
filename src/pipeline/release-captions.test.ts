import { expect, it, onTestFinished, vi } from 'vitest';
import { scratchFolder } from '../../test/scratch.ts';
import { asId } from '../domain/index.ts';
import * as given from '../store/conformance/data.ts';
import { saveRelease } from '../store/conformance/release-cells.ts';
import { matrix } from '../store/conformance/release-data.ts';
import { openStore, replaceMatrix, saveObservatory } from '../store/index.ts';
import { captionsOfRelease } from './release-captions.ts';
import { orderOfRelease } from './release-order.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

it('sets the captions of every sighting beside those of the release, and orders its pictures when asked', async () => {
  const store = await openStore({ folder: scratchFolder(), database: null });
  onTestFinished(() => store.close());
  await saveObservatory(store, given.OBSERVATORY);
  await saveRelease(store);
  const whole = matrix(0);
  const shown = whole.sightings.map((sighting) => ({
    ...{
      ...sighting,
      sourceId: asId('source', 'meridian'),
      caption: 'They laugh, at a lighthouse',
      credit: null,
    },
  }));
  await replaceMatrix(store, { ...whole, sightings: shown });

  const captions = await captionsOfRelease(store, whole.releaseId);
  expect(captions?.map(({ released }) => released.caption)).toEqual(['They laugh', 'They laugh']);
  const compared = captions?.flatMap((one) => one.compared.shown) ?? [];
  expect(compared).toHaveLength(shown.length);
  expect(compared[0]).toMatchObject({ change: 'rewritten', credit: { fate: 'none-at-release' } });
  expect(captions?.flatMap((one) => one.shown.map(({ at }) => at?.sourceId))).toEqual(['meridian']);

  expect(await orderOfRelease(store, whole.releaseId)).toMatchObject({ outcome: 'order-unknown' });
  const none = asId('source', 'none') as string as typeof whole.releaseId;
  expect([await captionsOfRelease(store, none), await orderOfRelease(store, none)]).toEqual([
    undefined,
    undefined,
  ]);
});
