/** What a case may mean: the rules of notices that go by words. */
export type WordRuleId =
  | 'notice/technical'
  | 'notice/captcha'
  | 'notice/login'
  | 'notice/still-there'
  | 'notice/moved'
  | 'notice/account'
  | 'notice/author'
  | 'notice/no-permission'
  | 'notice/rights'
  | 'notice/violation'
  | 'notice/complaint'
  | 'notice/by-platform'
  | 'notice/region'
  | 'notice/absent-or-private'
  | 'notice/absent';

/** One way of saying it: a line of the table. What it knows and what is near stands in examples.tsv. */
export type NoticeCase = {
  readonly id: string;
  readonly rule: WordRuleId;
  /** Slugs of observatory.yaml; 'any': words that mean the same wherever they stand. */
  readonly platforms: readonly string[] | 'any';
  /**
   * Over words in one width and spacing: simplified where the language is Chinese. Every repetition is bounded or of one
   * letter class, so that hostile words take no longer than others.
   */
  readonly words: RegExp;
  /** Where these stand too, the words decide nothing. */
  readonly unless?: RegExp;
  /** The words count only in a sentence that names them as why something is not shown. */
  readonly asReason?: true;
  /** The first day or month on which somebody is known to have seen such words; null: none is known to us. */
  readonly since: string | null;
};
