import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { teamsHost } from './host/teams-host.ts';
import { viewNamed } from './view-name.ts';

const root = document.getElementById('root');
const view = viewNamed(new URLSearchParams(window.location.search).get('view'));
if (root)
  createRoot(root).render(
    <StrictMode>
      <App host={teamsHost} view={view} />
    </StrictMode>,
  );
