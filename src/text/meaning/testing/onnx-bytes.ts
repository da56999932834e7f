/**
 * The bytes of an ONNX model that looks rows up in a table: last_hidden_state = Gather(table, input_ids). Written field by
 * field as in onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto), so that no model has to be fetched.
 */
export function onnxOfTable(rows: readonly (readonly number[])[]): Uint8Array {
  const width = rows[0]?.length ?? 0;
  const table = message(
    ...[rows.length, width].map((size) => number(1, size)),
    number(2, FLOAT),
    text(8, 'table'),
    bytes(9, new Uint8Array(Float32Array.from(rows.flat()).buffer)),
  );
  const gather = message(text(1, 'table'), text(1, 'input_ids'), text(2, OUTPUT), text(4, 'Gather'));
  const graph = message(
    bytes(1, gather),
    text(2, 'tiny'),
    bytes(5, table),
    bytes(11, value('input_ids', INT64, ['batch', 'words'])),
    bytes(11, value('attention_mask', INT64, ['batch', 'words'])),
    bytes(12, value(OUTPUT, FLOAT, ['batch', 'words', width])),
  );
  const operators = message(text(1, ''), number(2, 17));
  return message(number(1, 8), bytes(7, graph), bytes(8, operators));
}

const FLOAT = 1;
const INT64 = 7;
const OUTPUT = 'last_hidden_state';

/** A ValueInfoProto: a name, the type of its elements and its sizes, given or named. */
function value(name: string, element: number, sizes: readonly (string | number)[]): Uint8Array {
  const shape = sizes.map((size) =>
    bytes(1, typeof size === 'number' ? message(number(1, size)) : message(text(2, size))),
  );
  const tensor = message(number(1, element), bytes(2, message(...shape)));
  return message(text(1, name), bytes(2, message(bytes(1, tensor))));
}

const message = (...fields: readonly Uint8Array[]): Uint8Array => Buffer.concat(fields);
const number = (field: number, value: number): Uint8Array => message(varint(field << 3), varint(value));
const text = (field: number, value: string): Uint8Array => bytes(field, Buffer.from(value));
const bytes = (field: number, value: Uint8Array): Uint8Array =>
  message(varint((field << 3) | 2), varint(value.length), value);

function varint(value: number): Uint8Array {
  const parts: number[] = [];
  for (let left = value; parts.length === 0 || left > 0; left = Math.floor(left / 128))
    parts.push((left % 128) + (left >= 128 ? 128 : 0));
  return Uint8Array.from(parts);
}
