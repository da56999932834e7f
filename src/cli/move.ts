import { readFileSync, existsSync } from 'node:fs';
import { correctionId, instant, isId, type Correction } from '../domain/index.ts';
import { runPass, type Workshop } from '../pipeline.ts';
import { loadCorrections, saveCorrections, undoCorrection } from '../store/index.ts';
import { findCorrections, findStoriesOf } from '../store/pages/index.ts';
import { defineCommand, StoppedError, UsageError } from './command.ts';
import { correctionsCsv, correctionsJson, parseCorrections } from './corrections-file.ts';
import { correctionsText, saidText } from './corrections-text.ts';
import { drawProgress } from './drawn-progress.ts';
import { readMoveRequest, type MoveRequest } from './move-request.ts';
import { namedItem } from './named-item.ts';
import { PLACE_ARGS, withWorkshop } from './open.ts';
import { checkFormat, type Format } from './print-report.ts';

export const command = defineCommand({
  summary: 'Correct by hand which story an item belongs to; the correction outlives every pass',
  args: {
    ...PLACE_ARGS,
    with: {
      type: 'string',
      valueHint: 'ITEM',
      description: 'Put ITEM into the story that this other item is in',
    },
    apart: {
      type: 'boolean',
      default: false,
      description:
        'Take ITEM out of the story that a second ITEM is in; without a second one, out of any story',
    },
    because: {
      type: 'string',
      valueHint: 'TEXT',
      description: 'Why; it stands beside the item for everybody to read',
    },
    by: {
      type: 'string',
      valueHint: 'NAME',
      description: 'Who says so, for everybody to read; default: nobody is named',
    },
    list: { type: 'boolean', default: false, description: 'Print all corrections and what each comes to' },
    json: { type: 'boolean', default: false, description: 'With --list: as JSON, alone on stdout' },
    csv: { type: 'boolean', default: false, description: 'With --list: as CSV, alone on stdout' },
    undo: { type: 'string', valueHint: 'ID', description: 'Take back the correction with this id' },
    take: {
      type: 'string',
      valueHint: 'FILE',
      description: 'Take in corrections that --list --json or --csv wrote',
    },
    pass: {
      type: 'boolean',
      default: true,
      description: 'Only write it down: the next pass puts it into effect',
    },
  },
  rest: {
    name: '[ITEM…]',
    description: 'The item: its id (item_…), its page here, or the address of the page it was read from',
    optional: true,
  },
  examples: [
    {
      line: 'lacuna move china item_0123456789abcdef0123 --with item_fedcba98765432100123 --because "the same ferry"',
      does: 'puts the first item into the story of the second, now and after every pass',
    },
    {
      line: 'lacuna move china https://meridian.example/a1 --apart --because "a column, no news of the ferry"',
      does: 'takes an item out of the story it was put into',
    },
    { line: 'lacuna move china --list', does: 'all corrections, with their ids' },
    {
      line: 'lacuna move china --list --csv > corrections.csv',
      does: 'the same as a file, to share with a team',
    },
    { line: 'lacuna move china --take corrections.csv', does: 'takes in what somebody else corrected' },
    { line: 'lacuna move china --undo corr_0123456789abcdef0123', does: 'takes one back' },
  ],
  async run(args, { signal, rest }) {
    const request = readMoveRequest(args, rest);
    checkFormat(args);
    if (request.ask === 'take' && !existsSync(request.file))
      throw new UsageError(`there is no ${request.file}`);
    await withWorkshop(args, signal, async (workshop) => {
      if (request.ask === 'list') return list(workshop, args);
      await write(workshop, request);
      if (args.pass) await judgeAgain(workshop, signal);
      if (request.ask === 'move' && args.pass) await tellWhere(workshop, request.item);
    });
  },
});

async function list({ store }: Workshop, format: Format): Promise<void> {
  const lines = await findCorrections(store);
  const print =
    format.json === true ? correctionsJson : format.csv === true ? correctionsCsv : correctionsText;
  process.stdout.write(print(lines));
}

async function write(workshop: Workshop, request: Exclude<MoveRequest, { ask: 'list' }>): Promise<void> {
  switch (request.ask) {
    case 'move':
      return move(workshop, request);
    case 'undo':
      return undo(workshop, request.id);
    case 'take':
      return take(workshop, request.file);
    default:
      return request satisfies never;
  }
}

async function move({ store }: Workshop, request: MoveRequest & { readonly ask: 'move' }): Promise<void> {
  const { item, kind, other, because, by } = request;
  const itemId = await namedItem(store, item);
  const otherId = other === null ? null : await namedItem(store, other);
  if (itemId === otherId) throw new UsageError('the two items are one; name another');
  const said = { itemId, kind, otherId, because, by, at: instant(Date.now()) };
  await saveCorrections(store, [{ ...said, id: correctionId(said) }]);
  const line = (await findCorrections(store)).find(({ id }) => id === correctionId(said));
  if (line !== undefined) process.stdout.write(`${saidText(line)}\n`);
}

async function undo({ store }: Workshop, id: string): Promise<void> {
  const undone = isId('correction', id) ? await undoCorrection(store, id) : null;
  if (undone === null)
    throw new UsageError(`there is no correction ${id}; --list prints them with their ids`);
  process.stdout.write(`Taken back: ${undone.id} (“${undone.because}”)\n`);
}

async function take({ store }: Workshop, file: string): Promise<void> {
  const taken = parseCorrections(file, readFileSync(file, 'utf8'));
  const held = new Set((await loadCorrections(store)).map(({ id }) => id));
  const fresh = new Set(taken.flatMap(({ id }: Correction) => (held.has(id) ? [] : [id])));
  await saveCorrections(store, taken);
  const waiting = (await findCorrections(store)).filter(
    ({ id, state }) => fresh.has(id) && state === 'waiting',
  );
  const rest = taken.length - fresh.size;
  process.stdout.write(
    `${fresh.size} taken in, ${rest} known already; waiting for items that are not held here: ${waiting.length}\n`,
  );
}

/** Groups and judges again what is held. */
async function judgeAgain(workshop: Workshop, signal: AbortSignal): Promise<void> {
  const pass = await runPass(workshop, { command: 'move', signal, looking: false, progress: drawProgress() });
  if (pass.outcome === 'stopped') throw new StoppedError('stopped by a signal');
}

async function tellWhere({ store }: Workshop, item: string): Promise<void> {
  const stories = await findStoriesOf(store, await namedItem(store, item));
  const lines = stories.map(({ id, title }) => `Now in: ${title} (/stories/${id})`);
  process.stdout.write(`${lines.length === 0 ? 'Now in no story.' : lines.join('\n')}\n`);
}
