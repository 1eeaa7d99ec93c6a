/**
 * Microsoft's resource-specific permissions for a chat or meeting, by the kind they may be asked for as.
 * Teams takes a manifest with an unknown name without a word and then never grants it.
 * Source: "Resource-specific consent for your Teams app", 2025-02-20.
 */
export const knownChatPermissions: Readonly<
  Record<string, readonly ('Application' | 'Delegated')[]>
> = {
  'Calls.AccessMedia.Chat': ['Application'],
  'Calls.JoinGroupCalls.Chat': ['Application'],
  'Chat.Manage.Chat': ['Application'],
  'ChatMember.Read.Chat': ['Application'],
  'ChatMessage.Read.Chat': ['Application'],
  'ChatMessageReadReceipt.Read.Chat': ['Application'],
  'ChatSettings.Read.Chat': ['Application'],
  'ChatSettings.ReadWrite.Chat': ['Application'],
  'InAppPurchase.Allow.Chat': ['Delegated'],
  'LiveShareSession.ReadWrite.Chat': ['Delegated'],
  'MeetingParticipantReaction.Read.Chat': ['Delegated'],
  'MeetingStage.Write.Chat': ['Delegated'],
  'OnlineMeeting.ReadBasic.Chat': ['Application'],
  'OnlineMeetingActiveSpeaker.Read.Chat': ['Delegated'],
  'OnlineMeetingAudioVideo.Stream.Chat': ['Delegated'],
  'OnlineMeetingIncomingAudio.Detect.Chat': ['Delegated'],
  'OnlineMeetingNotification.Send.Chat': ['Application'],
  'OnlineMeetingParticipant.Read.Chat': ['Application', 'Delegated'],
  'OnlineMeetingParticipant.ToggleIncomingAudio.Chat': ['Delegated'],
  'OnlineMeetingRecording.Read.Chat': ['Application'],
  'OnlineMeetingTranscript.Read.Chat': ['Application'],
  'TeamsActivity.Send.Chat': ['Application'],
  'TeamsAppInstallation.Read.Chat': ['Application'],
  'TeamsTab.Create.Chat': ['Application'],
  'TeamsTab.Delete.Chat': ['Application'],
  'TeamsTab.Read.Chat': ['Application'],
  'TeamsTab.ReadWrite.Chat': ['Application'],
};
