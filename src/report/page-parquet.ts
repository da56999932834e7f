import { fileWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { PAGE_COLUMNS, type Shape } from './page-columns.ts';
import type { RowWriter } from './page-jsonl.ts';
import type { PageRow } from './page-row.ts';
import { PAGE_VOCABULARIES } from './page-words.ts';

/** Rows in one row group, at most, and characters of text in it, about: readers hold a whole group. */
const MOST_ROWS = 2_000;
const MOST_TEXT = 16_000_000;

/** Apache Parquet, compressed with Snappy, with nested lists and records; what each column says is in the file's metadata. */
export function openParquet(path: string, createdBy: string): RowWriter {
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: PARQUET_SCHEMA,
    createdBy,
    kvMetadata: [...PAGE_COLUMNS.map(({ name, says }) => ({ key: name, value: says })), ...WORDS],
  });
  let rows: PageRow[] = [];
  let text = 0;
  const flush = async (): Promise<void> => {
    const columnData = PAGE_COLUMNS.map(({ name, shape }) => ({
      name,
      data: rows.map((row) => toParquet(row[name], shape)),
    }));
    if (rows.length > 0) await writer.write({ columnData, rowGroupSize: rows.length });
    rows = [];
    text = 0;
  };
  return {
    add: async (row) => {
      rows.push(row);
      text += row.text.length;
      if (rows.length >= MOST_ROWS || text >= MOST_TEXT) await flush();
    },
    end: async () => {
      await flush();
      if (writer.row_groups.length === 0) writer.row_groups.push(NO_ROWS);
      await writer.finish();
    },
  };
}

/** The words that a field may hold, under the field's path. */
const WORDS = PAGE_VOCABULARIES.flatMap(({ fields, words }) => {
  const value = Object.entries(words)
    .map(([word, means]) => `${word}: ${means}`)
    .join('; ');
  return fields.map((key) => ({ key: `words of ${key}`, value }));
});

/** Times as dates, which the library writes as milliseconds, and numbers as 64 bits; a number that is none is missing. */
function toParquet(value: unknown, shape: Shape): unknown {
  if (value === null || value === undefined) return null;
  if (shape === 'time') return new Date(value as string);
  if (shape === 'integer') return Number.isSafeInteger(value) ? BigInt(value as number) : null;
  if (shape === 'text') return value;
  if ('list' in shape) return (value as readonly unknown[]).map((one) => toParquet(one, shape.list));
  const record = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(shape.record).map(([key, inner]) => [key, toParquet(record[key], inner)]),
  );
}

/** A column of the format in its own words: a group is followed by what is in it (Parquet's LIST and plain groups). */
function elementsOf(name: string, shape: Shape): SchemaElement[] {
  const field = { name, repetition_type: 'OPTIONAL' } as const;
  switch (shape) {
    case 'text':
      return [{ ...field, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } }];
    case 'integer':
      return [{ ...field, type: 'INT64' }];
    case 'time':
      return [{ ...field, type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', logical_type: TIMESTAMP }];
    default:
      return 'list' in shape ? listOf(field, shape.list) : recordOf(field, shape.record);
  }
}

const TIMESTAMP = { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' } as const;

type Field = Pick<SchemaElement, 'name' | 'repetition_type'>;

const listOf = (field: Field, inner: Shape): SchemaElement[] => [
  { ...field, converted_type: 'LIST', logical_type: { type: 'LIST' }, num_children: 1 },
  { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  ...elementsOf('element', inner),
];

const recordOf = (field: Field, inner: Readonly<Record<string, Shape>>): SchemaElement[] => [
  { ...field, num_children: Object.keys(inner).length },
  ...Object.entries(inner).flatMap(([key, shape]) => elementsOf(key, shape)),
];

/** The paths of all columns that hold values, groups left out. */
function leavesOf(shape: Shape, path: readonly string[]): { path: string[]; shape: Shape }[] {
  if (typeof shape === 'string') return [{ path: [...path], shape }];
  if ('list' in shape) return leavesOf(shape.list, [...path, 'list', 'element']);
  return Object.entries(shape.record).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** A group of no rows: the library writes a list of no groups in a way that readers of another make refuse. */
const NO_ROWS: ParquetWriter['row_groups'][number] = {
  columns: PAGE_COLUMNS.flatMap(({ name, shape }) => leavesOf(shape, [name])).map(({ path, shape }) => ({
    file_offset: 4n,
    meta_data: {
      type: shape === 'text' ? 'BYTE_ARRAY' : 'INT64',
      ...{ encodings: ['PLAIN'], path_in_schema: path, codec: 'UNCOMPRESSED', num_values: 0n },
      ...{ total_uncompressed_size: 0n, total_compressed_size: 0n, data_page_offset: 4n },
    },
  })),
  ...{ num_rows: 0n, total_byte_size: 0n },
};

const PARQUET_SCHEMA: SchemaElement[] = [
  { name: 'root', num_children: PAGE_COLUMNS.length },
  ...PAGE_COLUMNS.flatMap(({ name, shape }) => elementsOf(name, shape)),
];
