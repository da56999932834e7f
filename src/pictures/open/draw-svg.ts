import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { SVG_MOST_BYTES, SVG_MOST_DRAWN, SVG_SECONDS } from './limits.ts';
import { notRead, type Unread } from './unread.ts';

const PROGRAM = fileURLToPath(new URL('draw-process.ts', import.meta.url));

/** An SVG drawn small, with the size that it gives itself. */
export type Drawn = {
  readonly ok: true;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
};

/**
 * Draws an SVG in a process of its own, which is ended when it takes too long. That process knows nothing of ours: no
 * environment, no file, one pipe in and one out.
 */
export async function drawSvg(bytes: Uint8Array): Promise<Drawn | Unread> {
  if (bytes.length > SVG_MOST_BYTES)
    return notRead('too-large', `SVG of ${bytes.length} bytes; at most ${SVG_MOST_BYTES} are drawn`);
  const { out, errors, isCut } = await run(bytes);
  if (isCut) return notRead('too-slow', `SVG that was not drawn within ${SVG_SECONDS} seconds`);
  const line = out.indexOf(0x0a);
  const [width = 0, height = 0] = out
    .subarray(0, Math.max(0, line))
    .toString('latin1')
    .split(' ')
    .map(Number);
  if (width > 0 && height > 0) return { ok: true, png: out.subarray(line + 1), width, height };
  return notRead(
    'broken',
    `SVG that cannot be drawn: ${/Error: (.*)/.exec(errors)?.[1] ?? 'no picture came'}`,
  );
}

type Ran = { readonly out: Buffer; readonly errors: string; readonly isCut: boolean };

function run(bytes: Uint8Array): Promise<Ran> {
  const child = spawn(process.execPath, [PROGRAM], { env: { LC_ALL: 'C' }, stdio: 'pipe' });
  const pieces: Buffer[] = [];
  let [size, errors, isCut] = [0, '', false];
  const end = (): void => {
    isCut = true;
    child.kill('SIGKILL');
  };
  const clock = setTimeout(end, SVG_SECONDS * 1000);
  child.stdout.on('data', (piece: Buffer) => {
    pieces.push(piece);
    size += piece.length;
    if (size > SVG_MOST_DRAWN) end();
  });
  child.stderr.on('data', (piece: Buffer) => (errors = (errors + piece.toString('latin1')).slice(0, 4_000)));
  // It may end before it has read everything; how it ended says more than the broken pipe.
  child.stdin.on('error', () => undefined);
  child.stdin.end(bytes);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve({ out: Buffer.concat(pieces), errors, isCut }));
  }).finally(() => clearTimeout(clock)) as Promise<Ran>;
}
