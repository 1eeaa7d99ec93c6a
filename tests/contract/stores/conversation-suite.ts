import { describe, expect, it } from '@jest/globals';
import { threadId } from '../../../bot/domain/ids.ts';
import { aConversation, anna, karin, newTenant } from './builders.ts';
import type { StoresUnderTest } from './stores-under-test.ts';

export const describeConversations = (stores: () => StoresUnderTest) =>
  describe('conversations', () => {
    it("finds a person's own chat and a meeting's chat, within the organisation only", async () => {
      const { work } = stores();
      const personal = aConversation({ personId: karin });
      const { tenantId } = personal;
      const meeting = aConversation({ tenantId, conversationId: '19:meeting_x@thread.v2' });
      await work.run(async (tx) => {
        await tx.conversations.save(personal);
        await tx.conversations.save(meeting);
      });
      const thread = threadId(meeting.conversationId);

      await work.run(async (tx) => {
        expect(await tx.conversations.ofPerson(tenantId, karin)).toEqual(personal);
        expect(await tx.conversations.ofThread(tenantId, thread)).toEqual(meeting);
        expect(await tx.conversations.ofPerson(tenantId, anna)).toBeUndefined();
        expect(await tx.conversations.ofPerson(newTenant(), karin)).toBeUndefined();
        expect(await tx.conversations.ofThread(newTenant(), thread)).toBeUndefined();
      });
    });

    it('follows a person who installs the app anew or changes language', async () => {
      const { work } = stores();
      const first = aConversation({ personId: karin });
      const again = aConversation({ tenantId: first.tenantId, personId: karin, locale: 'en' });
      await work.run((tx) => tx.conversations.save(first));

      await work.run((tx) => tx.conversations.save(again));

      expect(await work.run((tx) => tx.conversations.ofPerson(first.tenantId, karin))).toEqual(
        again,
      );
    });

    it('takes a new service address for a chat that is known', async () => {
      const { work } = stores();
      const first = aConversation({ personId: karin });
      const moved = { ...first, serviceUrl: 'https://connector.example/amer/' };
      await work.run((tx) => tx.conversations.save(first));

      await work.run((tx) => tx.conversations.save(moved));

      expect(await work.run((tx) => tx.conversations.ofPerson(first.tenantId, karin))).toEqual(
        moved,
      );
    });

    it('is silent where the app was uninstalled', async () => {
      const { work } = stores();
      const gone = aConversation({ personId: karin });
      const other = aConversation({ personId: karin, conversationId: gone.conversationId });
      await work.run(async (tx) => {
        await tx.conversations.save(gone);
        await tx.conversations.save(other);
      });

      await work.run((tx) => tx.conversations.remove(gone.tenantId, gone.conversationId));

      await work.run(async (tx) => {
        expect(await tx.conversations.ofPerson(gone.tenantId, karin)).toBeUndefined();
        expect(await tx.conversations.ofPerson(other.tenantId, karin)).toEqual(other);
      });
    });

    it('holds one chat when a person says the same thing from two devices at once', async () => {
      const { work } = stores();
      const said = aConversation({ personId: karin });

      await Promise.all(
        Array.from({ length: 8 }, () => work.run((tx) => tx.conversations.save(said))),
      );

      expect(await work.run((tx) => tx.conversations.ofPerson(said.tenantId, karin))).toEqual(said);
    });
  });
