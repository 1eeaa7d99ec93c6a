import { GraphRefusal, isRecord, list, text, type Answer, type GraphRequest } from './odata.ts';

const MOST_REQUESTS = 20;

export const isBatch = ({ method, segments }: GraphRequest): boolean =>
  method === 'POST' && segments.length === 1 && segments[0] === '$batch';

const wrong = (message: string) =>
  new GraphRefusal(400, 'BadRequest', `Invalid batch payload format. ${message}`);

/** One answer per request of the batch, each by itself; `parse` makes a request of a path with its query. */
export async function answerBatch(
  batch: GraphRequest,
  parse: (part: Pick<GraphRequest, 'method' | 'headers' | 'body'>, path: string) => GraphRequest,
  answerPart: (part: GraphRequest, path: string) => Promise<Answer>,
): Promise<Answer> {
  const requests = isRecord(batch.body) ? list(batch.body['requests']).filter(isRecord) : [];
  if (requests.length === 0) throw wrong('There are no requests.');
  if (requests.length > MOST_REQUESTS) throw wrong(`At most ${MOST_REQUESTS} requests.`);
  const ids = requests.map((each) => text(each['id']) ?? '');
  if (ids.includes('') || new Set(ids).size < ids.length) throw wrong('Ids must be unique.');
  const responses: unknown[] = [];
  for (const [at, each] of requests.entries()) {
    const path = text(each['url']) ?? '';
    if (!path.startsWith('/')) throw wrong('A url must be relative.');
    const part = parse(
      { method: text(each['method']) ?? 'GET', headers: lowered(each), body: each['body'] },
      path,
    );
    const { status, headers, body } = await answerPart(part, path);
    responses.push({
      id: ids[at],
      status,
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
    });
  }
  return { status: 200, body: { responses } };
}

const lowered = (request: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isRecord(request['headers']) ? request['headers'] : {}).map(([name, value]) => [
      name.toLowerCase(),
      String(value),
    ]),
  );
