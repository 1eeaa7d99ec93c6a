import { expect } from '@jest/globals';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { textsIn } from '../../tab/texts/texts.ts';
import { AdminPage } from '../../tab/views/admin/AdminPage.tsx';
import { TextsContext } from '../../tab/views/texts-context.ts';
import { anAdminServer } from './an-admin-server.ts';

/** The administrator's page on a server in memory, with everything fetched that can be. */
export async function openAdmin(server = anAdminServer(), language: 'sv' | 'en' = 'sv') {
  render(
    <TextsContext value={textsIn(language)}>
      <AdminPage
        calls={server.calls}
        organisation="Älvsunda kommun"
        packVersion="2026-11-23"
        onAttestations={() => undefined}
      />
    </TextsContext>,
  );
  await waitFor(() => expect(screen.queryAllByText(/^(Hämtar|Loading) …$/)).toEqual([]));
  return { server, user: userEvent.setup() };
}

export const row = (name: string) => screen.getByRole('listitem', { name });
export const section = (name: string) => within(screen.getByRole('region', { name }));
