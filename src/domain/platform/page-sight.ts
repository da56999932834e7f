/** What a page shows: of what it is about, and what it says of itself. */
export type PageSight = {
  /** The headline of its article; '' where none was found. */
  readonly title: string;
  /** The paragraphs of its article, without what stands around: menus, offers, footers. */
  readonly passages: readonly string[];
  /** Its own data name the address that answered as an article or a post. */
  readonly declares: boolean;
};
