import { hostOf } from '../../../text/address.ts';
import { shortText } from '../../markup/nodes.ts';
import type { ArticleData } from '../claims/json-ld.ts';
import type { Metadata } from '../claims/metadata.ts';
import { lastPartOf } from './site-name.ts';
import { titleKey } from './title-key.ts';

/**
 * The name of the outlet as the page gives it: by its metadata, else behind the headline in the window's title, where
 * the name says that it is an outlet's, or host or copyright line say the same. Null where nothing names it.
 */
export function readOutlet(metadata: Metadata, data: ArticleData): string | null {
  const named = metadata.site ?? data.publisher;
  if (named !== null) return named;
  const tail = lastPartOf(metadata.title);
  if (tail === null || tail.length > LONGEST) return null;
  const key = titleKey(tail);
  const isNamed = NAMES_ITSELF.test(tail) || isOfHost(key, metadata.address) || isOwner(key, metadata);
  return key !== '' && isNamed ? tail : null;
}

/** No outlet's name is longer, in characters. */
const LONGEST = 40;
/** How papers, agencies and news sites of East Asia end their names. */
const NAMES_ITSELF = /(?:.网|.網|新闻社|新聞社|通讯社|通訊社|[日晚早时時周週]报|[日晚早時週]報|일보|신문)$/u;

function isOfHost(key: string, address: string): boolean {
  return (hostOf(address) ?? '').split('.').some((label) => titleKey(label) === key);
}

/** The line of whoever owns the page is among its last elements. */
const LAST = 60;
const OWNER = /©|ⓒ|copyright|版权|版權|著作權|저작권/iu;
const LONGEST_LINE = 200;

function isOwner(key: string, { elements }: Metadata): boolean {
  return elements.slice(-LAST).some((element) => {
    const line = shortText(element, LONGEST_LINE);
    return line !== null && OWNER.test(line) && titleKey(line).includes(key);
  });
}
