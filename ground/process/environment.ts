import { resolve } from 'node:path';
import { z } from 'zod';
import { isDay } from '../china/calendar.ts';

/** Ports from 1024 up that browsers and `fetch` refuse (WHATWG Fetch, "bad port"). */
const BAD_PORTS = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669,
  6679, 6697, 10080,
];
const port = z.coerce
  .number()
  .int()
  .min(1)
  .max(65535)
  .refine((number) => !BAD_PORTS.includes(number), 'browsers refuse this port; choose another');

/** A list of origins as browsers send them: `https://app.example.cn,http://localhost:5173`. */
const origins = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine((list) => list.every(isOrigin), 'must be origins such as https://app.example.cn');

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** The synthetic world has no day before it: facts of 2023 to 2025 must lie in the past. */
export const FIRST_SEED_DAY = '2026-01-01';

/** Whether a text is a day that the synthetic world can describe. */
export function isSeedDay(text: string): boolean {
  return isDay(text) && text >= FIRST_SEED_DAY;
}

/** Every environment variable the hub knows; the only file that reads `process.env`. */
const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** Port of the API. */
  PORT: port.default(4000),
  /** Address the API listens on. */
  HOST: z.string().min(1).default('localhost'),
  /** PostgreSQL 16 or newer, as its owner; an embedded server is started when absent. */
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' })
    .optional(),
  /** Database of one subgraph run alone, as its own role; nothing is migrated then. */
  HUB_SUBGRAPH_DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' })
    .optional(),
  /** Origins whose pages may send a token; all may ask what needs none. */
  HUB_CORS_ORIGINS: origins.default([]),
  /** Seconds that an idle connection is kept: more than the balancer in front keeps it. */
  HUB_KEEP_ALIVE_SECONDS: z.coerce.number().int().min(1).max(3_600).default(75),
  /** Keycloak's base URL; the local identity provider is started when absent. */
  KEYCLOAK_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).optional(),
  KEYCLOAK_REALM: z
    .string()
    .regex(/^[\w-]+$/)
    .default('eldercare'),
  /** Port of the local identity provider (loopback). */
  HUB_IDENTITY_PORT: port.default(4180),
  /** A remote router that serves schema/supergraph.graphql, instead of the embedded engine. */
  HUB_ENGINE_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).optional(),
  /** `embedded`: all subgraphs in one process; `distributed`: each its own process over HTTP. */
  HUB_TOPOLOGY: z.enum(['embedded', 'distributed']).default('embedded'),
  /** Port of the first subgraph when each is its own process; the others follow it. */
  HUB_SUBGRAPH_PORT: port.optional(),
  /** Keys of one subgraph run alone, as `npm run keys -- <subgraph>` prints them. */
  HUB_SUBGRAPH_KEYS: z.string().min(1).optional(),
  /** Keys of the hub; generated for local use when absent, required in production. */
  HUB_SECRETS_FILE: z.string().min(1).optional(),
  /** File to which the heads of the access record are added; required in production. */
  HUB_RECORD_HEADS: z.string().min(1).optional(),
  /** Secret of Keycloak's development clients, for `npm run token` against a realm. */
  HUB_PERSONA_SECRET: z.string().min(1).optional(),
  /** Bearer token for `npm run import` and `npm run export`. */
  HUB_TOKEN: z.string().min(1).optional(),
  /** Where the embedded database and generated keys live. */
  HUB_DATA_DIR: z.string().min(1).default('.hub'),
  /** Elders that an empty database is seeded with. */
  HUB_SEED_ELDERS: z.coerce.number().int().min(1).max(2_000_000).default(2000),
  /** The day that the synthetic rows describe; the day of the seeding when absent. */
  HUB_SEED_TODAY: z
    .string()
    .refine(isSeedDay, `must be a day YYYY-MM-DD, not before ${FIRST_SEED_DAY}`)
    .optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Print each SQL statement with its request id. */
  LOG_SQL: z.enum(['0', '1']).default('0'),
});

export type Environment = z.infer<typeof variables>;

/** Names that are the hub's; what tests tell each other passes through the hubs that they start. */
const OWN = /^HUB_(?!TEST_)/;

/** A problem of the start-up that its user can mend: shown as one line, without a stack. */
export class StartupError extends Error {}

/** @throws StartupError naming each variable that is wrong, never its value (a URL may hold a password). */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const known = variables.keyof().options as readonly string[];
  const unknown = Object.keys(source).filter((n) => OWN.test(n) && !known.includes(n));
  const parsed = variables.safeParse(
    Object.fromEntries(known.map((name) => [name, source[name] === '' ? undefined : source[name]])),
  );
  const problems = [
    ...unknown.map((name) => `${name} is not a variable of the hub`),
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  ];
  if (problems.length > 0 || !parsed.data) throw new StartupError(problems.join('; '));
  const environment = parsed.data;
  if (
    environment.NODE_ENV === 'production' &&
    !(environment.HUB_SECRETS_FILE ?? environment.HUB_SUBGRAPH_KEYS)
  ) {
    throw new StartupError('HUB_SECRETS_FILE is required in production');
  }
  if (environment.NODE_ENV === 'production' && !environment.HUB_RECORD_HEADS) {
    throw new StartupError('HUB_RECORD_HEADS is required in production');
  }
  if (environment.NODE_ENV === 'production' && !environment.KEYCLOAK_URL) {
    throw new StartupError('KEYCLOAK_URL is required in production');
  }
  return { ...environment, HUB_DATA_DIR: resolve(environment.HUB_DATA_DIR) };
}
