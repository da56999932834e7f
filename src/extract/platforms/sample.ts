import type { Platform, PlatformId, Viewer } from '../../domain/index.ts';
import { sampleInput } from '../lists/sample-input.ts';
import type { ReadInput } from '../reader.ts';

/** A pseudonym as the shield leaves it, for tests. */
export const pseudonym = (digit: string): string => `p_${digit.repeat(16)}`;

type Over = Parameters<typeof sampleInput>[1] & {
  readonly platformId?: string;
  readonly public?: Platform['public'];
  readonly status?: number;
  readonly viewer?: Viewer;
  readonly finalAddress?: string;
};

/** A capture of an invented source that belongs to a platform, for tests. */
export function samplePlatform(body: string | Uint8Array | object, over: Over = {}): ReadInput {
  const { platformId, public: accounts = [], status, viewer, finalAddress, ...rest } = over;
  const text = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  const input = sampleInput(text, rest);
  const platform: Platform | null =
    platformId === undefined
      ? null
      : { id: platformId as PlatformId, name: platformId, public: accounts, searchesPerDay: 24 };
  return {
    ...input,
    capture: {
      ...input.capture,
      status: status ?? null,
      viewer: viewer ?? { state: 'guest', region: 'CN' },
      ...(finalAddress !== undefined && { finalAddress }),
    },
    source: { ...input.source, platform },
  };
}

/** Rows as a file of JSON lines. */
export const lines = (...rows: readonly unknown[]): string =>
  rows.map((row) => JSON.stringify(row)).join('\n');
