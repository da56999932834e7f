import { DAY, instant, toMs, type Instant } from '../../domain/index.ts';
import { STORY_GAP_DAYS } from '../likeness.ts';

/** Time is cut into blocks as long as the longest gap in a story: neighbours lie in one block or in two that touch. */
const BLOCK_MS = STORY_GAP_DAYS * DAY;

/** The number of the block an instant lies in, counted from 1970. */
export function blockOf(at: Instant): number {
  return Math.floor(toMs(at) / BLOCK_MS);
}

/** When a block begins. */
export function startOfBlock(block: number): Instant {
  return instant(block * BLOCK_MS);
}
