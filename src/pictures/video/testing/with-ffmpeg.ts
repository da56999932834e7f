import { describe } from 'vitest';
import { findTool, type Tool } from '../tool.ts';

const tool = await findTool(null);

/** Tests that need ffmpeg. Where it is not installed they are skipped, and it is said. */
export function withFfmpeg(name: string, tests: (tool: Tool) => void): void {
  if (tool === null) {
    process.stderr.write(`NOT TESTED, for ffmpeg is not installed here: ${name}\n`);
    describe.skip(`${name} (ffmpeg is not installed here)`, () => undefined);
    return;
  }
  describe(name, () => {
    tests(tool);
  });
}
