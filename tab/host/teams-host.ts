import { app, authentication, pages } from '@microsoft/teams-js';
import type { Host, HostContext, ThemeName } from './host.ts';
import { meetingThread } from './meeting-thread.ts';

/** In a frame that is not Teams nobody answers the greeting. */
const LONGEST_GREETING_MS = 8_000;

/** Teams itself. The only file that knows teams-js. */
export const teamsHost: Host = {
  open: async () => {
    await inTime(app.initialize());
    const context = await inTime(app.getContext());
    const thread = meetingThread({
      ...(context.chat ? { chatId: context.chat.id } : {}),
      ...(context.meeting ? { meetingId: context.meeting.id } : {}),
    });
    return {
      locale: context.app.locale,
      theme: themeOf(context),
      ...(thread === undefined ? {} : { thread }),
    } satisfies HostContext;
  },
  shown: () => {
    // Older clients do not know the call; the page is shown all the same.
    app.notifySuccess().catch(() => undefined);
  },
  token: async () => {
    try {
      return await authentication.getAuthToken({ silent: true });
    } catch (fault) {
      if (!needsConsent(fault)) throw fault;
      return authentication.getAuthToken({ silent: false });
    }
  },
  askConsent: async (path) => {
    const url = new URL(path, window.location.origin).href;
    await authentication.authenticate({ url, width: 600, height: 640 });
  },
  endConsent: (outcome) => {
    if (outcome === 'given') authentication.notifySuccess();
    else authentication.notifyFailure(outcome);
  },
  onTheme: (listener) => app.registerOnThemeChangeHandler((theme) => listener(named(theme))),
  offerTab: (tab) => {
    pages.config.registerOnSaveHandler((saving) => {
      pages.config
        .setConfig({
          suggestedDisplayName: tab.name,
          entityId: tab.entityId,
          contentUrl: tab.contentUrl,
          websiteUrl: tab.contentUrl,
        })
        .then(
          () => saving.notifySuccess(),
          () => saving.notifyFailure(),
        );
    });
    pages.config.setValidityState(true);
  },
};

const themes: Readonly<Record<string, ThemeName>> = {
  default: 'light',
  dark: 'dark',
  contrast: 'contrast',
};
const named = (theme: string): ThemeName => themes[theme] ?? 'light';

/** Meetings on a phone are dark, but Teams' mobile clients report the theme of the app around them. */
function themeOf(context: app.Context): ThemeName {
  const isPhone = ['android', 'ios', 'ipados'].includes(context.app.host.clientType);
  const isInMeeting = ['sidePanel', 'meetingStage'].includes(context.page.frameContext);
  return isPhone && isInMeeting ? 'dark' : named(context.app.theme);
}

const needsConsent = (fault: unknown) =>
  (fault instanceof Error ? fault.message : String(fault)).includes('resourceRequiresConsent');

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('nobody answered the greeting')),
      LONGEST_GREETING_MS,
    );
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
