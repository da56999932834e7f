import type { Probe } from '../../domain/index.ts';

type Pattern = Probe['matches'];

/**
 * What must survive in texts: an account may be called just as the thing that is searched for, and taking its name out of
 * every text would make the searches miss what they found.
 */
export type Keep = {
  /** Queries of searches. */
  readonly words: readonly string[];
  /** What results must say to count as what was searched for. */
  readonly patterns: readonly Pattern[];
};

/** Whether a name stays where it stands in a text: it is a query, a part of one, or just what results must say. */
export function makeKeep(keep: Keep | undefined): (name: string) => boolean {
  if (keep === undefined) return () => false;
  const words = keep.words.map(plain);
  return (name) => {
    const own = plain(name);
    return words.some((word) => word.includes(own)) || keep.patterns.some((matches) => isJust(name, matches));
  };
}

/** A name that merely holds the words (`echo_fan_31`) is a name; one that is the words alone cannot be told from them. */
function isJust(name: string, matches: Pattern): boolean {
  return matches(name) && !matches(name.slice(1)) && !matches(name.slice(0, -1));
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Where the first of the words begins within a name that runs into it; null where none does. */
export function keptFrom(text: string, keep: Keep | undefined): number | null {
  const lower = text.toLowerCase();
  const starts = (keep?.words ?? []).flatMap((word) => {
    const at = word.length < 2 ? -1 : lower.indexOf(word.toLowerCase(), 2);
    return at < 0 ? [] : [at];
  });
  return starts.length === 0 ? null : Math.min(...starts);
}
