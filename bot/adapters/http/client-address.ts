import { isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';

/**
 * The address that a request came from, for telling senders apart before anybody knows who they are. Behind proxies it is
 * what the outermost trusted one saw: each adds one entry to X-Forwarded-For, and whatever stands before those was
 * written by the sender. An IPv6 address counts by its network (/64), for one machine owns all of it.
 */
export function clientAddress(
  request: Pick<IncomingMessage, 'headers'> & {
    readonly socket: { readonly remoteAddress?: string | undefined };
  },
  trustedProxies: number,
): string {
  const direct = networkOf(request.socket.remoteAddress ?? '');
  if (trustedProxies === 0) return direct;
  const forwarded = [request.headers['x-forwarded-for'] ?? ''].flat().join(',').split(',');
  return networkOf(withoutPort(forwarded.at(-trustedProxies)?.trim() ?? '')) || direct;
}

/** Azure's front end writes the port too: 192.0.2.1:5123, or [2001:db8::1]:5123. */
function withoutPort(entry: string): string {
  if (isIP(entry) !== 0) return entry;
  return /^\[([\da-f:.]+)\](?::\d+)?$/iu.exec(entry)?.[1] ?? entry.replace(/:\d+$/u, '');
}

function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/iu.exec(address)?.[1] ?? address;
  if (isIP(mapped) === 4) return mapped;
  if (isIP(mapped) !== 6) return '';
  // The URL parser writes an IPv6 address in its one shortest form.
  const [left = '', right] = new URL(`http://[${mapped.replace(/%.*$/u, '')}]`).hostname
    .slice(1, -1)
    .split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === undefined || right === '' ? [] : right.split(':');
  const zeros = right === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...tail];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
