import { existsSync } from 'node:fs';
import { expressionAgreement } from '../report/index.ts';
import { isId } from '../domain/index.ts';
import type { Workshop } from '../pipeline.ts';
import { allReleases, loadCodes, undoCode } from '../store/index.ts';
import { agreementJson, agreementText } from './agreement-text.ts';
import { codesCsv, sheetCsv } from './codes-file.ts';
import { readCodeRequest, type CodeRequest } from './code-request.ts';
import { defineCommand, UsageError } from './command.ts';
import { CLOSE_PAGES, PLACE_ARGS, withWorkshop } from './open.ts';
import { takeCodes } from './take-said.ts';

export const command = defineCommand({
  summary:
    'Code by hand, two people apart, how public office holders look in public acts; see how they agree',
  note: CLOSE_PAGES,
  args: {
    ...PLACE_ARGS,
    sheet: {
      type: 'boolean',
      default: false,
      description:
        'Print an empty sheet: a row for each office holder in each released picture, in an order of its own for each coder',
    },
    coder: { type: 'string', valueHint: 'NAME', description: 'Who codes: a short name, the same every time' },
    take: { type: 'string', valueHint: 'FILE', description: 'Take in a filled sheet, or what --list wrote' },
    agreement: { type: 'boolean', default: false, description: 'Print how far the coders agree' },
    json: { type: 'boolean', default: false, description: 'With --agreement: as JSON, alone on stdout' },
    list: { type: 'boolean', default: false, description: 'Print all codes as CSV, with their ids' },
    undo: { type: 'string', valueHint: 'ID', description: 'Take back the code with this id (code_…)' },
  },
  examples: [
    {
      line: 'lacuna code china --sheet --coder ada > ada.csv',
      does: 'a sheet for one coder to fill in; each works alone',
    },
    { line: 'lacuna code china --take ada.csv', does: 'takes it in; rows left empty are passed over' },
    {
      line: 'lacuna code china --agreement',
      does: "Krippendorff's alpha, and every face they see differently",
    },
    { line: 'lacuna code china --list > codes.csv', does: 'all codes, to share with a team' },
  ],
  async run(args, { signal }) {
    const request = readCodeRequest(args);
    if (request.ask === 'take' && !existsSync(request.file))
      throw new UsageError(`there is no ${request.file}`);
    await withWorkshop(args, signal, (workshop) => carryOut(workshop, request));
  },
});

async function carryOut(workshop: Workshop, request: CodeRequest): Promise<void> {
  switch (request.ask) {
    case 'sheet':
      return sheet(workshop, request.coder);
    case 'take':
      return take(workshop, request.file);
    case 'agreement':
      return agreement(workshop, request.json);
    case 'list':
      return void process.stdout.write(codesCsv(await loadCodes(workshop.store)));
    case 'undo':
      return undo(workshop, request.id);
    default:
      return request satisfies never;
  }
}

async function sheet({ store, observatory }: Workshop, coder: string): Promise<void> {
  const { officeHolders } = observatory;
  if (officeHolders.length === 0)
    throw new UsageError(
      'observatory.yaml names no office holder; write `officeHolders: [{ id: premier, name: …, office: … }]`',
    );
  const pictures = (await allReleases(store)).flatMap((release) => release.pictures);
  const ids = pictures.flatMap(({ pictureId }) => (pictureId === null ? [] : [pictureId]));
  if (ids.length === 0) throw new UsageError('no released picture is held here yet; run `lacuna run` first');
  process.stdout.write(sheetCsv([...new Set(ids)].sort(), officeHolders, coder));
}

async function take(workshop: Workshop, file: string): Promise<void> {
  const { fresh, known, empty } = await takeCodes(workshop, file);
  process.stdout.write(`${fresh} taken in, ${known} known already, ${empty} left empty\n`);
}

async function agreement({ store }: Workshop, json: boolean): Promise<void> {
  const found = expressionAgreement(await loadCodes(store));
  process.stdout.write(json ? agreementJson(found) : agreementText(found));
}

async function undo({ store }: Workshop, id: string): Promise<void> {
  if (!isId('code', id) || !(await undoCode(store, id)))
    throw new UsageError(`there is no code ${id}; --list prints them with their ids`);
  process.stdout.write(`Taken back: ${id}\n`);
}
