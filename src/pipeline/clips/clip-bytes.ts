import { ArchiveError } from '../../evidence/index.ts';
import { withClip, type OpenClip, type Tool } from '../../pictures/index.ts';
import type { HeldClip } from '../../store/index.ts';
import type { Workshop } from '../workshop.ts';

/** What clips are looked into with. */
export type Looking = Pick<Workshop, 'store' | 'archive'> & {
  readonly tool: Tool;
  readonly signal: AbortSignal;
};

/** Opens a clip that is held. Where its bytes cannot be read any more nothing stands in it that can be shown. */
export async function opened<T>(
  { archive, tool, signal }: Looking,
  { capture }: HeldClip,
  use: (clip: OpenClip) => Promise<T>,
): Promise<T> {
  const bytes = await archive.read(capture.warc).catch((error: unknown) => {
    if (error instanceof ArchiveError) return new Uint8Array(0);
    throw error;
  });
  return withClip(bytes, { tool, signal }, use);
}
