// Each peer as its own documents say to call it: a page and its address in, the body as HTML or text out. Packages are
// loaded when asked for, so that none pays for another.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export const READERS = {
  'readability-linkedom': async () => {
    const { Readability } = await import('@mozilla/readability');
    const { parseHTML } = await import('linkedom');
    return (page) => new Readability(parseHTML(page).document).parse()?.content ?? '';
  },
  defuddle: async () => {
    const { Defuddle } = await import('defuddle/node');
    const { parseHTML } = await import('linkedom');
    return async (page, address) => (await Defuddle(parseHTML(page).document, address)).content ?? '';
  },
  'article-extractor': async () => {
    const { extractFromHtml } = await import('@extractus/article-extractor');
    return async (page, address) => (await extractFromHtml(page, address))?.content ?? '';
  },
  readabilitySAX: async () => {
    // Its index asks for a package that opens connections; this is all there is to reading.
    const read = require('readabilitySAX/node/process.js');
    return (page, address) => read(page, { pageURL: address }).html ?? '';
  },
};
