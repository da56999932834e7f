import { asId, instant, type CollectEntry, type PlatformId } from '../../domain/index.ts';

/** An entry of observatory.yaml as the domain gives it, with everything a test does not care for filled in. */
export function entryOf(given: {
  readonly address?: string;
  readonly path?: string;
  readonly zone?: string;
  readonly at?: string;
  readonly settings?: Record<string, unknown>;
}): CollectEntry {
  const { address, path, at } = given;
  return {
    entry: {
      id: 'paper',
      vantage: 'readers',
      connector: 'page',
      zone: given.zone ?? 'UTC',
      census: true,
      emptyIsNormal: false,
      follow: 'nothing',
      settings: given.settings ?? {},
      ...(address !== undefined && { address }),
      ...(path !== undefined && { path }),
      ...(at !== undefined && { at: instant(at) }),
    },
    viewer: { state: 'guest', region: 'ME' },
    sourceId: asId('source', 'paper'),
    parts: [],
    platform: { id: 'tide' as PlatformId, name: 'Tide', public: [], searchesPerDay: 24 },
  };
}
