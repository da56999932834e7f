/** What a bench may be asked for: names, and options that begin with `--`. Nothing else is taken. */
type Choice = { readonly names: readonly string[]; readonly options: readonly string[] };

/**
 * The names that this process was asked for, all of them where none is given. A word that means nothing ends the
 * process with status 2: figures of something else than was asked for would be worse than none.
 */
export function askedOf({ names, options }: Choice): readonly string[] {
  const words = process.argv.slice(2);
  const known = new Set([...names, ...options]);
  const strange = words.filter((word) => !known.has(word));
  if (strange.length > 0) refuse(`unknown: ${strange.join(', ')}; there are: ${[...known].join(', ')}`);
  const asked = words.filter((word) => names.includes(word));
  return asked.length > 0 ? asked : names;
}

/** The whole numbers that this process was asked for. */
export function numbersAsked(...defaults: readonly number[]): readonly number[] {
  const words = process.argv.slice(2);
  const strange = words.filter((word, index) => !/^\d{1,12}$/.test(word) || index >= defaults.length);
  if (strange.length > 0)
    refuse(`unknown: ${strange.join(', ')}; it takes up to ${defaults.length} whole numbers`);
  return defaults.map((value, index) => Number(words[index] ?? value));
}

export function refuse(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}
