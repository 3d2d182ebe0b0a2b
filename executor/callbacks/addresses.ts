import { BlockList, isIP } from 'node:net';

type Row = readonly [net: string, length: number];

/** What IANA's registry of special IPv4 addresses has, multicast, and the reserved rest. */
const SPECIAL_IPV4: readonly Row[] = [
  ['0.0.0.0', 8], // this host
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // carriers
  ['127.0.0.0', 8], // loopback
  ['168.63.129.16', 32], // Azure's own server on every host: a public address, and not the Internet
  ['169.254.0.0', 16], // link-local; metadata of clouds
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocols
  ['192.0.2.0', 24], // documentation
  ['192.31.196.0', 24], // AS112
  ['192.52.193.0', 24], // multicast relays
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16], // private
  ['192.175.48.0', 24], // AS112
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved; broadcast
];

/** All of IPv6 that is allocated to the Internet. Outside are ::1, IPv4 in any disguise, NAT64, ULA, link-local, multicast. */
const GLOBAL_IPV6: readonly Row[] = [['2000::', 3]];

/** What is special within it. */
const SPECIAL_IPV6: readonly Row[] = [
  ['2001::', 23], // protocols: Teredo, benchmarks, ORCHID
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4: an IPv4 address in disguise
  ['2620:4f:8000::', 48], // AS112
  ['3fff::', 20], // documentation
];

function listOf(rows: readonly Row[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [net, length] of rows) list.addSubnet(net, length, family);
  return list;
}

const specialIpv4 = listOf(SPECIAL_IPV4, 'ipv4');
const globalIpv6 = listOf(GLOBAL_IPV6, 'ipv6');
const specialIpv6 = listOf(SPECIAL_IPV6, 'ipv6');

/** Whether it is the address of one host on the Internet. False for all that is not an IP address in its usual form. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !specialIpv4.check(address, 'ipv4');
    case 6:
      return !address.includes('%') && globalIpv6.check(address, 'ipv6') && !specialIpv6.check(address, 'ipv6');
    default:
      return false;
  }
}
