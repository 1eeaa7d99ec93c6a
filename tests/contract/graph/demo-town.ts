import { makeGraphClient, type GraphClient } from '../../../bot/adapters/graph/graph-client.ts';
import { makeTokens } from '../../../bot/adapters/graph/graph-token.ts';
import type { Clock } from '../../../bot/app/ports/clock.ts';
import { personId, tenantId, type PersonId } from '../../../bot/domain/ids.ts';
import type { Person } from '../../../bot/domain/person.ts';
import { personCalled, town } from '../../../bot/demo/town.ts';
import { CLIENT_SECRET, runTown, type RunningTown } from '../../demo/running-town.ts';
import { makeFakeClock } from '../../fakes/fake-clock.ts';
import { makeRecordingLogger } from '../../fakes/recording-logger.ts';

export const tenant = tenantId(town.tenantId);

/** As the directory tells of them. */
export const personOf = (handle: string): Person => {
  const found = personCalled(handle);
  if (!found) throw new Error(`nobody is called ${handle}`);
  return {
    id: personId(found.id),
    displayName: found.displayName,
    address: found.mail,
    department: found.department,
    kind: 'employee',
  };
};
export const everybody: readonly Person[] = town.people.map(({ handle }) => personOf(handle));
export const karin = personOf('karin.holm');
export const anna = personOf('anna.lindgren');
export const bjorn = personOf('bjorn.nilsson');
/** A meeting policy forbids him to change transcription. */
export const pekka = personOf('pekka.korhonen');
/** Her mailbox cannot be read. */
export const siri = personOf('siri.dahl');
/** In no directory. */
export const nobody = (): { readonly id: PersonId; readonly person: Person } => {
  const id = personId('99999999-0000-4000-8000-000000000099');
  return {
    id,
    person: { id, displayName: 'Ingen', address: 'ingen@alvsunda.example', kind: 'employee' },
  };
};

/** The demo tenant over https, and the product's own client to it: token, certificate and all. */
export interface DemoTown {
  readonly running: RunningTown;
  readonly client: GraphClient;
  readonly clock: Clock;
  readonly log: ReturnType<typeof makeRecordingLogger>;
  /** Does something as somebody in Outlook or Teams would; throws unless it went well. */
  inOffice(method: string, path: string, body: unknown): Promise<unknown>;
  close(): Promise<void>;
}

export async function openDemoTown(): Promise<DemoTown> {
  const running = await runTown();
  const log = makeRecordingLogger();
  const tokens = makeTokens({
    authorityHost: running.baseUrl,
    clientId: town.clientId,
    clientSecret: CLIENT_SECRET,
  });
  return {
    running,
    log,
    clock: makeFakeClock(),
    client: makeGraphClient({
      graphUrl: `${running.baseUrl}/graph/v1.0`,
      tokens,
      log,
      timing: { attempt: 2_000, budget: 5_000, firstPause: 5 },
    }),
    inOffice: async (method, path, body) => {
      const reply = await running.ask(method, path, body);
      if (reply.status >= 300) throw new Error(`${method} ${path}: ${reply.status}`);
      return reply.body;
    },
    close: () => running.stop(),
  };
}
