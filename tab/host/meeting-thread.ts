/**
 * The chat thread of the meeting that Teams tells of. In a meeting Teams gives the chat's id as it is, and the
 * meeting's own id as base64 of `0#thread#0`.
 */
export function meetingThread(told: {
  readonly chatId?: string;
  readonly meetingId?: string;
}): string | undefined {
  if (told.chatId?.startsWith('19:')) return told.chatId;
  if (!told.meetingId) return undefined;
  if (told.meetingId.startsWith('19:')) return told.meetingId;
  try {
    return /^\d+#(19:.+)#\d+$/.exec(atob(told.meetingId))?.[1];
  } catch {
    return undefined;
  }
}
