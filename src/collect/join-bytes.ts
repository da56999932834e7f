/**
 * Chunks as one array that owns its memory. `Buffer.concat` cuts small results out of a shared pool: a body of four
 * kilobytes that is kept would keep sixty-four.
 */
export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
