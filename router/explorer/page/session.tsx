import { useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef, useState } from 'react';
import type { ProviderSession } from './provider-session.ts';
import { setToken, type Send } from './request.ts';
import { PersonaField, PurposeFields, TokenField } from './session-fields.tsx';
import { SignInField, useShown } from './sign-in-field.tsx';

/** A token of the local provider lives five minutes; a new one is fetched before. */
const RENEW_MS = 4 * 60_000;

const WHO = '{ viewer { audience organisation roles region { name } tokenExpiresAt } }';

interface Viewer {
  audience: string;
  organisation: string | null;
  roles: string[];
  region: { name: string } | null;
  tokenExpiresAt: string | null;
}

interface SessionProps {
  send: Send;
  personas: readonly string[] | null;
  /** Of the provider, where people sign in there. */
  session: ProviderSession | null;
}

/** Who is asking, and why: the token, the contract that it opens, the purpose of the requests. */
export function Session({ send, personas, session }: SessionProps) {
  const [persona, setPersona] = useState('');
  const [pasted, setPasted] = useState('');
  const [viewer, setViewer] = useState<Viewer | null>(null);
  const [problem, setProblem] = useState('');
  const { introspect } = useGraphiQLActions();
  const shown = useShown(session);
  const isSignedIn = shown?.state === 'in';
  const caller = JSON.stringify([persona, pasted, isSignedIn]);
  const former = useRef(caller);

  // Another token may open another contract: the schema is fetched anew.
  async function use(token: string, isNew: boolean): Promise<void> {
    setToken(token);
    const answer = await send({ query: WHO });
    setViewer(answer.data?.viewer ?? null);
    setProblem(answer.data?.viewer ? '' : (answer.errors?.[0]?.message ?? ''));
    if (isNew) introspect();
  }

  // The session's token goes with each request by itself; after a renewal it is asked about anew.
  useEffect(() => {
    let renewal: ReturnType<typeof setInterval> | undefined;
    const sign = async (isNew: boolean) => {
      try {
        await use(persona ? await tokenOf(persona) : isSignedIn ? '' : pasted, isNew);
      } catch (error) {
        setViewer(null);
        setProblem((error as Error).message);
      }
    };
    const isNew = former.current !== caller;
    former.current = caller;
    // Typing or pasting has ended by then.
    const timer = setTimeout(() => void sign(isNew), 400);
    if (persona) renewal = setInterval(() => void sign(false), RENEW_MS);
    return () => {
      clearTimeout(timer);
      clearInterval(renewal);
    };
  }, [caller, shown?.endsAt]);

  const told = shown?.problem || problem;
  return (
    <div className="session">
      {session && <SignInField session={session} />}
      {personas && <PersonaField personas={personas} persona={persona} choose={setPersona} />}
      {!persona && !isSignedIn && <TokenField text={pasted} change={setPasted} />}
      <PurposeFields />
      <p className={told ? 'who problem' : 'who'} role="status">
        {told || (viewer && <Who viewer={viewer} />)}
      </p>
    </div>
  );
}

async function tokenOf(persona: string): Promise<string> {
  const response = await fetch('/explorer/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
    credentials: 'omit',
  });
  const answer = (await response.json()) as { token?: string; error?: string };
  if (!answer.token) throw new Error(answer.error ?? `HTTP ${response.status}`);
  return answer.token;
}

function Who({ viewer }: { viewer: Viewer }) {
  const { audience, organisation, roles, region, tokenExpiresAt } = viewer;
  const parts = [
    `接口 Contract: ${audience}`,
    region?.name,
    organisation,
    roles.join(' '),
    tokenExpiresAt && `令牌至 until ${new Date(tokenExpiresAt).toLocaleTimeString('zh-CN')}`,
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}
