import type { Agent } from 'node:http';
import { request } from 'node:http';
import { codeOf } from '../../bot/adapters/db/fault-code.ts';
import { MeetingView } from '../../bot/contract/meeting.ts';
import type { RunningServices, Server } from './servers.ts';
import type { TownMeeting } from './services-messages.ts';

const LONGEST_CALL_MS = 10_000;

/** A host's panel of one meeting: presses one line, over and over. */
export interface BenchPanel {
  /** Presses on the process given, and resolves with the version that it was answered with. Throws unless it was taken. */
  press(server: Server): Promise<number>;
  readonly feedOf: (server: Server) => string;
}

/** Opens the meeting on the process as its organiser does, and finds a line to press. */
export async function openBenchPanel(
  services: RunningServices,
  server: Server,
  meeting: TownMeeting,
  agent: Agent,
): Promise<BenchPanel> {
  const token = services.tokensById[meeting.organiserId] ?? '';
  const path = `/api/v1/meetings/${encodeURIComponent(meeting.threadId)}`;
  const view = MeetingView.parse(JSON.parse(await call(agent, token, 'GET', server.url + path)));
  const line = view.items.find(
    ({ control, mayConfirm, state }) => control === 'host' && mayConfirm && state.name === 'unmet',
  );
  if (!line) throw new Error('the host has nothing to confirm');
  const item = `${path}/items/${encodeURIComponent(line.requirementId)}`;
  let { version } = view;
  let confirmed = false;
  return {
    feedOf: ({ url }) => `${url}${path}/events`,
    async press({ url }) {
      const body = JSON.stringify({ version, confirmed: !confirmed, participants: [] });
      const answer: unknown = JSON.parse(await call(agent, token, 'PUT', url + item, body));
      const after = versionIn(answer);
      if (!(after > version)) throw new Error('a press has changed nothing');
      confirmed = !confirmed;
      version = after;
      return after;
    },
  };
}

const versionIn = (view: unknown): number =>
  typeof view === 'object' && view !== null && 'version' in view
    ? Number(view.version)
    : Number.NaN;

const call = (
  agent: Agent,
  token: string,
  method: 'GET' | 'PUT',
  url: string,
  body?: string,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
    };
    const sent = request(url, { agent, method, headers, timeout: LONGEST_CALL_MS }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve(text)
          : reject(new Error(`the panel was answered ${answer.statusCode ?? 0}: ${text}`)),
      );
    });
    sent.on('timeout', () => sent.destroy(new Error('the panel was not answered')));
    sent.on('error', (fault) => {
      // The server ends connections that were idle; whoever is just about to use one asks again on another.
      if (sent.reusedSocket && codeOf(fault) === 'ECONNRESET')
        call(agent, token, method, url, body).then(resolve, reject);
      else reject(fault);
    });
    sent.end(body);
  });
