/** Captures on disk, and whether they are what was asked for. */
export { openArchive, type Archive, type Kept, type WarcPlace } from './archive.ts';
export { checkContent, type Checked, type CheckInput } from './content-check.ts';
export { CONTENT_RULES, type ContentRule, type Expected } from './content-rules.ts';
export { KEY_BYTES, pseudonymiseWith, shieldAttempt, type Scene, type Shielded } from './shield/index.ts';
export { readableWords } from './readable-words.ts';
export { toCapture } from './to-capture.ts';
export { ArchiveError } from './warc-reading.ts';
