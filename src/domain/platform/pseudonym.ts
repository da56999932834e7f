/** Who wrote something, without their name: `p_` and 16 hex digits of an HMAC whose key lies outside the data folder. */
export type Pseudonym = string & { readonly __pseudonym: true };

/** What a pseudonym looks like, wherever it stands in a text. */
export const PSEUDONYM = /\bp_[0-9a-f]{16}\b/;

/** Whether a text is a pseudonym and nothing else. Use it on every pseudonym that comes from outside. */
export function isPseudonym(text: string): text is Pseudonym {
  return text.length === 18 && PSEUDONYM.test(text);
}

/**
 * The pseudonym of an account. The same account on the same platform within the same scope has the same pseudonym; in
 * another scope (another event) it has another, so that nobody can be followed from story to story.
 */
export type Pseudonymise = (account: {
  readonly platform: string;
  readonly scope: string;
  /** The most lasting identifier that is known: an account's number before its changeable name. */
  readonly account: string;
}) => Pseudonym;

/** What was taken out of a capture before it was kept: kinds and numbers, never the thing itself. */
export const TAKEN_OUT = ['account', 'mention', 'avatar', 'place', 'device', 'token', 'contact'] as const;
export type TakenOut = { readonly what: (typeof TAKEN_OUT)[number]; readonly times: number };
