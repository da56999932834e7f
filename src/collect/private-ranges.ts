import { BlockList, isIP, isIPv4 } from 'node:net';

/**
 * IPv4 blocks that are not the public network, from the IANA IPv4 special-purpose address registry: this network,
 * private, shared (carrier NAT), loopback, link-local, protocol assignments, documentation, 6to4 relays, benchmarking,
 * multicast, reserved and broadcast.
 */
const V4_BLOCKS: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

const privateV4 = new BlockList();
for (const [network, bits] of V4_BLOCKS) privateV4.addSubnet(network, bits, 'ipv4');

/**
 * Whether an IP address (either family, with or without brackets or a zone) is anything but a public unicast address.
 * IPv4 inside IPv6 (mapped, NAT64, 6to4) is judged by the IPv4 address; what is no IP address at all counts as private.
 */
export function isPrivateAddress(text: string): boolean {
  const address = text.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (isIPv4(address)) return privateV4.check(address, 'ipv4');
  return isIP(address) === 6 ? isPrivateV6(groupsOf(address)) : true;
}

function isPrivateV6(groups: readonly number[]): boolean {
  const [a = 0, b = 0] = groups;
  if (isEmbedding(groups)) return isPrivateAddress(v4From(groups, 6));
  if (a === 0x2002) return isPrivateAddress(v4From(groups, 1));
  // An allow-list: only 2000::/3 is global unicast; fc00::/7, fe80::/10, ff00::/8, :: and ::1 lie outside.
  if (a >> 13 !== 1) return true;
  const isProtocolBlock = a === 0x2001 && b < 0x0200; // 2001::/23: Teredo, ORCHID, benchmarking
  const isDocumentation = (a === 0x2001 && b === 0x0db8) || (a === 0x3fff && b < 0x1000);
  return isProtocolBlock || isDocumentation;
}

/** `::ffff:a.b.c.d` (mapped), `::ffff:0:a.b.c.d` (translated) and `64:ff9b::a.b.c.d` (NAT64). */
function isEmbedding(groups: readonly number[]): boolean {
  const head = groups
    .slice(0, 6)
    .map((group) => group.toString(16))
    .join(':');
  return ['0:0:0:0:0:ffff', '0:0:0:0:ffff:0', '64:ff9b:0:0:0:0'].includes(head);
}

function v4From(groups: readonly number[], at: number): string {
  const [high = 0, low = 0] = groups.slice(at, at + 2);
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** The eight 16-bit groups of an IPv6 address in any of its spellings. */
function groupsOf(address: string): readonly number[] {
  // The URL parser knows every spelling and writes one, with the IPv4 tail as two groups.
  const [head = '', tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const parse = (side: string) => (side === '' ? [] : side.split(':').map((group) => parseInt(group, 16)));
  const before = parse(head);
  if (tail === undefined) return before;
  const after = parse(tail);
  return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after];
}
