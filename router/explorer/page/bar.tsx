import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Example } from '../examples.ts';
import { documentOf, tokenCommand, variablesOf } from './example-text.ts';
import type { ProviderSession } from './provider-session.ts';
import type { Send } from './request.ts';
import { Session } from './session.tsx';
import { useShown } from './sign-in-field.tsx';

const PERSONA = 'staff:150600';

interface BarProps {
  examples: readonly Example[];
  personas: readonly string[] | null;
  session: ProviderSession | null;
  send: Send;
}

/** The bar above GraphiQL: the examples, and who asks for them. */
export function Bar({ examples, personas, session, send }: BarProps) {
  const isSignedIn = useShown(session)?.state === 'in';
  const title = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.title);
  const current = examples.find((example) => example.name === title);
  return createPortal(
    <>
      <ExampleMenu examples={examples} current={current} />
      <Session send={send} personas={personas} session={session} />
      {!personas && !isSignedIn && (
        <TokenHint
          command={tokenCommand(current?.persona ?? PERSONA)}
          needed={!!current?.persona}
        />
      )}
    </>,
    document.getElementById('bar')!,
  );
}

function ExampleMenu({ examples, current }: { examples: readonly Example[]; current?: Example }) {
  const { tabs, queryEditor, variableEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }));
  const { addTab, changeTab, updateActiveTabValues } = useGraphiQLActions();
  const ready = Boolean(queryEditor && variableEditor);

  function open(name: string): void {
    const example = examples.find((each) => each.name === name);
    if (!example) return;
    const index = tabs.findIndex((tab) => tab.title === name);
    if (index >= 0) return changeTab(index);
    const [query, variables] = [documentOf(example), variablesOf(example)];
    addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    updateActiveTabValues({ query, variables, operationName: name });
  }

  useEffect(() => {
    if (ready) open(location.hash.slice(1));
  }, [ready]);

  return (
    <select
      aria-label="示例 Examples"
      value={current?.name ?? ''}
      onChange={(event) => open(event.target.value)}
    >
      <option value="" disabled>
        示例 Examples
      </option>
      {examples.map((example) => (
        <option key={example.name} value={example.name}>
          {example.titleZh} · {example.titleEn}
        </option>
      ))}
    </select>
  );
}

function TokenHint({ command, needed }: { command: string; needed: boolean }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => setCopied(false), [command]);
  return (
    <p className={needed ? 'hint needed' : 'hint'}>
      <span>{needed ? '需要登录或令牌 Sign in, or use a token:' : '获取令牌 Get a token:'}</span>{' '}
      <code>{command}</code>
      {'clipboard' in navigator && (
        <button
          type="button"
          onClick={() => void navigator.clipboard.writeText(command).then(() => setCopied(true))}
        >
          {copied ? '已复制 Copied' : '复制 Copy'}
        </button>
      )}
    </p>
  );
}
