import type { Example } from '../examples.ts';

export function tokenCommand(persona: string): string {
  return `npm run --silent token -- ${persona}`;
}

/** The operation with its titles, and the token it needs, as comments above it. */
export function documentOf(example: Example): string {
  const lines = [example.titleZh, example.titleEn];
  if (example.persona) lines.push(`令牌 token: ${tokenCommand(example.persona)}`);
  return lines.map((line) => `# ${line}\n`).join('') + example.query;
}

export function variablesOf(example: Example): string {
  return example.variables ? JSON.stringify(example.variables, null, 2) : '';
}
