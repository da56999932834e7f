import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Command } from '../src/cli/command.ts';
import { readArgs } from '../src/cli/read-args.ts';
import { loadConnectors, settingsSchemas } from '../src/collect/index.ts';
import { checkSettings, readObservatory } from '../src/domain/observatory/read.ts';
import { COVERAGE_COLUMNS, type ReportDocument } from '../src/report/index.ts';
import { looksOf } from '../src/store/index.ts';
import { copyOfHarbour, HARBOUR, harbourAfterPass, lacuna, start, type Ended } from './command-line.ts';
import { inWorkshop, keptFolder, scratchFolder } from './scratch.ts';

// Each test starts several processes, and a new database takes seconds: on a busy machine that adds up.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const COMMANDS = [
  'demo',
  'init',
  'run',
  'serve',
  'import',
  'extract',
  'report',
  'move',
  'ask',
  'code',
  'blur',
];

const commandOf = async (name: string): Promise<Command> =>
  ((await import(`../src/cli/${name}.ts`)) as { readonly command: Command }).command;

/** Said to a person: no stack, no code. */
const STACK = /\n\s+at .*:\d+/;

describe('help', () => {
  it('names every command, and the version is the package’s', async () => {
    const [help, bare, version] = await Promise.all([lacuna('--help'), lacuna(), lacuna('--version')]);
    for (const name of COMMANDS) expect(help.stdout).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
    expect(bare).toEqual(help);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    const { version: stated } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    ) as {
      version: string;
    };
    expect(version).toEqual({ status: 0, stdout: `${stated}\n`, stderr: '' });
  });

  it.each(COMMANDS)('%s: usage, every argument, default and example; each example is one', async (name) => {
    const command = await commandOf(name);
    const { status, stdout, stderr } = await lacuna(name, '--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`Usage: lacuna ${name}`);
    for (const [key, arg] of Object.entries(command.args)) {
      const shown =
        arg.type === 'positional' ? key.toUpperCase() : arg.default === true ? `--no-${key}` : `--${key}`;
      expect(stdout).toMatch(new RegExp(`^  ${shown}\\b.*\\S`, 'm'));
      if (typeof arg.default === 'string') expect(stdout).toContain(`default: ${arg.default}`);
    }
    expect(command.examples.length).toBeGreaterThan(0);
    for (const { line, does } of command.examples) {
      expect(stdout).toContain(`  ${line}\n      ${does}`);
      const [program, called, ...words] = line.replace(/ > .*/, '').split(' ');
      expect([program, called]).toEqual(['lacuna', name]);
      expect(() => readArgs(name, command, words)).not.toThrow();
    }
  });
});

describe('words that cannot be used', () => {
  // [words, what stderr must say]; all are refused before anything is opened or made
  it.each([
    [['frobnicate'], /no command "frobnicate"; known: .*run.*--help/],
    [['toString'], /no command "toString"/],
    [['run'], /"run" needs DIR.*run --help/],
    [['run', 'x', '--frob'], /does not know --frob.*run --help/],
    [['run', 'x', '-j'], /does not know -j/],
    [['run', 'x', '--no-port'], /does not know --no-port/],
    [['run', 'x', 'y'], /cannot use "y"/],
    [['run', 'x', '--json=yes'], /--json.*does not take an argument/],
    [['run', 'x', '--folder='], /--folder needs FOLDER/],
    [['run', 'x', '--port'], /--port.*missing/],
    [['run', 'x', '--port', 'abc'], /--port takes a number from 1 to 65535, not "abc"/],
    [['serve', 'x', '--port', '65536'], /--port takes a number/],
    [['report', 'x', '--json', '--csv'], /choose one of --json and --csv/],
    [['import', 'x'], /needs PATH…/],
    [['import', 'x', 'no-such-file'], /there is no no-such-file/],
    [['init', 'no-such-place', '--preset', 'mars'], /no preset "mars"; known: .*china/],
    [
      ['run', 'no-such-place'],
      /there is no no-such-place\/observatory\.yaml; write one with: lacuna init no-such-place/,
    ],
  ] as const)('%j', async (words, says) => {
    const { status, stdout, stderr } = await lacuna(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(STACK);
  });

  it('and a reader that goes away is no trouble', async () => {
    const running = start(['--help']);
    running.child.stdout?.destroy();
    expect(await running.ended).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('init', () => {
  it('writes a file that can be used, and never over another', async () => {
    const folder = join(scratchFolder(), 'deep', 'china');
    const first = await lacuna('init', folder, '--preset', 'china');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toContain(`lacuna run ${folder}`);
    const file = join(folder, 'observatory.yaml');
    const text = readFileSync(file, 'utf8');
    expect(readObservatory(file, text).sources.length).toBeGreaterThan(3);
    expect(() => checkSettings(file, text, SCHEMAS)).not.toThrow();

    writeFileSync(file, `# mine\n${text}`);
    const second = await lacuna('init', folder);
    expect([second.status, second.stdout]).toEqual([2, '']);
    expect(second.stderr).toMatch(/is there already; choose another folder/);
    expect(readFileSync(file, 'utf8')).toBe(`# mine\n${text}`);
  });

  it('says so where it cannot write', async () => {
    const folder = scratchFolder({ taken: 'a file' });
    const { status, stderr } = await lacuna('init', join(folder, 'taken'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/taken/);
    expect(stderr).not.toMatch(STACK);
  });
});

const SCHEMAS = settingsSchemas(await loadConnectors());

describe('a mistake in observatory.yaml', () => {
  const text = HARBOUR['observatory.yaml'] ?? '';
  it.each([
    ['no YAML', text.replace('vantages:', 'vantages: ['), /observatory\.yaml:\d+: .*\n {2}→ mend the YAML/],
    [
      'a key that is not known',
      text.replace('every: 90m', 'evry: 90m'),
      /:11: sources › hot › evry: .*\n {2}→ .*"every"/,
    ],
    [
      'a setting its connector does not know',
      text.replace('connector: feed,', 'connector: feed, settings: { speed: 3 },'),
      /:\d+: sources › meridian › settings › speed: .*\n {2}→ \S/,
    ],
    [
      'no connector',
      text.replace('connector: feed,', 'connector: feeed,'),
      /:\d+: sources › meridian › connector: .*"feeed"\n {2}→ .*feed/,
    ],
  ])('(%s) is told with file, line, key and remedy', async (_, broken, says) => {
    expect(broken).not.toBe(text);
    const folder = scratchFolder({ 'observatory.yaml': broken });
    const { status, stdout, stderr } = await lacuna('run', folder);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(STACK);
  });
});

describe('an example picture that is not there', () => {
  it('is told before anything is looked at', async () => {
    const folder = await copyOfHarbour();
    const text = (HARBOUR['observatory.yaml'] ?? '').replace(
      'kind: picture }',
      'kind: picture, pictures: [no.jpg] }',
    );
    writeFileSync(join(folder, 'observatory.yaml'), text);
    const { status, stdout, stderr } = await lacuna('run', folder);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^element "laugh": cannot read its example picture no\.jpg; put the file there/);
  });
});

describe('run and report', () => {
  let folder: string;
  let first: Ended;
  let table: ReportDocument;

  beforeAll(async () => {
    ({ first } = await harbourAfterPass());
    folder = await copyOfHarbour();
    table = JSON.parse(first.stdout) as ReportDocument;
  });

  it('--json is JSON alone on stdout, and right; progress is on stderr', () => {
    expect(first.status).toBe(0);
    expect(first.stderr).toContain('Looking at sources\n  0/3 hot\n');
    expect(table.pass).toEqual({ outcome: 'done' });
    const quip = table.events[0]?.elements.find(({ id }) => id === 'quip');
    expect(quip?.vantages.map(({ id, state, inPart }) => [id, state, inPart])).toEqual([
      ['lists', 'covered', true],
      ['press', 'covered', false],
    ]);
    expect(quip?.vantages[0]?.sources.map(({ id, state }) => [id, state])).toEqual([
      ['hot/harbour', 'covered'],
      ['hot/quay', 'silent'],
    ]);
  });

  it('a second run gives the same table; report gives it too, and looks nowhere', async () => {
    const again = await lacuna('run', folder, '--json');
    expect([again.status, JSON.parse(again.stdout)]).toEqual([0, table]);
    const text = await lacuna('run', folder);
    expect(text.stdout).toMatch(/The quip .*in part/);
    for (const name of ['lists', 'feed', 'pages']) rmSync(join(folder, name), { recursive: true });
    const json = await lacuna('report', folder, '--json');
    expect(json).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(json.stdout)).toEqual(table);
    expect(await lacuna('report', folder)).toEqual({ status: 0, stdout: text.stdout, stderr: '' });
  });

  it('--csv is CSV alone on stdout: a row for every vantage and source of every subject', async () => {
    const { status, stdout, stderr } = await lacuna('report', folder, '--csv');
    expect([status, stderr]).toEqual([0, '']);
    const rows: string[][] = parseCsv(stdout, { bom: true });
    expect(rows[0]).toEqual([...COVERAGE_COLUMNS]);
    expect(rows.length - 1).toBe(3 * (2 + 4));
  });
});

describe('an observatory with nothing to look at', () => {
  it('says which paths are not there, keeps each as a look, and concludes nothing', async () => {
    const folder = await copyOfHarbour();
    for (const name of ['lists', 'feed', 'pages', 'database', 'captures'])
      rmSync(join(folder, name), { recursive: true });
    const { status, stdout, stderr } = await lacuna('run', folder);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('4 of 4 sources could not be read');
    for (const path of ['lists', 'feed', 'pages']) expect(stderr).toContain(`there is no "${path}"`);
    expect(stderr).toMatch(/nothing is concluded/);
    const looks = await inWorkshop(folder, async ({ store, observatory }) =>
      (await Promise.all(observatory.sources.map(({ id }) => looksOf(store, id)))).flat(),
    );
    expect(looks.map(({ sourceId, outcome, reason }) => [sourceId, outcome, reason])).toEqual(
      ['hot/harbour', 'hot/quay', 'meridian', 'gazette'].map((id) => [id, 'failed', 'no-such-file']),
    );
    const report = await lacuna('report', folder);
    expect([report.status, report.stdout]).toEqual([0, '']);
    expect(report.stderr).toMatch(/nothing is concluded/);
  });

  it('a path that is not there does not stretch the judged time of the others', async () => {
    const folder = await copyOfHarbour();
    rmSync(join(folder, 'feed'), { recursive: true });
    mkdirSync(join(folder, 'feed'));
    const { status, stdout, stderr } = await lacuna('run', folder, '--json', '--folder', keptFolder());
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /1 of 4 sources could not be read.*\n {2}meridian: failed: no-such-file: there are no files/,
    );
    const [story] = (JSON.parse(stdout) as ReportDocument).events[0]?.vantages ?? [];
    expect(story?.judged).toEqual({ from: '2031-05-04T09:00:00.000Z', to: '2031-05-04T15:00:00.000Z' });
    expect(story?.sources.map(({ id, state, firstSeen }) => [id, state, firstSeen?.after])).toEqual([
      ['hot/harbour', 'covered', null],
      ['hot/quay', 'silent', undefined],
    ]);
  });

  it('before the first run, report says so', async () => {
    const folder = scratchFolder(HARBOUR);
    const { status, stdout, stderr } = await lacuna('report', folder);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`Nothing was run here yet: lacuna run ${folder}`);
    const json = await lacuna('report', folder, '--json');
    expect(json.status).toBe(0);
    expect((JSON.parse(json.stdout) as ReportDocument).pass).toBeNull();
  });
});
