import { describe, expect, it } from '@jest/globals';
import { erasePerson } from '../../../bot/adapters/db/erase-person.ts';
import { exportPerson } from '../../../bot/adapters/db/export-person.ts';
import { makeUnitOfWork } from '../../../bot/adapters/db/unit-of-work.ts';
import { verifyChains } from '../../../bot/adapters/db/verify-chains.ts';
import { eventId, participantId, requirementId, roleName } from '../../../bot/domain/ids.ts';
import type { PersonId, TenantId } from '../../../bot/domain/ids.ts';
import { person } from '../../../scripts/person.ts';
import {
  aCard,
  aConversation,
  aDraft,
  aRecord,
  anAttestation,
  anEvent,
  newMeeting,
  newPerson,
  newTenant,
} from './builders.ts';
import { engines } from './databases-under-test.ts';
import { openedHere } from './opened-here.ts';

const AT = new Date('2026-11-23T08:00:00Z');

describe.each(engines)('One employee’s data on %s', (_name, open) => {
  const database = openedHere(open);

  /** Somebody in every table that has people in it, beside a colleague. */
  const known = async (tenantId: TenantId, me: PersonId, colleague: PersonId) => {
    const meeting = newMeeting();
    await makeUnitOfWork(database().db).run(async (tx) => {
      await tx.conversations.save(aConversation({ tenantId, personId: me }));
      await tx.conversations.save(aConversation({ tenantId, personId: colleague }));
      await tx.cards.save(aCard({ tenantId, meetingId: meeting, targetId: me }));
      await tx.roles.grant(tenantId, roleName('it'), me);
      await tx.attestations.insert(anAttestation({ tenantId, attestedBy: me }));
      await tx.meetings.save(aRecord({ tenantId, id: meeting, organiserId: me }));
      await tx.drafts.insert(aDraft({ tenantId, organiserId: me, attendeeIds: [colleague] }));
      await tx.drafts.insert(
        aDraft({
          tenantId,
          organiserId: colleague,
          attendeeIds: [me],
          createdAt: new Date('2026-11-23T09:00:00Z'),
          state: { name: 'booked', eventId: eventId('e'), bookedAt: AT },
        }),
      );
      await tx.notifications.add([{ tenantId, personId: me, what: 'catch-up' }]);
      await tx.events.append(tenantId, meeting, 0, [
        anEvent({ what: 'meeting.started' }, { by: colleague }),
        anEvent(
          {
            what: 'item.confirmed',
            requirement: requirementId('V3'),
            participants: [participantId(me), participantId(colleague)],
          },
          { by: colleague },
        ),
        anEvent({ what: 'meeting.ended' }, { by: me }),
      ]);
    });
    return meeting;
  };

  it('are exported from every table, without anybody else’s', async () => {
    const [tenant, me, colleague] = [newTenant(), newPerson(), newPerson()];
    const meeting = await known(tenant, me, colleague);
    await known(newTenant(), me, colleague);

    const found = await exportPerson(database().db, tenant, me, AT);

    expect(found).toMatchObject({
      format: 'motesvakt.person.1',
      conversations: [{ locale: 'sv' }],
      cards: [{ meetingId: meeting }],
      roles: ['it'],
      attestations: [{ didAttest: true, didRevoke: false }],
      organises: [{ id: meeting }],
      drafts: [{ as: 'organiser' }, { as: 'attendee' }],
      waitingTasks: [{ what: 'catch-up' }],
      record: [
        { seq: 2, didIt: false, fact: { what: 'item.confirmed', participants: [me] } },
        { seq: 3, didIt: true, fact: { what: 'meeting.ended' } },
      ],
    });
    expect(JSON.stringify(found)).not.toContain(colleague);
  });

  it('are erased but for what has to be kept until its time is out', async () => {
    const [tenant, me, colleague] = [newTenant(), newPerson(), newPerson()];
    await known(tenant, me, colleague);

    const erased = await erasePerson(database().db, tenant, me, false);

    expect(erased).toEqual({
      deleted: 6,
      emptied: 0,
      kept: { record: 2, attestations: 1, organises: 1 },
    });
    const left = await exportPerson(database().db, tenant, me, AT);
    expect(left).toMatchObject({
      conversations: [],
      cards: [],
      roles: [],
      drafts: [],
      waitingTasks: [],
    });
    expect(left.record).toHaveLength(2);
    const theirs = await exportPerson(database().db, tenant, colleague, AT);
    expect(theirs).toMatchObject({ conversations: [{}], drafts: [{ as: 'organiser' }] });
  });

  it('are emptied in the record too after a decision, and the chain still verifies', async () => {
    const [tenant, me, colleague] = [newTenant(), newPerson(), newPerson()];
    await known(tenant, me, colleague);

    const erased = await erasePerson(database().db, tenant, me, true);

    expect(erased).toMatchObject({ emptied: 2, kept: { record: 0 } });
    expect(await erasePerson(database().db, tenant, me, true)).toMatchObject({
      deleted: 0,
      emptied: 0,
    });
    expect(await verifyChains(database().db, tenant)).toMatchObject([
      { entries: 3, erased: 2, breaks: [] },
    ]);
  });
});

describe('The command for one employee’s data', () => {
  const ids = ['--tenant', newTenant(), '--person', newPerson()];
  const run = async (...argv: string[]) => {
    const lines: string[] = [];
    const code = await person(argv, { DATA_DIR: 'nowhere' }, (line) => lines.push(line));
    return { code, lines };
  };

  it.each([
    [[]],
    [['export']],
    [['erase', '--tenant', newTenant()]],
    [['export', '--tenant', 'x', '--person', newPerson()]],
    [['export', ...ids, '--with-record']],
    [['look', ...ids]],
    [['export', ...ids, '--unknown']],
  ])('explains itself: %j', async (argv) => {
    const { code, lines } = await run(...argv);
    expect({ code, said: lines[0]?.includes('npm run -s person -- export') }).toEqual({
      code: 2,
      said: true,
    });
  });

  it('says in Swedish and in English that there is no database', async () => {
    expect(await run('export', ...ids)).toEqual({
      code: 2,
      lines: ['Det finns ingen databas i mappen som DATA_DIR anger. Kontrollera sökvägen.'],
    });
    expect((await run('erase', ...ids, '--lang', 'en')).lines[0]).toMatch(/^There is no database/);
  });
});
