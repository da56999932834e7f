/** A query in the form in which two are compared: platforms echo them with other spaces, widths, cases and marks. */
export function plainQuery(query: string): string {
  return query
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^["'“”#\s]+|["'“”#\s]+$/gu, '')
    .replace(/[\s+]+/gu, ' ');
}
