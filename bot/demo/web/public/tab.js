import { ask, make, the } from './page.js';
import { hostApp, teamsTheme, wishes } from './teams-host.js';

const { as, theme, locale } = wishes();
document.documentElement.dataset.theme = theme;

async function openTab() {
  const viewer = await ask(`person?as=${encodeURIComponent(as || 'mohammed.ali')}`);
  the('viewer').textContent = viewer.name;
  const frame = make('iframe', { title: 'Mötesvakt', class: 'whole', 'data-testid': 'panel' });
  /** The personal tab as Teams describes it to the app. */
  const describe = () => ({
    locale,
    theme: teamsTheme(theme),
    frameContext: 'content',
    entityId: 'motesvakt-personal',
    userObjectId: viewer.id,
    userPrincipalName: viewer.mail,
    loginHint: viewer.mail,
    tid: viewer.tenantId,
    hostName: 'Teams',
    hostClientType: 'web',
    sessionId: 'demo',
  });
  hostApp({ frame, as: viewer.handle, frameContext: 'content', describe });
  frame.src = '/tab/?view=personal';
  the('side').append(frame);
}

openTab().catch(() => {
  the('status').textContent = 'Personen finns inte i demon. Välj en på startsidan.';
});
