import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import sharp from 'sharp';
import { allPictures } from '../src/store/index.ts';
import { lacuna } from './command-line.ts';
import { inWorkshop, keptFolder, writeFiles } from './scratch.ts';

// Each test starts several processes: on a busy machine that adds up.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const OBSERVATORY = `lacuna: 1
name: Harbour album
vantages: [{ id: all, name: Everybody }]
sources:
  - { id: album, vantage: all, connector: gallery, path: 'web/*/albums/*.html', address: 'https://office.example/', follow: pages-and-pictures }
officeHolders:
  - { id: premier, name: The premier, office: Premier of Sereva }
`;

const ALBUM = `<html lang="en"><head><title>Harbour Point</title></head><body><h1>Harbour Point</h1>
<figure><img src="/media/1.jpg" width="900" height="600"><figcaption>The premier at the table</figcaption></figure>
<figure><img src="/media/2.jpg" width="900" height="600"><figcaption>The premier on the pier</figcaption></figure></body></html>`;

/** A made picture with enough in it to be a photograph: noise, softened. */
function photograph(seed: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 90 + 40 * seed, sigma: 60 } as const;
  return sharp({ create: { width: 900, height: 600, channels: 3, background: '#888', noise } })
    .blur(9)
    .jpeg()
    .toBuffer();
}

describe('what people say of pictures', () => {
  let folder: string;
  let picture: string;

  beforeAll(async () => {
    folder = keptFolder();
    writeFiles(folder, { 'observatory.yaml': OBSERVATORY, 'web/2031-05-04T0900Z/albums/a.html': ALBUM });
    mkdirSync(join(folder, 'web/2031-05-04T0900Z/media'));
    for (const at of [1, 2])
      writeFileSync(join(folder, `web/2031-05-04T0900Z/media/${at}.jpg`), await photograph(at));
    expect(await lacuna('run', folder)).toMatchObject({ status: 0 });
    const held = await inWorkshop(folder, ({ store }) => allPictures(store));
    expect(held).toHaveLength(2);
    picture = held[0]?.id ?? '';
  });

  it('a question is asked, answered, shared and taken back', async () => {
    const asked = await lacuna(
      ...['ask', folder, picture, '--question', 'What is on the paper?', '--region', '40,55,60,70'],
    );
    expect(asked).toMatchObject({ status: 0, stderr: '' });
    expect(asked.stdout).toMatch(/^ask_[0-9a-f]{20}: “What is on the paper\?” \(\/pictures\/pic_/);
    const id = asked.stdout.split(':')[0] ?? '';
    const answered = await lacuna(
      'ask',
      folder,
      id,
      '--answer',
      'A seating plan',
      '--source',
      'pool report 7',
    );
    expect(answered.stdout).toMatch(/^ans_[0-9a-f]{20}: “A seating plan” to “What is on the paper\?”\n$/);
    const list = await lacuna('ask', folder, '--list');
    expect(list.stdout).toMatch(/at 40,55,60,70 %\n {2}ans_\w+: A seating plan \(pool report 7\)\n$/);

    const csv = await lacuna('ask', folder, '--list', '--csv');
    const file = join(folder, 'questions.csv');
    writeFileSync(file, csv.stdout);
    const waiting = (count: number) => `questions waiting for pictures that are not held here: ${count}\n`;
    const again = await lacuna('ask', folder, '--take', file);
    expect(again.stdout).toBe(`0 taken in, 2 known already; ${waiting(0)}`);
    expect((await lacuna('ask', folder, '--undo', id)).stdout).toBe(`Taken back: ${id}\n`);
    const anew = await lacuna('ask', folder, '--take', file);
    expect(anew.stdout).toBe(`2 taken in, 0 known already; ${waiting(0)}`);
    expect((await lacuna('ask', folder, '--list', '--csv')).stdout).toBe(csv.stdout);

    const elsewhere = join(folder, 'elsewhere.csv');
    writeFileSync(elsewhere, csv.stdout.replaceAll(picture, 'pic_00000000000000000000'));
    const unheld = await lacuna('ask', folder, '--take', elsewhere);
    expect(unheld).toMatchObject({ status: 0, stdout: expect.stringContaining(waiting(1)) as string });
  });

  it('two people code apart, and their agreement is printed', async () => {
    const none = await lacuna('code', folder, '--agreement');
    expect(none.stdout).toMatch(/^Coders: none\. .*\nKrippendorff's alpha \(nominal\): cannot be told/);
    for (const [coder, words] of [
      ['ada', ['smiling', 'stern']],
      ['bo', ['stern', 'stern']],
    ] as const) {
      const sheet = await lacuna('code', folder, '--sheet', '--coder', coder);
      expect(sheet).toMatchObject({ status: 0, stderr: '' });
      const file = join(folder, `${coder}.csv`);
      const said = (line: string): string =>
        line.replace(/,,(?=laughing)/, `,${words[line.includes(picture) ? 0 : 1]},`);
      writeFileSync(file, sheet.stdout.split('\n').map(said).join('\n'));
      const first = await lacuna('code', folder, '--take', file);
      expect(first.stdout).toBe('2 taken in, 0 known already, 0 left empty\n');
      expect((await lacuna('code', folder, '--take', file)).stdout).toMatch(/^0 taken in, 2 known/);
    }
    const { stdout } = await lacuna('code', folder, '--agreement');
    expect(stdout).toMatch(/^Coders: ada, bo\. Coded by two or more: 2; waiting for a second coder: 0\.\n/);
    // By hand: of four codes one is "smiling"; observed 2, expected 2 · 1 · 3 / (4 − 1) = 2, so alpha is 1 − 2/2.
    expect(stdout).toContain("Krippendorff's alpha (nominal): 0.000");
    expect(stdout).toContain(`premier in ${picture}: ada says smiling, bo says stern`);
    const json = JSON.parse((await lacuna('code', folder, '--agreement', '--json')).stdout) as {
      alpha: { value: number; n: number };
    };
    expect(json.alpha).toMatchObject({ value: 0, n: 2 });

    const list = await lacuna('code', folder, '--list');
    expect(list.stdout.match(/code_[0-9a-f]{20}/g)).toHaveLength(4);
    const id = /code_[0-9a-f]{20}/.exec(list.stdout)?.[0] ?? '';
    expect((await lacuna('code', folder, '--undo', id)).stdout).toBe(`Taken back: ${id}\n`);
  });

  it('a sensitive picture is blurred with a reason, and shown plainly again', async () => {
    const blurred = await lacuna(
      'blur',
      folder,
      `http://127.0.0.1:4680/pictures/${picture}`,
      '--because',
      'blood',
    );
    expect(blurred).toMatchObject({ status: 0, stdout: `Blurred until asked for: ${picture}\n` });
    expect((await lacuna('blur', folder, '--list')).stdout).toMatch(
      /^pic_\w+: “blood” \(\d{4}-\d\d-\d\d\)\n$/,
    );
    expect(
      (await lacuna('blur', folder, 'https://office.example/media/1.jpg', '--because', 'x')).status,
    ).toBe(0);
    expect((await lacuna('blur', folder, picture, '--undo')).stdout).toBe(`Shown plainly: ${picture}\n`);
  });

  it.each([
    [['ask', 'DIR'], /choose one of --question/],
    [['ask', 'DIR', '--question', 'What?'], /name the picture: its id/],
    [['ask', 'DIR', 'PIC', '--question', ' '], /--question "…" needs words/],
    [['ask', 'DIR', 'PIC', '--question', 'What?', '--region', '9,9,1,1'], /--region 9,9,1,1 is none/],
    [['ask', 'DIR', 'pic_00000000000000000000', '--question', 'What?'], /no picture "pic_0+" is held here/],
    [['ask', 'DIR', 'ask_00000000000000000000', '--answer', 'x'], /there is no question ask_0+; --list/],
    [['ask', 'DIR', '--undo', 'x'], /there is no question or answer x/],
    [['code', 'DIR', '--sheet'], /--coder NAME is needed/],
    [['code', 'DIR', '--sheet', '--agreement'], /choose one of --sheet, --take FILE/],
    [['code', 'DIR', '--take', 'no-such-file'], /there is no no-such-file/],
    [['code', 'DIR', '--undo', 'code_1'], /there is no code code_1/],
    [['blur', 'DIR'], /name one picture, or ask for --list/],
    [['blur', 'DIR', 'pic_00000000000000000000'], /no picture "pic_0+" is held here/],
    [['blur', 'DIR', 'PIC'], /--because "…" is needed/],
  ] as const)('refuses %j', async (words, says) => {
    const { status, stdout, stderr } = await lacuna(
      ...words.map((word) => (word === 'DIR' ? folder : word === 'PIC' ? picture : word)),
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/\n\s+at .*:\d+/);
  });

  it('says what observatory.yaml lacks where nobody may be coded', async () => {
    const file = join(folder, 'observatory.yaml');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.slice(0, whole.indexOf('officeHolders')));
    const { status, stderr } = await lacuna('code', folder, '--sheet', '--coder', 'ada');
    writeFileSync(file, whole);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/names no office holder; write `officeHolders:/),
    ]);
  });
});
