import { ask } from './page.js';

/** The parent side of teams-js: what the Teams client answers an app in a frame. */

const NOT_SUPPORTED = { errorCode: 100, message: 'The demo does not play this part of Teams.' };
const SUPPORTS = { pages: {} };

/** Answers the frame. `describe()` gives the context in the flat form; `as` is whose token it gets. */
export function hostApp({ frame, as, frameContext, describe }) {
  const send = (message) => frame.contentWindow?.postMessage(message, location.origin);

  const answers = {
    initialize: () => [
      frameContext,
      'web',
      JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: SUPPORTS }),
      '2.0.0',
    ],
    getContext: () => [describe()],
    'authentication.getAuthToken': async () => {
      try {
        return [true, (await ask(`token?as=${encodeURIComponent(as)}`)).token];
      } catch {
        return [false, 'resourceDisabled'];
      }
    },
    executeDeepLink: ([address]) => {
      open(address, '_blank', 'noreferrer');
      return [true];
    },
    'pages.navigateToApp': () => [false, NOT_SUPPORTED.message],
  };
  // Said to the host without waiting for an answer.
  const notices = /^(appInitialization\.|registerHandler$|handlerRegistered|log|setFrameContext)/;

  addEventListener('message', async (event) => {
    if (event.source !== frame.contentWindow || event.origin !== location.origin) return;
    const { id, uuid, func, args = [] } = event.data ?? {};
    if (typeof func !== 'string') return;
    frame.dataset[func === 'appInitialization.success' ? 'ready' : 'latest'] = func;
    if (notices.test(func)) return;
    const answer = answers[func] ? await answers[func](args) : [NOT_SUPPORTED];
    send({ id, uuid, args: answer, timestamp: Date.now() });
  });

  return {
    /** Tells the app that the user has changed theme. */
    changeTheme: (theme) => send({ func: 'themeChange', args: [theme], timestamp: Date.now() }),
  };
}

/** Teams calls its light theme `default`. */
export const teamsTheme = (theme) => (theme === 'light' ? 'default' : theme);

export const themes = { light: 'Ljust', dark: 'Mörkt', contrast: 'Hög kontrast' };

/** What the address asks for, or the usual. */
export function wishes() {
  const query = new URLSearchParams(location.search);
  const theme = query.get('theme');
  const width = Number(query.get('width'));
  return {
    as: query.get('as') ?? '',
    theme: theme && Object.hasOwn(themes, theme) ? theme : 'light',
    locale: query.get('locale')?.startsWith('en') ? 'en-us' : 'sv-se',
    width: width >= 200 && width <= 1200 ? width : 320,
  };
}
