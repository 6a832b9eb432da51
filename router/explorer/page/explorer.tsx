import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL } from 'graphiql';
import { useMemo } from 'react';
import type { ExplorerConfig } from '../examples.ts';
import { Bar } from './bar.tsx';
import { explainPanel } from './explain.tsx';
import { documentOf, variablesOf } from './example-text.ts';
import type { ProviderSession } from './provider-session.ts';
import { sender } from './request.ts';
import { pageStorage, TABS_KEY } from './storage.ts';

const HEADERS = `{
  // 令牌、用途与依据请填在页面顶部；这里写的请求头优先。
  // Token, purpose and legal basis go in the bar above; headers here win.
}
`;

interface Texts {
  query: string | null;
  variables: string | null;
}

interface ExplorerProps extends ExplorerConfig {
  session: ProviderSession | null;
}

export function Explorer({ endpoint, examples, personas, session }: ExplorerProps) {
  const storage = useMemo(() => pageStorage(sessionStorage), []);
  const fetcher = useMemo(() => sender(endpoint), [endpoint]);
  const tabs = useMemo(
    () => examples.map((each) => ({ query: documentOf(each), variables: variablesOf(each) })),
    [examples],
  );
  const plugins = useMemo(() => [HISTORY_PLUGIN, explainPanel(fetcher)], [fetcher]);
  // GraphiQL fills its editors from these, not from the active tab.
  const first = useMemo(() => activeTab(storage.getItem(TABS_KEY)) ?? tabs[0], [storage, tabs]);

  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      plugins={plugins}
      shouldPersistHeaders={false}
      isHeadersEditorEnabled
      defaultEditorToolsVisibility="variables"
      defaultHeaders={HEADERS}
      defaultTabs={tabs}
      initialQuery={first?.query ?? ''}
      initialVariables={first?.variables ?? ''}
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo> </GraphiQL.Logo>
      <Bar examples={examples} personas={personas} session={session} send={fetcher} />
    </GraphiQL>
  );
}

function activeTab(stored: string | null): Texts | undefined {
  try {
    const state = JSON.parse(stored ?? '') as { activeTabIndex: number; tabs: Texts[] };
    return state.tabs[state.activeTabIndex];
  } catch {
    return undefined;
  }
}
