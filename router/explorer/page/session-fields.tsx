import { setHeader } from './request.ts';

interface PersonaFieldProps {
  personas: readonly string[];
  persona: string;
  choose: (persona: string) => void;
}

/** One of the personas, or any other by its name; empty is anybody. */
export function PersonaField({ personas, persona, choose }: PersonaFieldProps) {
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

export function TokenField({ text, change }: { text: string; change: (text: string) => void }) {
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
export function PurposeFields() {
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
