/** JSON as pages write it: in comments or CDATA, with raw control characters or a comma too many. Null when it is none. */
export function parseLoosely(source: string): unknown {
  const trimmed = source.replace(
    /^\s*(?:\/\*.*?\*\/|<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>|;)\s*$/gs,
    '',
  );
  for (const attempt of [trimmed, trimmed.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      continue;
    }
  }
  return null;
}

const ARTICLE = /"@type"\s*:\s*"(\w{0,20}Article|BlogPosting)"/g;
const SALVAGED = ['datePublished', 'dateModified', 'isAccessibleForFree'] as const;
/** Broken data beyond this, in characters, is not searched. */
const LONGEST = 200_000;

/**
 * What a broken description of one article still says plainly: fields without escapes that are given once, or always the
 * same. A quotation mark in a headline breaks the JSON of whole sites; their dates are as good as ever.
 */
export function salvaged(source: string): Record<string, string>[] {
  const text = source.slice(0, LONGEST);
  const types = [...text.matchAll(ARTICLE)].map((match) => match[1] ?? '');
  if (types.length !== 1) return [];
  const fields = SALVAGED.flatMap((name) => {
    const values = new Set(
      [...text.matchAll(new RegExp(`"${name}"\\s*:\\s*"([^"\\\\]{1,60})"`, 'g'))].map(
        (match) => match[1] ?? '',
      ),
    );
    const [value = ''] = values;
    return values.size === 1 ? [[name, value] as const] : [];
  });
  return [{ '@type': types[0] ?? '', ...Object.fromEntries(fields) }];
}
