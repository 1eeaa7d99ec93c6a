import type { Request, Server } from 'restify';
import type { RecordPlace } from '../../../app/ports/unit-of-work.ts';
import type { TabUseCases } from '../../../app/use-cases.ts';
import { meetingId } from '../../../domain/ids.ts';
import type { Answer, Call } from '../call.ts';
import { Refused } from '../problem.ts';
import { viewOfRecords } from '../view-of-record.ts';

/** `2026-11-23T08:15:30.042Z_` and a meeting's id, as an answer gave it. */
const PLACE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_([\da-f-]{36})$/u;

type Wrap = (
  handle: (call: Call) => Promise<Answer>,
) => (request: Call['request'], response: Call['response']) => Promise<void>;

/** `GET /api/v1/records?after=…`: the meetings whose record the viewer may see. One record is `GET /api/v1/meetings/:id/record`. */
export function addRecordRoutes(server: Server, signedIn: Wrap, useCases: TabUseCases): void {
  server.get(
    '/api/v1/records',
    signedIn(async ({ actor, request }) => ({
      status: 200,
      body: viewOfRecords(await useCases.listRecords(actor, placeIn(request))),
    })),
  );
}

function placeIn(request: Request): RecordPlace | undefined {
  const after = new URLSearchParams(request.getQuery()).get('after');
  if (after === null) return undefined;
  const [, at = '', id = ''] = PLACE.exec(after) ?? [];
  const lastAt = new Date(at);
  if (Number.isNaN(lastAt.getTime())) throw new Refused('malformed-request');
  return { lastAt, id: meetingId(id) };
}
