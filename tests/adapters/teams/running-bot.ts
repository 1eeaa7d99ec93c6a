import { makeActivityRouter } from '../../../bot/adapters/teams/activity-router.ts';
import { connectBot } from '../../../bot/adapters/teams/connect-bot.ts';
import { createIssuer, type Issuer } from '../../../bot/demo/issuer.ts';
import { personCalled, town } from '../../../bot/demo/town.ts';
import { tenantId } from '../../../bot/domain/ids.ts';
import { makeRecordingLogger, type LogLine } from '../../fakes/recording-logger.ts';
import { NOW } from '../cards/views.ts';
import { runConnector, type FakeConnector } from './fake-connector.ts';
import { fakeUseCases, type FakeUseCases } from './fake-use-cases.ts';
import { at, parseJson, type Json } from './json.ts';
import { readAll, serve, serveSecurely } from './serve.ts';

export const karin = personCalled('karin.holm') ?? town.people[0];
export const anna = personCalled('anna.lindgren') ?? town.people[1];
export const BOT = `28:${town.clientId}`;
export const THREAD = '19:meeting_abc@thread.v2';

export interface Posted {
  readonly status: number;
  readonly contentType: string;
  readonly body: unknown;
  /** The card or the words in an answer to a press. */
  readonly value: unknown;
}
type TokenChange = Partial<Parameters<Issuer['channelToken']>[0]> & { readonly header?: string };

export interface RunningBot extends FakeUseCases {
  readonly connector: FakeConnector;
  readonly logged: readonly LogLine[];
  /** Posts a body as the channel does, signed unless said otherwise. */
  post(body: unknown, token?: TokenChange): Promise<Posted>;
  /** An activity from Karin in her own chat, unless changed. */
  activity(changes?: Json): Json;
  message(text: string, changes?: Json): Promise<Posted>;
  press(press: { verb: string; data: Json }, changes?: Json): Promise<Posted>;
  /** The card sent last into a conversation. */
  lastCard(): unknown;
  /** A good token, for the connector that runs. */
  channelToken(): Promise<string>;
  stop(): Promise<void>;
}

/** The real adapter over HTTP: a local issuer signs, a small connector receives, the use cases are fakes. */
export async function runBot(): Promise<RunningBot> {
  const issuer = await createIssuer({ baseUrl: () => services.url, town, clientSecret: 'secret' });
  const services = await serveSecurely(
    (request, response) => void issuer.handle(request, response),
  );
  const connector = await runConnector();
  const fakes = fakeUseCases();
  const logger = makeRecordingLogger();
  const bot = connectBot({
    clientId: town.clientId,
    tenantIds: [tenantId(town.tenantId)],
    botOpenIdMetadataUrl: `${services.url}/botframework/.well-known/openidconfiguration`,
    connectorToken: (scope) => Promise.resolve(`token for ${scope}`),
    logger,
  });
  const handle = bot.serve(
    makeActivityRouter({
      useCases: fakes.useCases,
      clock: { now: () => NOW },
      logger,
      newId: () => 'abcd1234-0000-4000-8000-000000000000',
    }),
  );
  const server = await serve((request, response) => {
    void (async () =>
      handle({ headers: request.headers, body: parseJson(await readAll(request)) }, response))();
  });

  const activity: RunningBot['activity'] = (changes = {}) => ({
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl: connector.url,
    timestamp: '2026-11-24T07:00:00.000Z',
    locale: 'sv-SE',
    from: { id: '29:karin', name: karin.displayName, aadObjectId: karin.id },
    recipient: { id: BOT, name: 'Mötesvakt' },
    conversation: { id: 'a:karin', conversationType: 'personal', tenantId: town.tenantId },
    channelData: { tenant: { id: town.tenantId } },
    ...changes,
  });
  const post: RunningBot['post'] = async (body, { header, ...options } = {}) => {
    const token = await issuer.channelToken({ serviceUrl: connector.url, ...options });
    const reply = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: header ?? `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    const answer = parseJson(await reply.text());
    return {
      status: reply.status,
      contentType: reply.headers.get('content-type') ?? '',
      body: answer,
      value: at(answer, 'value'),
    };
  };
  return {
    ...fakes,
    connector,
    logged: logger.lines,
    activity,
    post,
    message: (text, changes) => post(activity({ text, ...changes })),
    press: ({ verb, data }, changes) =>
      post(
        activity({
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
          ...changes,
        }),
      ),
    lastCard: () => connector.cards().at(-1),
    channelToken: () => issuer.channelToken({ serviceUrl: connector.url }),
    stop: async () => {
      await Promise.all([server.stop(), connector.stop(), services.stop()]);
    },
  };
}
