import { canonicalAddress } from '../address.ts';

/** Parameters that say how large, how fresh or how delivered a picture is, never which. */
const DELIVERY =
  /^(?:w|h|wid|hei|width|height|size|s|q|quality|resize|fit|crop|auto|format|fm|fmt|dpr|strip|ssl|v|ver|version|rev|t|ts|timestamp|time|cb|cache|cachebuster|_|token|sig|signature|expires|x-[\w-]+|imageview2.*|imagemogr2.*|policy|key-pair-id)$/i;

/** A picture's address in the one form in which the same picture compares equal, whatever size it is asked for in. */
export function pictureKey(address: string): string {
  const canonical = canonicalAddress(address);
  if (canonical === null) return address;
  const url = new URL(canonical);
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !DELIVERY.test(pair.split('=')[0] ?? ''));
  const query = kept.length === 0 ? '' : `?${kept.join('&')}`;
  return `${url.host}${url.pathname}${query}`;
}
