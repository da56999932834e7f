import { instant } from '../domain/index.ts';
import type { Workshop } from '../pipeline.ts';
import { blurPicture, loadBlurrings, unblurPicture } from '../store/index.ts';
import { defineCommand, UsageError } from './command.ts';
import { namedPicture } from './named-picture.ts';
import { CLOSE_PAGES, PLACE_ARGS, withWorkshop } from './open.ts';

export const command = defineCommand({
  summary: 'Blur a sensitive picture on every page until a reader asks to see it',
  note: CLOSE_PAGES,
  args: {
    ...PLACE_ARGS,
    because: { type: 'string', valueHint: 'TEXT', description: 'What a reader should know before looking' },
    by: { type: 'string', valueHint: 'NAME', description: 'Who says so; default: nobody is named' },
    undo: { type: 'boolean', default: false, description: 'Show the picture plainly again' },
    list: { type: 'boolean', default: false, description: 'Print all blurred pictures' },
  },
  rest: {
    name: '[PICTURE]',
    description: 'The picture: its id (pic_…), its page here, or its own address',
    optional: true,
  },
  examples: [
    {
      line: 'lacuna blur china pic_0123456789abcdef0123 --because "shows a wounded person"',
      does: 'blurs the picture until a reader asks for it',
    },
    { line: 'lacuna blur china pic_0123456789abcdef0123 --undo', does: 'shows it plainly again' },
    { line: 'lacuna blur china --list', does: 'all blurred pictures, each with its reason' },
  ],
  async run({ because = '', by = '', undo, list, ...place }, { signal, rest }) {
    const [name, ...others] = rest;
    if (list === (name !== undefined) || others.length > 0)
      throw new UsageError('name one picture, or ask for --list');
    await withWorkshop(place, signal, async (workshop) => {
      if (name === undefined) return printAll(workshop);
      return undo ? unblur(workshop, name) : blur(workshop, name, { because: because.trim(), by: by.trim() });
    });
  },
});

async function printAll({ store }: Workshop): Promise<void> {
  const lines = [...(await loadBlurrings(store)).values()].map(
    ({ pictureId, because, by, at }) =>
      `${pictureId}: “${because}” (${at.slice(0, 10)}${by === '' ? '' : `, ${by}`})\n`,
  );
  process.stdout.write(lines.length === 0 ? 'No picture is blurred here.\n' : lines.join(''));
}

async function blur(
  { store }: Workshop,
  name: string,
  said: { readonly because: string; readonly by: string },
): Promise<void> {
  const pictureId = await namedPicture(store, name);
  if (said.because === '')
    throw new UsageError('--because "…" is needed: a reader sees it before the picture');
  await blurPicture(store, { ...said, pictureId, at: instant(Date.now()) });
  process.stdout.write(`Blurred until asked for: ${pictureId}\n`);
}

async function unblur({ store }: Workshop, name: string): Promise<void> {
  const pictureId = await namedPicture(store, name);
  if (!(await unblurPicture(store, pictureId))) throw new UsageError(`${pictureId} is not blurred`);
  process.stdout.write(`Shown plainly: ${pictureId}\n`);
}
