import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makeAcsMessages, noMessages } from '../../../bot/adapters/sms/acs-messages.ts';
import { ServiceFault } from '../../../bot/app/ports/fault.ts';
import { makeRecordingLogger } from '../../fakes/recording-logger.ts';
import type { AcsFate, TestAcs } from './an-acs.ts';
import { ACS_TOKEN, openAcs } from './an-acs.ts';

const TO = '+46701740611';
const CODE = '918273';
const organisation = { sv: 'Älvsunda kommun', en: 'Älvsunda municipality' };

let acs: TestAcs;
beforeAll(async () => {
  acs = await openAcs();
});
beforeEach(() => acs.next());
afterAll(() => acs.close());

const messagesWith = (changes: { token?: () => Promise<string> } = {}) => {
  const logger = makeRecordingLogger();
  const scopes: string[] = [];
  const messages = makeAcsMessages({
    endpoint: acs.url,
    sender: 'Alvsunda',
    token: (scope) => {
      scopes.push(scope);
      return changes.token?.() ?? Promise.resolve(ACS_TOKEN);
    },
    logger,
  });
  return {
    logger,
    scopes,
    messages,
    send: () => messages.sendCode({ to: TO, code: CODE, organisation }),
  };
};
const faultOf = async (sending: Promise<void>) => {
  const fault: unknown = await sending.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(fault instanceof ServiceFault)) throw new Error('no service fault');
  return fault;
};

describe('A code as a text message', () => {
  it('is sent to the one number, in both languages, with who sends it and nothing of a meeting', async () => {
    const { send, scopes, messages } = messagesWith();
    await send();
    expect(messages.canSend).toBe(true);
    expect(scopes).toEqual(['https://communication.azure.com/.default']);
    expect(acs.sends).toMatchObject([{ from: 'Alvsunda', smsRecipients: [{ to: TO }] }]);
    const message = acs.sends[0]?.message ?? '';
    expect(message.split('\n')).toHaveLength(2);
    for (const line of message.split('\n')) expect(line).toContain(CODE);
    expect(message).toContain('Älvsunda kommun');
  });

  it.each<[string, AcsFate]>([
    ['an answer that is lost', 'lost'],
    ['an answer that is none', 'gibberish'],
    ['a service that is down', 503],
    ['a recipient whose turn has not come', { recipient: 500 }],
  ])('is asked for again after %s, as the same message', async (_what, fate) => {
    acs.next(fate, 'taken');
    await messagesWith().send();
    const ids = acs.sends.map(({ smsRecipients }) => smsRecipients[0]?.repeatabilityRequestId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it.each<[AcsFate, string, number]>([
    [401, 'not-permitted', 1],
    [403, 'not-permitted', 1],
    [400, 'not-found', 1],
    [{ recipient: 400 }, 'not-found', 1],
    [{ recipient: 403 }, 'not-permitted', 1],
    [429, 'throttled', 1],
    [302, 'unreachable', 1],
  ])('that is answered with %j is a fault: %s', async (fate, trouble, attempts) => {
    acs.next(fate, 'taken');
    const { send, logger } = messagesWith();
    const fault = await faultOf(send());
    expect(fault).toMatchObject({ trouble, service: 'messages' });
    expect(acs.sends).toHaveLength(attempts);
    const said = `${fault.message} ${JSON.stringify(logger)} ${fault.stack}`;
    for (const secret of [TO, TO.slice(3), CODE, ACS_TOKEN]) expect(said).not.toContain(secret);
  });

  it('is given up when the service stays away', async () => {
    acs.next('lost', 'lost', 'taken');
    expect(await faultOf(messagesWith().send())).toMatchObject({ trouble: 'unreachable' });
    expect(acs.sends).toHaveLength(2);
  });

  it('is not sent without a token', async () => {
    const token = () => Promise.reject(new ServiceFault('not-permitted', 'graph'));
    const fault = await faultOf(messagesWith({ token }).send());
    expect(fault).toMatchObject({ trouble: 'not-permitted', service: 'messages' });
    expect(acs.sends).toEqual([]);
  });

  it('is never asked for where no service has been given', async () => {
    expect(noMessages.canSend).toBe(false);
    await expect(noMessages.sendCode({ to: TO, code: CODE, organisation })).rejects.toThrow();
  });
});
