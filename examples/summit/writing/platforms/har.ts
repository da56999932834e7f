/** One answer as a browser keeps it under "Network". */
export type Saved = {
  readonly at: number;
  readonly address: string;
  readonly type: 'application/json' | 'text/html';
  readonly text: string;
};

/** An HTTP Archive (HAR 1.2), as a browser saves it: every answer with its address and its time. */
export function harOf(saved: readonly Saved[]): string {
  const entries = saved.map(({ at, address, type, text }) => ({
    startedDateTime: new Date(at).toISOString(),
    request: { method: 'GET', url: address },
    response: { status: 200, content: { mimeType: type, text } },
  }));
  return `${JSON.stringify({ log: { version: '1.2', creator: { name: 'a browser', version: '1' }, entries } }, null, 1)}\n`;
}
