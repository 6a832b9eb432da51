import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { readEnvironment, StartupError } from '../../ground/process/environment.ts';
import { openSecrets } from '../hub/hub-secrets.ts';

/** `npm run --silent keys -- <subgraph>`: what a process of that subgraph is given as HUB_SUBGRAPH_KEYS. */
try {
  const [name] = process.argv.slice(2);
  if (!SUBGRAPHS.some((one) => one.name === name)) {
    throw new StartupError(`name one of ${SUBGRAPHS.map((one) => one.name).join(', ')}`);
  }
  process.stdout.write(`${JSON.stringify(openSecrets(readEnvironment()).rootsOf(name!))}\n`);
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
