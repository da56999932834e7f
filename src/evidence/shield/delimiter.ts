/** What sets the columns of a table apart: what its first line has most of. A comma where it has none of them. */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const [head = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1);
  const times = (sign: string): number => head.split(sign).length;
  if (times('\t') > times(',')) return '\t';
  return times(';') > times(',') ? ';' : ',';
}
