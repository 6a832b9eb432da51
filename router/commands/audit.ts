import pg from 'pg';
import { readEnvironment, StartupError } from '../../ground/process/environment.ts';
import type { Secrets } from '../../ground/process/secrets.ts';
import { Heads, HEADS_KEY } from '../../subgraphs/regions/access-record/heads.ts';
import { RECORD_WORK, SEAL_KEY } from '../../subgraphs/regions/access-record/sealing.ts';
import { verifyStored } from '../../subgraphs/regions/access-record/stored.ts';
import { DAMAGE, type Verdict } from '../../subgraphs/regions/access-record/verify.ts';
import { openHubDatabase } from '../hub/hub-database.ts';
import { openSecrets } from '../hub/hub-secrets.ts';
import { headsFile } from '../hub/record-upkeep.ts';

/** Findings that are told one by one; the others are counted. */
const MOST_TOLD = 100;

export interface AuditSettings {
  ownerUrl: string;
  secrets: Secrets;
  headsFile: string;
  out: (line: string) => void;
}

/**
 * `npm run audit -- verify`: whether anybody has changed the access record since it was sealed, and
 * at which entry. Gives the exit code: 0 for a sound record, 1 for any other.
 * @throws StartupError when the arguments are others
 */
export async function runAudit(
  [command, ...more]: readonly string[],
  { ownerUrl, secrets, headsFile, out }: AuditSettings,
): Promise<number> {
  if (command !== 'verify' || more.length > 0) throw new StartupError('audit takes: verify');
  const { heads, foreign } = await new Heads(headsFile, secrets.key(HEADS_KEY)).read();
  const client = new pg.Client({ connectionString: ownerUrl, options: RECORD_WORK });
  await client.connect();
  try {
    const verdicts = await verifyStored(client, secrets.key(SEAL_KEY), heads);
    for (const verdict of verdicts) tell(verdict, out);
    for (const line of foreign) out(`heads: line ${line} was not written by this hub`);
    const sound = foreign.length === 0 && verdicts.every(({ findings }) => findings.length === 0);
    out(sound ? 'the record is sound' : 'the record is NOT sound');
    return sound ? 0 : 1;
  } finally {
    await client.end();
  }
}

function tell({ chain, entries, findings, uncoveredFrom }: Verdict, out: (line: string) => void) {
  const last = uncoveredFrom === null ? '' : `, no head covers ${uncoveredFrom} and after`;
  out(`${chain}: ${entries} entries${last}`);
  for (const { position, damage } of findings.slice(0, MOST_TOLD)) {
    out(`${chain}: entry ${position} ${DAMAGE[damage]}`);
  }
  const more = findings.length - MOST_TOLD;
  if (more > 0) out(`${chain}: and ${more} more`);
}

if (import.meta.main) {
  try {
    const environment = readEnvironment();
    const secrets = openSecrets(environment);
    const database = await openHubDatabase(environment, console.error, { join: true });
    process.exitCode = await runAudit(process.argv.slice(2), {
      ...{ ownerUrl: database.ownerUrl, secrets, out: console.log },
      headsFile: headsFile(environment),
    }).finally(() => database.close());
  } catch (error) {
    console.error(error instanceof StartupError ? error.message : error);
    process.exitCode = 2;
  }
}
