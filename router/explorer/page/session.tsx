import { useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef, useState } from 'react';
import { setHeader, setToken, type Send } from './request.ts';

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
}

/** Who is asking, and why: the token, the contract that it opens, the purpose of the requests. */
export function Session({ send, personas }: SessionProps) {
  const [persona, setPersona] = useState('');
  const [pasted, setPasted] = useState('');
  const [viewer, setViewer] = useState<Viewer | null>(null);
  const [problem, setProblem] = useState('');
  const started = useRef(false);
  const { introspect } = useGraphiQLActions();

  // Another token may open another contract: the schema is fetched anew.
  async function use(token: string, isNew: boolean): Promise<void> {
    setToken(token);
    const answer = await send({ query: WHO });
    setViewer(answer.data?.viewer ?? null);
    setProblem(answer.data?.viewer ? '' : (answer.errors?.[0]?.message ?? ''));
    if (isNew) introspect();
  }

  useEffect(() => {
    let renewal: ReturnType<typeof setInterval> | undefined;
    const sign = async (isNew: boolean) => {
      try {
        await use(persona ? await tokenOf(persona) : pasted, isNew);
      } catch (error) {
        setViewer(null);
        setProblem((error as Error).message);
      }
    };
    // Typing or pasting has ended by then.
    const timer = setTimeout(() => void sign(started.current), 400);
    started.current = true;
    if (persona) renewal = setInterval(() => void sign(false), RENEW_MS);
    return () => {
      clearTimeout(timer);
      clearInterval(renewal);
    };
  }, [persona, pasted]);

  return (
    <div className="session">
      {personas && <PersonaField personas={personas} persona={persona} choose={setPersona} />}
      {!persona && <TokenField text={pasted} change={setPasted} />}
      <PurposeFields />
      <p className={problem ? 'who problem' : 'who'} role="status">
        {problem || (viewer && <Who viewer={viewer} />)}
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

interface PersonaFieldProps {
  personas: readonly string[];
  persona: string;
  choose: (persona: string) => void;
}

/** One of the personas, or any other by its name; empty is anybody. */
function PersonaField({ personas, persona, choose }: PersonaFieldProps) {
  return (
    <>
      <input
        className="persona"
        list="personas"
        aria-label="身份 Persona"
        placeholder="身份 Persona: staff:150600 …"
        autoComplete="off"
        spellCheck={false}
        value={persona}
        onChange={(event) => choose(event.target.value.trim())}
      />
      <datalist id="personas">
        {personas.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

function TokenField({ text, change }: { text: string; change: (text: string) => void }) {
  return (
    <input
      className="token"
      type="text"
      aria-label="令牌 Bearer token"
      placeholder="粘贴令牌 Paste a token"
      title="只在本页内存中保留，刷新即清除。 Kept in this page’s memory only; a reload clears it."
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={(event) => change(event.target.value)}
    />
  );
}

const PURPOSE = [
  ['x-hub-purpose', '用途 Purpose'],
  ['x-hub-case', '办件编号 Case'],
] as const;
const BASES = [
  ['SEPARATE_CONSENT', '单独同意'],
  ['STATUTORY_DUTY', '法定职责'],
  ['EMERGENCY', '紧急情况'],
] as const;

/** Why a person is asked for: sent with every request. */
function PurposeFields() {
  return (
    <>
      {PURPOSE.map(([header, label]) => (
        <input
          key={header}
          className="purpose"
          aria-label={label}
          placeholder={label}
          title={header}
          spellCheck={false}
          onChange={(event) => setHeader(header, event.target.value.trim())}
        />
      ))}
      <select
        className="basis"
        aria-label="依据 Legal basis"
        title="x-hub-legal-basis"
        defaultValue=""
        onChange={(event) => setHeader('x-hub-legal-basis', event.target.value)}
      >
        <option value="">依据 Legal basis</option>
        {BASES.map(([value, label]) => (
          <option key={value} value={value}>
            {label} {value}
          </option>
        ))}
      </select>
    </>
  );
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
