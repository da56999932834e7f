/** Near copies become one voice; items about one event become a story; related items come with the reason. */
export type { Groupable } from './groupable.ts';
export { findVoices } from './voices.ts';
export { findStories } from './stories.ts';
export { findRelated, RELATIONS, type Related, type RelatedOptions, type Relation } from './related.ts';
