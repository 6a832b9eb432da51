import './workers.ts';
import '@graphiql/react/font/fira-code.css';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import type { ExplorerConfig } from '../examples.ts';
import { Explorer } from './explorer.tsx';
import { startSession } from './browser.ts';
import { returnedIn } from './provider-session.ts';

const place = document.getElementById('explorer')!;

// A code is taken out of the address before anything else is done, and before the history keeps it.
const returned = returnedIn(location.hash);
if (returned) history.replaceState(null, '', location.pathname);

async function start(): Promise<void> {
  const answer = await fetch('/explorer/config.json', { credentials: 'omit' });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const config: ExplorerConfig = await answer.json();
  const session = config.signIn && startSession(config.signIn, returned);
  createRoot(place).render(<Explorer {...config} session={session} />);
}

start().catch((error: Error) => {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.textContent = `无法载入 · Could not load: ${error.message}`;
  place.replaceChildren(notice);
});
