import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../../../test/scratch.ts';
import { KeyFileError, readKey } from './key-file.ts';

const setUp = () => ({ folder: scratchFolder(), config: scratchFolder() });

describe('the key of pseudonyms', () => {
  it('is made on first need, 32 bytes for the owner alone, outside the folder, and stays', async () => {
    const { folder, config } = setUp();
    const key = await readKey(folder, { XDG_CONFIG_HOME: config });
    expect(key.byteLength).toBe(32);
    expect(Buffer.from(await readKey(folder, { XDG_CONFIG_HOME: config }))).toEqual(Buffer.from(key));
    const keys = join(config, 'lacuna', 'keys');
    const [name = ''] = readdirSync(keys);
    expect(statSync(join(keys, name)).mode & 0o777).toBe(0o600);
    expect(statSync(keys).mode & 0o777).toBe(0o700);
    expect(name).toBe(`${readFileSync(join(folder, 'observatory.id'), 'utf8').trim()}.key`);
    expect(readdirSync(folder)).toEqual(['observatory.id']);
  });

  it('is one, though several ask for it at the same time', async () => {
    const { folder, config } = setUp();
    const keys = await Promise.all(
      Array.from({ length: 8 }, () => readKey(folder, { XDG_CONFIG_HOME: config })),
    );
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
    expect(readdirSync(join(config, 'lacuna', 'keys'))).toHaveLength(1);
  });

  it('differs from folder to folder, and is the same for all that name one file', async () => {
    const [one, other] = [setUp(), setUp()];
    const hex = async (folder: string, environment: Record<string, string>) =>
      Buffer.from(await readKey(folder, environment)).toString('hex');
    const at = { XDG_CONFIG_HOME: one.config };
    expect(await hex(one.folder, at)).not.toBe(await hex(other.folder, at));
    const shared = { LACUNA_KEY_FILE: join(one.config, 'deep', 'team.key') };
    expect(await hex(one.folder, shared)).toBe(await hex(other.folder, shared));
  });

  it('is refused inside the folder, by whatever way', async () => {
    const { folder, config } = setUp();
    mkdirSync(join(folder, 'inner'));
    symlinkSync(join(folder, 'inner'), join(config, 'link'));
    const places = [join(folder, 'a.key'), join(folder, 'inner', 'b.key'), join(config, 'link', 'c.key')];
    for (const LACUNA_KEY_FILE of places)
      await expect(readKey(folder, { LACUNA_KEY_FILE })).rejects.toThrow(/inside the observatory's folder/);
    await expect(readKey(folder, { XDG_CONFIG_HOME: join(folder, 'inner') })).rejects.toThrow(KeyFileError);
    expect(readdirSync(join(folder, 'inner'))).toEqual([]);
  });

  it('is refused when others may read it or when it is cut', async () => {
    const { folder, config } = setUp();
    const LACUNA_KEY_FILE = join(config, 'own.key');
    writeFileSync(LACUNA_KEY_FILE, 'k'.repeat(40), { mode: 0o600 });
    expect((await readKey(folder, { LACUNA_KEY_FILE })).byteLength).toBe(40);
    chmodSync(LACUNA_KEY_FILE, 0o644);
    await expect(readKey(folder, { LACUNA_KEY_FILE })).rejects.toThrow(/chmod 600/);
    chmodSync(LACUNA_KEY_FILE, 0o600);
    writeFileSync(LACUNA_KEY_FILE, 'short');
    await expect(readKey(folder, { LACUNA_KEY_FILE })).rejects.toThrow(/holds 5 bytes/);
  });

  it('is sought by no id that a stranger could have written into the folder', async () => {
    const { folder, config } = setUp();
    writeFileSync(join(folder, 'observatory.id'), '../../../elsewhere');
    await expect(readKey(folder, { XDG_CONFIG_HOME: config })).rejects.toThrow(/does not hold the id/);
  });
});
