import type { SaxesAttributeNS, SaxesParser, SaxesTagNS } from 'saxes';

/** A value of an XMP packet under the name of its property: `namespace` and name in one. */
export type XmpProperty = {
  readonly name: string;
  /** The field within a structure, such as `action` of a step of history; null for a plain value. */
  readonly part: string | null;
  readonly value: string;
  /** `xml:lang` as written; null without one. */
  readonly language: string | null;
};

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Values of a packet are read up to this many, and elements this deep: packets of real desks have hundreds and ten. */
const MOST_VALUES = 5_000;
const DEEPEST = 60;

/** An element that is open: the property it belongs to, and the text inside so far. */
type Open = {
  readonly name: string | null;
  readonly part: string | null;
  readonly language: string | null;
  text: string;
};

/** The values of a packet, in its order, up to its first fault. */
export function propertiesIn(
  parser: SaxesParser<{ xmlns: true }>,
  packet: string,
): { readonly properties: readonly XmpProperty[]; readonly isWhole: boolean } {
  const properties: XmpProperty[] = [];
  const open: Open[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const outer = open.at(-1);
    if (open.length >= DEEPEST || properties.length >= MOST_VALUES)
      throw new RangeError('too deep or too many');
    const inner = openedBy(tag, outer);
    properties.push(...attributesOf(tag, inner));
    open.push(inner);
  });
  const add = (text: string): void => {
    const inner = open.at(-1);
    if (inner !== undefined) inner.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const { name = null, part = null, language = null, text = '' } = open.pop() ?? {};
    if (name !== null && text.trim() !== '') properties.push({ name, part, value: text, language });
  });
  try {
    parser.write(packet.replace(/\u0000/g, '')).close();
    return { properties, isWhole: true };
  } catch {
    // Whatever is wrong with a stranger's packet, what stood before it was read.
    return { properties, isWhole: false };
  }
}

const isRdf = (tag: SaxesTagNS): boolean => tag.uri === RDF;

/** Lists and descriptions belong to the property around them; anything else is a property, or a part of one. */
function openedBy(tag: SaxesTagNS, outer: Open | undefined): Open {
  const lang = Object.values(tag.attributes).find(({ uri, local }) => uri === XML && local === 'lang');
  const language = lang?.value ?? outer?.language ?? null;
  const name = outer?.name ?? null;
  if (isRdf(tag) || isWrapper(tag)) return { name, part: outer?.part ?? null, language, text: '' };
  return name === null
    ? { name: tag.uri + tag.local, part: null, language, text: '' }
    : { name, part: tag.local, language, text: '' };
}

const isWrapper = (tag: SaxesTagNS): boolean => tag.uri === 'adobe:ns:meta/';

/** Properties may be written as attributes of their description. */
function attributesOf(tag: SaxesTagNS, { name }: Open): XmpProperty[] {
  const told = Object.values(tag.attributes).filter(
    ({ uri }) => uri !== RDF && uri !== XML && !isDeclaration(uri),
  );
  if (!isRdf(tag) && name === null) return [];
  return told.map(({ uri, local, value }) =>
    name === null
      ? { name: uri + local, part: null, value, language: null }
      : { name, part: local, value, language: null },
  );
}

const isDeclaration = (uri: SaxesAttributeNS['uri']): boolean =>
  uri === 'http://www.w3.org/2000/xmlns/' || uri === '';
