import { type GraphiQLPlugin, useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import type { Send } from './request.ts';

const EXPLAIN = `query Explain($operation: String!, $variables: String) {
  explainAccess(operation: $operation, variables: $variables) { path verdict rule roles }
}`;

interface FieldAccess {
  path: string;
  verdict: string;
  rule: string;
  roles: string[];
}

/** Names of verdicts and rules in Chinese come from the hub itself. */
const LABELS = '{ enumLabels(types: ["AccessVerdict", "AccessRule"]) { value zh } }';

/** The panel that says of each field of the open operation whether the caller would get it, and why. */
export function explainPanel(send: Send): GraphiQLPlugin {
  return {
    title: '谁能看到什么 Who sees what',
    icon: () => (
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6">
        <path d="M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12Z" />
        <circle cx="12" cy="12" r="2.8" />
      </svg>
    ),
    content: () => <Explained send={send} />,
  };
}

function Explained({ send }: { send: Send }) {
  const { queryEditor, variableEditor } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }));
  const [fields, setFields] = useState<FieldAccess[] | null>(null);
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(new Map());
  const [problem, setProblem] = useState('');

  async function explain(): Promise<void> {
    const variables = {
      operation: queryEditor?.getValue() ?? '',
      variables: variableEditor?.getValue().trim() || null,
    };
    const [answer, named] = await Promise.all([
      send({ query: EXPLAIN, variables }),
      labels.size > 0 ? null : send({ query: LABELS }),
    ]);
    const all: { value: string; zh: string }[] = named?.data?.enumLabels ?? [];
    if (all.length > 0) setLabels(new Map(all.map(({ value, zh }) => [value, zh])));
    setFields(answer.data?.explainAccess ?? null);
    setProblem(answer.errors?.[0]?.message ?? '');
  }

  const named = (value: string) => (
    <>
      {labels.get(value)} <small>{value}</small>
    </>
  );
  return (
    <section className="explained">
      <h2>
        谁能看到什么 <span lang="en">Who sees what</span>
      </h2>
      <p>
        对当前操作的每个字段，按本人身份说明能否查看及依据，不读取任何数据。{' '}
        <span lang="en">For the open operation and who you are now; no row is looked at.</span>
      </p>
      <button
        type="button"
        className="graphiql-button"
        onClick={() => explain().catch((error: Error) => setProblem(error.message))}
      >
        说明 Explain
      </button>
      {problem && <p className="problem">{problem}</p>}
      {fields && (
        <table>
          <thead>
            <tr>
              <th>字段 Field</th>
              <th>结论 Verdict</th>
              <th>规则 Rule</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ path, verdict, rule, roles }) => (
              <tr key={path} className={verdict.toLowerCase()}>
                <td>{path}</td>
                <td>{named(verdict)}</td>
                <td>
                  {named(rule)}
                  {roles.length > 0 && <small> {roles.join(' ')}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
