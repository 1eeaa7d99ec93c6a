import type { DemoPerson } from '../town.ts';
import {
  GraphRefusal,
  isRecord,
  page,
  select,
  type Answer,
  type GraphRequest,
  type Json,
} from './odata.ts';
import type { GraphState, StoredPermission } from './state.ts';

const rule = { type: 'microsoft.graph.calendarPermission', always: ['id'] };
const roles = ['none', 'freeBusyRead', 'limitedRead', 'read', 'write'];

/** What everybody in the organisation sees when nobody has changed anything: that one is busy, not with what. */
export const permissionsAtFirst = (): StoredPermission[] => [
  {
    id: 'RGVmYXVsdA==',
    mailbox: { name: 'My Organization', address: '' },
    role: 'freeBusyRead',
    isInsideOrganization: true,
    isRemovable: false,
    allowedRoles: roles,
  },
];

const view = (permission: StoredPermission): Json => ({
  id: permission.id,
  isRemovable: permission.isRemovable,
  isInsideOrganization: permission.isInsideOrganization,
  role: permission.role,
  allowedRoles: permission.allowedRoles,
  emailAddress: {
    name: permission.mailbox.name,
    ...(permission.mailbox.address !== '' && { address: permission.mailbox.address }),
  },
});

const contextOf = (owner: DemoPerson): string =>
  `users('${encodeURIComponent(owner.id)}')/calendar/calendarPermissions`;

export function listPermissions(
  state: GraphState,
  owner: DemoPerson,
  request: GraphRequest,
): Answer {
  const all = (state.permissions.get(owner.id) ?? []).map((each) =>
    select(view(each), request, rule),
  );
  return {
    status: 200,
    body: page(all, request, { context: contextOf(owner), size: 100, skipWith: '$skip' }),
  };
}

function permissionOf(state: GraphState, owner: DemoPerson, id: string): StoredPermission {
  const found = state.permissions.get(owner.id)?.find((each) => each.id === id);
  if (!found) {
    throw new GraphRefusal(
      404,
      'ErrorItemNotFound',
      'The specified object was not found in the store.',
    );
  }
  return found;
}

export function getPermission(
  state: GraphState,
  owner: DemoPerson,
  request: GraphRequest,
  id: string,
): Answer {
  const shown = select(view(permissionOf(state, owner, id)), request, rule);
  const context = `${request.base}/$metadata#${contextOf(owner)}/$entity`;
  return { status: 200, body: { '@odata.context': context, ...shown } };
}

/** Only the role can be changed, and only to one that the entry allows. */
export function patchPermission(
  state: GraphState,
  owner: DemoPerson,
  request: GraphRequest,
  id: string,
): Answer {
  const before = permissionOf(state, owner, id);
  const role = isRecord(request.body) ? request.body['role'] : undefined;
  if (typeof role !== 'string' || !before.allowedRoles.includes(role)) {
    throw new GraphRefusal(
      400,
      'ErrorInvalidRequest',
      'The role is missing or is not one of the roles allowed for this permission.',
    );
  }
  const all = state.permissions.get(owner.id) ?? [];
  all.splice(all.indexOf(before), 1, { ...before, role });
  return getPermission(state, owner, request, id);
}
