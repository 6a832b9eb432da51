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

const place = document.getElementById('explorer')!;

async function start(): Promise<void> {
  const answer = await fetch('/explorer/config.json', { credentials: 'omit' });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const config: ExplorerConfig = await answer.json();
  createRoot(place).render(<Explorer {...config} />);
}

start().catch((error: Error) => {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.textContent = `无法载入 · Could not load: ${error.message}`;
  place.replaceChildren(notice);
});
