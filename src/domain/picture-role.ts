import type { PictureId } from './ids.ts';
import type { PictureRole } from './vocabulary.ts';

/** What one kind of evidence says of a picture's role, by which rule, and how surely, 0–1. */
export type RoleWord = {
  readonly role: PictureRole;
  readonly rule: string;
  readonly confidence: number;
};

/** The role of a picture from what its bytes and the pages that show it say. */
export type JudgedRole = RoleWord & {
  readonly pictureId: PictureId;
  readonly version: number;
  readonly byBytes: RoleWord;
  /** What most pages say; null where none shows it as a picture of its own, such as the poster of a video. */
  readonly byPage: PictureRole | null;
  /** Articles of one source with different titles that show it, of the source with most. */
  readonly titles: number;
};
