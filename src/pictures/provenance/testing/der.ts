/** DER, as much of it as a certificate needs: a tag, a length, what is inside. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const inside = Buffer.concat(parts);
  const { length } = inside;
  const head = length < 128 ? [length] : [...lengthBytes(length)];
  return Buffer.concat([Buffer.from([tag, ...head]), inside]);
}

function lengthBytes(length: number): number[] {
  return length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);

export const integer = (value: number): Buffer => der(0x02, Buffer.from([value]));

export const text = (value: string): Buffer => der(0x0c, Buffer.from(value, 'utf8'));

/** `at` is written as `20310504000000Z`. */
export const time = (at: string): Buffer => der(0x18, Buffer.from(at, 'ascii'));

export const bits = (value: Uint8Array, unused = 0): Buffer => der(0x03, Buffer.from([unused]), value);

export const octets = (value: Uint8Array): Buffer => der(0x04, value);

/** An object identifier, such as `2.5.4.3`. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let left = value >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80);
  return digits;
}
