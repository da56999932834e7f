import { existsSync } from 'node:fs';
import { clockId, clockText, instant, isId, togetherId } from '../domain/index.ts';
import type { Workshop } from '../pipeline.ts';
import { loadClocks, loadTogether, saveClocks, undoClock } from '../store/index.ts';
import { readClockRequest, type ClockRequest } from './clock-request.ts';
import { clocksCsv, clocksJson, clocksText } from './clocks-file.ts';
import { defineCommand, UsageError } from './command.ts';
import { namedPicture } from './named-picture.ts';
import { namedRelease } from './named-release.ts';
import { CLOSE_PAGES, PLACE_ARGS, withWorkshop } from './open.ts';
import { checkFormat, type Format } from './print-report.ts';
import { takeClocks } from './take-said.ts';

export const command = defineCommand({
  summary: 'Say what a clock in a picture shows: a clue to the order of its release, and to its day',
  note: CLOSE_PAGES,
  args: {
    ...PLACE_ARGS,
    shows: {
      type: 'string',
      valueHint: 'TIME',
      description:
        'What the clock shows, of 24 hours: 14:05, 14:05:30, or 14:05-14:20 where it cannot be read finer',
    },
    region: {
      type: 'string',
      valueHint: 'L,T,R,B',
      description: 'Where in the picture it stands: left, top, right, bottom in percent of its sides',
    },
    day: {
      type: 'string',
      valueHint: 'DAY',
      description: 'Its day, as 2031-05-03; without it the clock names no moment',
    },
    zone: {
      type: 'string',
      valueHint: 'ZONE',
      description: 'Whose time it shows: Asia/Seoul or +09:00; without it the clock names no moment',
    },
    together: {
      type: 'boolean',
      default: false,
      description: 'Say of a release that the clocks of all its cameras were set together',
    },
    because: { type: 'string', valueHint: 'TEXT', description: 'How you read or know it; needed' },
    by: { type: 'string', valueHint: 'NAME', description: 'Who says so; default: nobody is named' },
    list: { type: 'boolean', default: false, description: 'Print all that was said of clocks' },
    json: { type: 'boolean', default: false, description: 'With --list: as JSON, alone on stdout' },
    csv: {
      type: 'boolean',
      default: false,
      description: 'With --list: as CSV, alone on stdout; of none its line of names',
    },
    undo: { type: 'string', valueHint: 'ID', description: 'Take back a clock (clk_…) or a release (tog_…)' },
    take: { type: 'string', valueHint: 'FILE', description: 'Take in what --list --json or --csv wrote' },
  },
  rest: {
    name: '[PICTURE|RELEASE]',
    description:
      'The picture: its id (pic_…), its page here, or its own address; with --together the release (rel_…)',
    optional: true,
  },
  examples: [
    {
      line: 'lacuna clock china pic_0123456789abcdef0123 --shows 14:05 --day 2031-05-03 --zone Asia/Seoul --region 40,5,48,16 --because "over the door; it is light outside"',
      does: 'a clock in a picture, with its place and how it was read',
    },
    {
      line: 'lacuna clock china rel_0123456789abcdef0123 --together --because "one photographer, two bodies; the pool report says so"',
      does: 'the clocks of all cameras of a release are compared with each other',
    },
    { line: 'lacuna clock china --list', does: 'all clocks, each with who read it and how' },
    { line: 'lacuna clock china --take clocks.csv', does: 'takes in what somebody else read' },
  ],
  async run(args, { signal, rest }) {
    const request = readClockRequest(args, rest);
    checkFormat(args);
    if (request.ask === 'take' && !existsSync(request.file))
      throw new UsageError(`there is no ${request.file}`);
    await withWorkshop(args, signal, (workshop) => carryOut(workshop, request, args));
  },
});

async function carryOut(workshop: Workshop, request: ClockRequest, format: Format): Promise<void> {
  switch (request.ask) {
    case 'read':
      return read(workshop, request);
    case 'together':
      return setTogether(workshop, request);
    case 'undo':
      return undo(workshop, request.id);
    case 'take':
      return take(workshop, request.file);
    case 'list':
      return list(workshop, format);
    default:
      return request satisfies never;
  }
}

async function read({ store }: Workshop, { picture, said }: ClockRequest & { ask: 'read' }): Promise<void> {
  const clock = { ...said, pictureId: await namedPicture(store, picture), at: now() };
  const id = clockId(clock);
  await saveClocks(store, { clocks: [{ ...clock, id }], together: [] });
  process.stdout.write(`${id}: ${clockText(clock)} (/pictures/${clock.pictureId})\n`);
  if (clock.day === null || clock.zone === null)
    process.stderr.write('Without --day and --zone it names no moment: it is shown, and orders nothing.\n');
}

async function setTogether(
  { store }: Workshop,
  { release, said }: ClockRequest & { ask: 'together' },
): Promise<void> {
  const word = { ...said, releaseId: await namedRelease(store, release), at: now() };
  const id = togetherId(word);
  await saveClocks(store, { clocks: [], together: [{ ...word, id }] });
  process.stdout.write(`${id}: cameras set together (/releases/${word.releaseId})\n`);
}

async function undo({ store }: Workshop, id: string): Promise<void> {
  const known = isId('clock', id) || isId('together', id);
  if (!known || !(await undoClock(store, id)))
    throw new UsageError(`nothing is said of a clock under ${id}; --list prints all with their ids`);
  process.stdout.write(`Taken back: ${id}\n`);
}

async function take(workshop: Workshop, file: string): Promise<void> {
  const { fresh, known, waiting } = await takeClocks(workshop, file);
  process.stdout.write(
    `${fresh} taken in, ${known} known already; clocks waiting for pictures that are not held here: ${waiting}\n`,
  );
}

async function list({ store }: Workshop, format: Format): Promise<void> {
  const print = format.json === true ? clocksJson : format.csv === true ? clocksCsv : clocksText;
  process.stdout.write(print({ clocks: await loadClocks(store), together: await loadTogether(store) }));
}

const now = () => instant(Date.now());
