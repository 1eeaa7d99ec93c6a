import { Agent, request } from 'node:https';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { town } from '../../bot/demo/town.ts';
import { startNode } from './processes.ts';
import type { RunningServices } from './servers.ts';
import { Services } from './services-messages.ts';

const WARM_UP = 200;
const CALLS = 2_000;
const AT_A_TIME = 8;
const Token = z.object({ access_token: z.string() });

/**
 * The yardstick: what one call to the demo Graph costs a Node process that does nothing else, in milliseconds of processor.
 * Same TLS and connections that stay open; the answer is parsed as JSON and forgotten. A process of its own, or it would be the
 * cheaper the more sections have warmed this one up.
 */
export async function bareGraphCall(services: RunningServices): Promise<number> {
  const caller = startNode([fileURLToPath(import.meta.url)]);
  try {
    const answer = caller.nextMessage();
    caller.send(Services.parse(services));
    return z
      .number()
      .positive()
      .parse(await answer);
  } finally {
    await caller.stop();
  }
}

async function measure(services: Services): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_A_TIME, ca: services.caPem });
  const token = await tokenOf(services, agent);
  const [person = ''] = services.people;
  const url = `${services.graphUrl}/users/${person}?$select=id,displayName,mail,department`;
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
  const call = async () => void JSON.parse(await send(agent, url, { headers }));
  const many = async (count: number) => {
    let made = 0;
    const one = async () => {
      for (; made < count;) {
        made += 1;
        await call();
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, one));
  };
  await many(WARM_UP);
  const before = process.cpuUsage();
  await many(CALLS);
  const { user, system } = process.cpuUsage(before);
  agent.destroy();
  return (user + system) / 1_000 / CALLS;
}

async function tokenOf(services: Services, agent: Agent): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: town.clientId,
    client_secret: services.clientSecret,
    scope: 'https://graph.microsoft.com/.default',
  }).toString();
  const url = `${services.authorityHost}/${town.tenantId}/oauth2/v2.0/token`;
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await send(agent, url, { headers, body });
  return Token.parse(JSON.parse(answer)).access_token;
}

interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  /** Makes it a POST. */
  readonly body?: string;
}

const send = (agent: Agent, url: string, { headers, body }: Sent): Promise<string> =>
  new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const call = request(url, { agent, method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve(text)
          : reject(new Error(`the demo tenant answered ${answer.statusCode ?? 0}`)),
      );
    });
    call.on('error', reject);
    call.end(body);
  });

if (import.meta.main)
  process.once('message', (message) => {
    void measure(Services.parse(message)).then((each) => process.send?.(each));
  });
