import type { Voice } from '../domain/index.ts';
import type { Groupable } from './groupable.ts';
import { makeVoiceStream } from './voice-stream.ts';

/**
 * Near copies, equal titles, scripted items, captures of one bulletin, texts that lean on one another, and posts of one
 * picture without a text: however many, one voice. Only voices of two or more are returned; an item in none of them is
 * its own voice. The order of the input changes nothing. A picture beside a text never makes a voice: many outlets print
 * one agency's photograph with a text of their own.
 */
export function findVoices(items: readonly Groupable[]): readonly Voice[] {
  const stream = makeVoiceStream();
  stream.take(items);
  return stream.finish();
}
