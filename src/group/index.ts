/** Near copies become one voice; items about one event become a story. */
export type { Groupable } from './groupable.ts';
export { findVoices } from './voices.ts';
export { findStories, tellStories } from './stories.ts';
export { findDrift } from './drift/index.ts';
export { findRelations, readAbout, type ToldItem } from './related/index.ts';
