import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StoredMeeting } from '../graph/state.ts';
import type { Issuer } from '../issuer.ts';
import { playgroundUser, sharedRooms } from '../playground/rooms.ts';
import type { Town } from '../town.ts';
import { accountOf, personalChatId } from './accounts.ts';
import { makeActivityWriter } from './activities.ts';
import { makeActs, type Acts } from './acts.ts';
import { makeBotLink } from './bot-link.ts';
import { makeChats, type Chats, type Conversation } from './chats.ts';
import { answerConversations } from './conversation-routes.ts';
import { receiveFromPlayground } from './from-playground.ts';
import { answerMeetings } from './meeting-routes.ts';
import { makeMeetings, type Meetings } from './meetings.ts';
import { makePlaygroundLink, type PlaygroundLink } from './playground-link.ts';
import { sendJson, sendRefusal } from './reply.ts';

/** Plays the Teams channel and the Bot Connector between people and the bot. */
export interface Connector {
  /** Serves `/connector/*`, which the bot calls. False when the path is none of its own. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
  /** What the Agents Playground posts to. */
  fromPlayground(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** From now on the playground's conversations are shown there too. */
  connectPlayground(url: string): void;
  /** The next so many calls fail, as when the service is down. */
  failNext(calls: number): void;
  /** Tells the bot that it has been put into everybody's chat, so that it can speak first. */
  installForEverybody(): Promise<void>;
  readonly acts: Acts;
  readonly chats: Chats;
  readonly meetings: Meetings;
}

const AUDIENCE = 'https://api.botframework.com';
const ROOT = '/connector';

export function createConnector(options: {
  readonly issuer: Pick<Issuer, 'verify' | 'channelToken'>;
  readonly town: Town;
  readonly state: { readonly onlineMeetings: ReadonlyMap<string, StoredMeeting> };
  readonly botUrl: string;
  /** Where the bot finds it, such as `https://127.0.0.1:4433/connector/`; asked for late, as the port is known late. */
  readonly serviceUrl: () => string;
  readonly now: () => Date;
}): Connector {
  const { issuer, town, serviceUrl, now } = options;
  const rooms = sharedRooms;
  const meetings = makeMeetings(town, options.state);
  const chats = makeChats({ town, meetings, rooms, now });
  const bot = makeBotLink({ issuer, botUrl: options.botUrl, serviceUrl });
  const write = makeActivityWriter({ town, rooms, serviceUrl, now });
  const blocked = new Set<string>();
  let playground: PlaygroundLink | undefined;
  let toFail = 0;

  const isShown = ({ id, kind }: Conversation) =>
    id === personalChatId(playgroundUser) || kind === 'groupChat' || kind === 'channel';
  const playgroundFor = (where: Conversation) => (isShown(where) ? playground : undefined);
  const acts = makeActs({ bot, write, chats, meetings, playgroundFor, blocked, now });
  const routing = {
    town,
    chats,
    meetings,
    playgroundFor,
    isBlocked: ({ id }: Conversation) => blocked.has(id),
  };

  const route = (
    req: IncomingMessage,
    res: ServerResponse,
    url: URL,
  ): Promise<boolean> | boolean => {
    const [version, area, ...rest] = url.pathname
      .slice(ROOT.length)
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
    const address = `${version ?? ''}/${area ?? ''}`;
    if (address === 'v3/conversations') return answerConversations(routing, req, res, rest);
    if (address === 'v1/meetings') {
      return answerMeetings(routing, req, res, rest, url.searchParams);
    }
    if (address === 'v3/teams' && playground && req.method === 'GET') {
      return playground
        .get(url.pathname.slice(ROOT.length))
        .then(({ status, body }) => (sendJson(res, status, body), true));
    }
    return false;
  };

  return {
    acts,
    chats,
    meetings,
    failNext: (calls) => {
      toFail = calls;
    },
    connectPlayground(url) {
      playground = makePlaygroundLink(url);
    },
    fromPlayground: (req, res) =>
      receiveFromPlayground(
        { town, bot, write, chats, user: playgroundUser, playgroundFor },
        req,
        res,
      ),
    async handle(req, res) {
      const url = new URL(req.url ?? '/', 'https://demo.invalid');
      if (!url.pathname.startsWith(`${ROOT}/`)) return false;
      if (!(await isFromBot(issuer, town, req.headers.authorization))) {
        sendJson(res, 401, { message: 'Authorization has been denied for this request.' });
      } else if (toFail > 0) {
        toFail -= 1;
        sendRefusal(res, 503, 'ServiceUnavailable', 'The service is temporarily unavailable.');
      } else if (!(await route(req, res, url))) {
        sendRefusal(res, 404, 'NotFound', 'No such address in the demo connector.');
      }
      return true;
    },
    async installForEverybody() {
      await Promise.all(
        town.people.map((person) => acts.install(accountOf(person), chats.personalChatOf(person))),
      );
    },
  };
}

async function isFromBot(
  issuer: Pick<Issuer, 'verify'>,
  town: Town,
  authorization: string | undefined,
): Promise<boolean> {
  try {
    const claims = await issuer.verify(authorization, AUDIENCE);
    return claims['appid'] === town.clientId;
  } catch {
    return false;
  }
}
