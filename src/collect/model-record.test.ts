import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '../domain/index.ts';
import { checkModelFiles } from './model-record.ts';

const FILES = ['config.json', 'onnx/model.onnx'];
const AT = instant('2031-05-04T00:00:00Z');

describe('the record of files', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lacuna-model-'));
    mkdirSync(join(folder, 'onnx'));
    for (const file of FILES) writeFileSync(join(folder, file), `bytes of ${file}`);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('takes files that were placed by hand, and holds them to it', async () => {
    const digest = await checkModelFiles(folder, FILES, AT);
    expect(digest).toBe(await checkModelFiles(folder, FILES, AT));
    writeFileSync(join(folder, 'onnx/model.onnx'), 'other bytes');
    await expect(checkModelFiles(folder, FILES, AT)).rejects.toThrow(
      /onnx.model\.onnx is not the file that was recorded: its SHA-256 is .* and was .*\n {2}→ if it broke, move it away/,
    );
  });

  it('names what a folder lacks', async () => {
    rmSync(join(folder, 'config.json'));
    await expect(checkModelFiles(folder, FILES, AT)).rejects.toThrow(/lacks config\.json\n {2}→ place them/);
  });
});
