/** What a HAR file is made of: JSON from outside, whose every key may be missing or of another kind. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const inner = (value: unknown, key: string): Json => {
  const found = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return isObject(found) ? found : {};
};
export const text = (value: Json, key: string): string | null => {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof found === 'string' ? found : null;
};
export const list = (value: Json, key: string): readonly unknown[] => {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  return Array.isArray(found) ? found : [];
};
