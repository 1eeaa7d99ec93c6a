import type { Activity, TurnContext } from 'botbuilder';
import { StoreFault } from '../../app/ports/fault.ts';
import type { Logger } from '../../app/ports/logger.ts';
import type { TenantId } from '../../domain/ids.ts';
import { localeOf } from '../../domain/person.ts';
import { InboundActivity, tenantOf } from './activity.ts';
import { claimsToBeTeams, makeVerifyChannelToken } from './channel-token.ts';
import type { ConnectorAt } from './connector-credentials.ts';
import { connectorAt, connectorCredentials } from './connector-credentials.ts';
import type { HttpAnswer, Refusal } from './http-answer.ts';
import { problemOf } from './http-answer.ts';
import { statusOf } from './retry.ts';
import { makeIsServiceUrl } from './service-hosts.ts';
import { textsFor } from './texts.ts';

export interface BotSettings {
  /** The bot's app registration: the audience of every token that comes in. */
  readonly clientId: string;
  /** Organisations served; an activity from any other is refused. */
  readonly tenantIds: readonly TenantId[];
  readonly botOpenIdMetadataUrl: string;
  /** Hosts of the Bot Connector besides Microsoft's own. */
  readonly serviceHosts?: readonly string[];
  /** A token for a scope, such as `https://api.botframework.com/.default`; the giver keeps it fresh. */
  readonly connectorToken: (scope: string) => Promise<string>;
  readonly logger: Logger;
}

/** What happens in one turn, after the activity has been verified. */
export type OnTurn = (
  context: TurnContext,
  activity: InboundActivity,
  tenant: TenantId,
) => Promise<void>;

/** The parts of node's and restify's own request and response that are used. */
export interface ActivityRequest {
  readonly headers: { readonly authorization?: string | undefined };
  /** The body as parsed JSON. */
  readonly body?: unknown;
}
export interface ActivityResponse {
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(body?: string): unknown;
}

export interface Bot {
  /** Handles POST /api/messages: never throws, always answers. */
  readonly serve: (
    onTurn: OnTurn,
  ) => (request: ActivityRequest, response: ActivityResponse) => Promise<void>;
  /** Whether it is worth reading what comes with this: the token claims to be Teams' for this bot. Proves nothing. */
  readonly mayBeTeams: (authorization: string | undefined) => boolean;
  readonly connector: ConnectorAt;
  /** Loads what the first activity would otherwise have to wait for. */
  readonly warmUp: () => Promise<void>;
}

/** The bot's end of the Bot Framework protocol: every activity is verified, without exception. */
export function connectBot(settings: BotSettings): Bot {
  const credentials = connectorCredentials(settings.connectorToken);
  const connector = connectorAt(credentials);
  const isServiceUrl = makeIsServiceUrl({
    botOpenIdMetadataUrl: settings.botOpenIdMetadataUrl,
    serviceHosts: settings.serviceHosts ?? [],
  });
  const verify = makeVerifyChannelToken({
    clientId: settings.clientId,
    metadataUrl: settings.botOpenIdMetadataUrl,
  });
  const loadAdapter = async () =>
    (await import('./verifying-adapter.ts')).makeVerifyingAdapter({
      ...settings,
      credentials,
      connector,
    });
  let loaded: ReturnType<typeof loadAdapter> | undefined;
  const adapter = () => (loaded ??= loadAdapter());

  const answer = async (request: ActivityRequest, onTurn: OnTurn): Promise<HttpAnswer> => {
    const parsed = InboundActivity.safeParse(request.body);
    const t = textsFor(localeOf(parsed.data?.locale));
    const refuse = (reason: Refusal) => {
      settings.logger.warn('activity.refused', { reason });
      return problemOf(t, reason);
    };
    if (!parsed.success) return refuse('malformed-activity');
    const authorization = request.headers.authorization ?? '';
    const { serviceUrl } = parsed.data;
    const unverified = await verify(authorization, serviceUrl);
    if (unverified) return refuse(unverified);
    if (!isServiceUrl(serviceUrl)) {
      // Signed by Microsoft and yet elsewhere: if it is a new address of theirs, whoever runs this has to know its name.
      settings.logger.warn('activity.service-unknown', { host: new URL(serviceUrl).host });
      return refuse('unauthenticated');
    }

    let refusal: Refusal | undefined;
    let isVerified = false;
    try {
      const verifying = await adapter();
      const answered = await verifying.run(
        authorization,
        activityOf(parsed.data, settings.clientId),
        async (context) => {
          isVerified = true;
          const tenant = tenantOf(parsed.data);
          if (tenant && settings.tenantIds.includes(tenant))
            return onTurn(context, parsed.data, tenant);
          refusal = 'foreign-tenant';
        },
      );
      if (refusal) return refuse(refusal);
      if (answered?.status === 501) return refuse('unknown-invoke');
      return {
        status: answered?.status ?? 200,
        contentType: 'application/json',
        ...(answered?.body === undefined ? {} : { body: answered.body as unknown }),
      };
    } catch (fault) {
      if (isVerified && isUndeliverable(fault)) {
        settings.logger.warn('answer.undeliverable', { status: statusOf(fault) });
        return { status: 200, contentType: 'application/json' };
      }
      if (isVerified) {
        settings.logger.error('turn.failed', fault);
        return problemOf(t, fault instanceof StoreFault ? 'store-unavailable' : 'failed');
      }
      return refuse(isKeyTrouble(fault) ? 'keys-unreachable' : 'unauthenticated');
    }
  };

  return {
    connector,
    warmUp: async () => void (await adapter()),
    mayBeTeams: (authorization) => claimsToBeTeams(authorization, settings.clientId),
    serve: (onTurn) => async (request, response) => {
      const { status, contentType, body } = await answer(request, onTurn);
      response.writeHead(status, { 'content-type': `${contentType}; charset=utf-8` });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    },
  };
}

/** Blocked, uninstalled, or a conversation that is gone: nobody is there to be told, and trying again changes nothing. */
const isUndeliverable = (fault: unknown) => [400, 403, 404].includes(statusOf(fault) ?? 0);

const isKeyTrouble = (fault: unknown) =>
  fault instanceof Error &&
  (fault.name === 'FetchError' || ('statusCode' in fault && fault.statusCode === 500));

// botbuilder works from the parts that the schema has checked; the rest of what was sent goes no further.
const activityOf = (activity: InboundActivity, clientId: string): Activity => ({
  type: activity.type,
  ...(activity.id === undefined ? {} : { id: activity.id }),
  ...(activity.name === undefined ? {} : { name: activity.name }),
  channelId: activity.channelId,
  serviceUrl: activity.serviceUrl,
  from: accountOf(activity.from),
  recipient: accountOf(activity.recipient ?? { id: `28:${clientId}` }),
  conversation: {
    id: activity.conversation.id,
    name: '',
    conversationType: activity.conversation.conversationType ?? '',
    isGroup: activity.conversation.conversationType !== 'personal',
    ...(activity.conversation.tenantId ? { tenantId: activity.conversation.tenantId } : {}),
  },
  text: '',
  label: '',
  valueType: '',
  localTimezone: '',
  callerId: '',
  listenFor: [],
});

const accountOf = ({ id, aadObjectId }: InboundActivity['from']) => ({
  id,
  name: '',
  ...(aadObjectId === undefined ? {} : { aadObjectId }),
});
