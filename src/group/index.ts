/** Near copies become one voice; items about one event become a story. */
export type { Groupable } from './groupable.ts';
export type { Encoded, EncoderScale } from './encoded.ts';
export { findVoices } from './voices.ts';
export { makeVoiceStream, type VoiceStream } from './voice-stream.ts';
export { byTime, findStories, tellStories } from './stories.ts';
export { Grouping, type Grouped } from './grouping.ts';
export { blockOf } from './stream/blocks.ts';
export { findRubrics, type Titled } from './rubrics.ts';
export { applyCorrections, itemsConcerned } from './corrections.ts';
export type { KnownItem, KnownItems } from './known-item.ts';
export { isLabel } from './groupable.ts';
export { chaptersOf, isLong } from './chapters.ts';
export { correctedWords } from './corrected-words.ts';
export { findDrift } from './drift/index.ts';
export { findRelations, readAbout, type ToldItem } from './related/index.ts';
export { findWordings } from './drift/wordings.ts';
