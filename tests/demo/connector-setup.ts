import tls from 'node:tls';
import { accountOf, visitors, type Account } from '../../bot/demo/connector/accounts.ts';
import type { Conversation } from '../../bot/demo/connector/chats.ts';
import { startDemoTenant, type DemoTenant } from '../../bot/demo/demo-tenant.ts';
import type { StoredMeeting } from '../../bot/demo/graph/state.ts';
import { personCalled } from '../../bot/demo/town.ts';
import { startEchoBot, type EchoBot } from './connector-echo-bot.ts';

export interface Setup {
  readonly tenant: DemoTenant;
  readonly bot: EchoBot;
  close(): Promise<void>;
}

/** The demo tenant in this process, with a bot that it can talk to. */
export async function startSetup(playgroundUrl?: string): Promise<Setup> {
  const bot = await startEchoBot();
  const tenant = await startDemoTenant({
    host: '127.0.0.1',
    webPort: 0,
    botUrl: bot.url,
    ...(playgroundUrl !== undefined && { playgroundUrl }),
  });
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), tenant.caPem]);
  bot.connect(tenant);
  return {
    tenant,
    bot,
    close: async () => {
      await tenant.close();
      await bot.close();
    },
  };
}

export function account(handle: string): Account {
  const person = personCalled(handle);
  const found = person
    ? accountOf(person)
    : visitors.find((each: Account) => each.handle === handle);
  if (!found) throw new Error(`nobody is called ${handle}`);
  return found;
}

export function chatOf(tenant: DemoTenant, handle: string): Conversation {
  const { person } = account(handle);
  if (!person) throw new Error(`${handle} has no chat`);
  return tenant.connector.chats.personalChatOf(person);
}

/** A meeting that Karin hosts with others. */
export function karinsMeeting(tenant: DemoTenant): StoredMeeting {
  const karin = account('karin.holm').person?.id;
  const meeting = tenant.connector.meetings
    .all()
    .find(
      (each) => each.organizerId === karin && tenant.connector.meetings.invited(each).length > 2,
    );
  if (!meeting) throw new Error('the demo has no meeting of that kind');
  return meeting;
}

/** Calls the connector as the bot would, or with another token. */
export async function callConnector(
  tenant: DemoTenant,
  path: string,
  options: { method?: string; body?: unknown; token?: string } = {},
): Promise<{ status: number; body: unknown }> {
  const token = options.token ?? (await tenant.issuer.appToken('https://api.botframework.com'));
  const answer = await fetch(`${tenant.connectorUrl}${path}`, {
    method: options.method ?? 'GET',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}
