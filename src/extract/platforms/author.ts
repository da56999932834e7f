import {
  isPseudonym,
  NO_AUTHOR,
  type Author,
  type AuthorKind,
  type Pseudonym,
  type PublicAccount,
} from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';
import { asText } from './fields.ts';

/**
 * Who wrote something, from the fields that name them (numbers, handles, names). A field counts if it holds a pseudonym,
 * which the shield put there, or is an account that observatory.yaml lists as public; a raw name is never copied.
 */
export function authorOf(
  input: ReadInput,
  named: readonly unknown[],
  marked: AuthorKind = 'unknown',
): Author {
  const texts = named.flatMap((one) => asText(one) ?? []);
  const account = publicAccount(texts, input.source.platform?.public ?? []);
  if (account) return { pseudonym: pseudonymIn(texts), kind: KIND_OF[account.kind], name: account.name };
  return { ...NO_AUTHOR, pseudonym: pseudonymIn(texts), kind: marked };
}

const KIND_OF: Readonly<Record<PublicAccount['kind'], AuthorKind>> = {
  state: 'state',
  media: 'media',
  'office-holder': 'verified',
};

/** The first of several fields that is a pseudonym; null for raw names. */
export const pseudonymIn = (texts: readonly unknown[]): Pseudonym | null =>
  texts.find((one): one is Pseudonym => typeof one === 'string' && isPseudonym(one)) ?? null;

function publicAccount(
  texts: readonly string[],
  accounts: readonly PublicAccount[],
): PublicAccount | undefined {
  return accounts.find(({ account, name }) => texts.includes(account) || texts.includes(name));
}
