import { BlockList, isIP } from 'node:net';
import type { z } from 'zod';
import type { Environment } from './settings.ts';

type Settings = z.output<typeof Environment>;

/** Outside the demo, a secret must not be guessable. */
const shortestSecret = 16;

/** Settings that lead somewhere outside, and what a demo leads to instead. */
const addresses = [
  'TREATY_PUBLIC_URL',
  'HUBSPOT_API_URL',
  'SALESFORCE_LOGIN_URL',
  'SLACK_WEBHOOK_URL',
] as const;

/** Everything about these settings that is not fit for production; nothing outside of it. */
export function productionFaults(set: Settings): readonly string[] {
  if (set.NODE_ENV !== 'production' || set.TREATY_ALLOW_INSECURE) return [];
  return [
    ...(set.DATABASE_URL === undefined && !set.TREATY_ALLOW_EMBEDDED
      ? [
          'DATABASE_URL: production needs a PostgreSQL server (the embedded database does not survive a power failure); TREATY_ALLOW_EMBEDDED=1 runs without one',
        ]
      : []),
    ...(set.TREATY_DEMO
      ? ['TREATY_DEMO: a demo takes unsigned definitions; remove it, and have both teams sign']
      : []),
    ...(set.TREATY_FAULT !== undefined ? ['TREATY_FAULT: it ends the process, for tests; remove it'] : []),
    ...(set.TREATY_PUBLIC_URL === undefined
      ? ['TREATY_PUBLIC_URL: HubSpot signs the address at which it calls; set it']
      : []),
    ...(set.HUBSPOT_PORTAL_ID === undefined
      ? ['HUBSPOT_PORTAL_ID: without it, any account that installed the app may call; set it']
      : []),
    ...addresses.flatMap((name) => addressFaults(name, set[name])),
    ...shortSecrets(set),
  ];
}

function addressFaults(name: string, address: string | undefined): readonly string[] {
  if (address === undefined) return [];
  const { protocol, hostname } = new URL(address);
  return [
    ...(protocol === 'https:' ? [] : [`${name}: expected https://`]),
    ...(isPrivate(hostname)
      ? [`${name}: expected a public address, not one of this machine or network`]
      : []),
  ];
}

function shortSecrets(set: Settings): readonly string[] {
  const secrets: readonly (readonly [name: string, values: readonly string[]])[] = [
    ['HUBSPOT_CLIENT_SECRET', set.HUBSPOT_CLIENT_SECRET.split(',')],
    ['HUBSPOT_ACCESS_TOKEN', [set.HUBSPOT_ACCESS_TOKEN]],
    ['TREATY_API_TOKEN', set.TREATY_API_TOKEN === undefined ? [] : [set.TREATY_API_TOKEN]],
  ];
  return secrets
    .filter(([, values]) => values.some(({ length }) => length < shortestSecret))
    .map(([name]) => `${name}: expected at least ${shortestSecret} characters`);
}

const notPublic = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  notPublic.addSubnet(network, bits);
for (const [network, bits] of [
  ['::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  notPublic.addSubnet(network, bits, 'ipv6');

/** The top level domains that never lead out of a network: RFC 6761, 6762 (with its appendix G) and 8375. */
const privateDomain = /\.(?:localhost|local|internal|intranet|private|corp|home|lan|home\.arpa)$/;

/** Whether a host is this machine, a private network or a link-local one; names are judged by themselves, not looked up. */
function isPrivate(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$|\.$/g, '');
  if (isIP(host) === 0) return !host.includes('.') || privateDomain.test(host);
  return notPublic.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4');
}
