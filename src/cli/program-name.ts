/** Scripts of the package that start this program; a script of somebody else that calls `lacuna` has it on its PATH. */
const OWN_SCRIPTS: ReadonlySet<string | undefined> = new Set(['lacuna', 'start']);

/** What to type to start this program again, in the way it was started: `lacuna`, `npx lacuna` or `npm run lacuna --`. */
export function programName(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment['npm_command'] === 'exec') return 'npx lacuna';
  return OWN_SCRIPTS.has(environment['npm_lifecycle_event']) ? 'npm run lacuna --' : 'lacuna';
}

/** A line that begins with `lacuna`, as it has to be typed here. */
export function typed(line: string): string {
  return line.replace(/^lacuna\b/, programName());
}
