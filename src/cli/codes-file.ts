import { z } from 'zod';
import {
  codeId,
  EXPRESSIONS,
  instant,
  isId,
  nameIn,
  sha256,
  type Expression,
  type ExpressionCode,
  type HolderId,
  type OfficeHolder,
  type PictureId,
} from '../domain/index.ts';
import { toCsv } from '../report/index.ts';
import { UsageError } from './command.ts';
import { checkRow, rowsOfFile, timeField } from './table-file.ts';

/** Columns of a sheet; `at` and `id` are filled where a code was taken in before. */
const COLUMNS = [
  ...(['coder', 'picture', 'page', 'holder', 'name', 'office'] as const),
  ...(['expression', 'choices', 'at', 'id'] as const),
] as const;

/**
 * An empty sheet for one coder. Its order follows from the coder's name, so that two see the pictures in two orders and
 * neither is led by the one before.
 */
export function sheetCsv(
  pictures: readonly PictureId[],
  holders: readonly OfficeHolder[],
  coder: string,
): string {
  const rows = pictures.flatMap((picture) =>
    holders.map(({ id, name, office }) => ({
      ...{ coder, picture, page: `/pictures/${picture}`, holder: id, name: nameIn(name, 'en'), office },
      ...{ expression: '', choices: EXPRESSIONS.join(' | '), at: '', id: '' },
    })),
  );
  const placeOf = (row: { picture: string; holder: string }): string =>
    sha256(`${coder} ${row.picture} ${row.holder}`);
  return toCsv(
    COLUMNS,
    rows.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
  );
}

/** All codes, for a spreadsheet and for {@link parseCodes}. */
export function codesCsv(codes: readonly ExpressionCode[]): string {
  const rows = codes.map(({ coder, pictureId, holderId, expression, at, id }) => ({
    ...{ coder, picture: pictureId, page: `/pictures/${pictureId}`, holder: holderId, name: '', office: '' },
    ...{ expression, choices: '', at, id },
  }));
  return toCsv(COLUMNS, rows);
}

const ROW = z.object({
  coder: z.string().trim().min(1, 'nobody is named'),
  picture: z.string().refine((text) => isId('picture', text), 'no id of a picture (pic_…)'),
  holder: z.string().trim().min(1, 'no office holder is named'),
  expression: z
    .string()
    .trim()
    .toLowerCase()
    .refine((text): text is Expression | '' => text === '' || isExpression(text), {
      message: `write one of: ${EXPRESSIONS.join(', ')}`,
    }),
  at: z.union([z.literal(''), timeField]).nullish(),
});

const isExpression = (text: string): boolean => (EXPRESSIONS as readonly string[]).includes(text);

export type CodesInput = {
  readonly holders: readonly OfficeHolder[];
  /** Milliseconds: when a row without a time was said. */
  readonly now: number;
};

/**
 * The codes of a filled sheet, CSV or JSON. Rows without an expression are counted and passed over.
 *
 * @throws UsageError naming file, row and field; for a holder that observatory.yaml does not name too
 */
export function parseCodes(
  file: string,
  text: string,
  { holders, now }: CodesInput,
): { readonly codes: readonly ExpressionCode[]; readonly empty: number } {
  const known = new Map<string, HolderId>(holders.map(({ id }) => [id, id]));
  const rows = rowsOfFile(file, text, { key: 'codes', first: 'expression', from: 'code --sheet' });
  const codes = rows.flatMap((raw, index): ExpressionCode[] => {
    const place = `${file}: row ${index + 1}`;
    const { coder, picture, holder, expression, at } = checkRow(ROW, raw, place);
    if (expression === '') return [];
    const holderId = known.get(holder);
    if (holderId === undefined)
      throw new UsageError(
        `${place}: holder: observatory.yaml names no office holder "${holder}"; of nobody else is anything coded`,
      );
    const said = { pictureId: picture, holderId, coder, expression, at: at ? at : instant(now) };
    return [{ ...said, id: codeId(said) }];
  });
  return { codes, empty: rows.length - codes.length };
}
