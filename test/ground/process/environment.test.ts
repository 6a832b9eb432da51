import { isAbsolute } from 'node:path';
import { readEnvironment, StartupError } from '../../../ground/process/environment.ts';

function problem(source: NodeJS.ProcessEnv): string {
  try {
    readEnvironment(source);
  } catch (error) {
    expect(error).toBeInstanceOf(StartupError);
    return (error as Error).message;
  }
  throw new Error('it was taken');
}

test('without any variable the hub runs alone on its usual ports', () => {
  const environment = readEnvironment({});
  expect(environment).toMatchObject({
    NODE_ENV: 'development',
    PORT: 4000,
    KEYCLOAK_REALM: 'eldercare',
    HUB_TOPOLOGY: 'embedded',
    HUB_SEED_ELDERS: 2000,
  });
  expect(environment.DATABASE_URL).toBeUndefined();
  expect(isAbsolute(environment.HUB_DATA_DIR)).toBe(true);
});

test('an empty variable is as good as none', () => {
  expect(readEnvironment({ DATABASE_URL: '', PORT: '' })).toMatchObject({ PORT: 4000 });
});

test('origins are a list', () => {
  expect(readEnvironment({}).HUB_CORS_ORIGINS).toEqual([]);
  const HUB_CORS_ORIGINS = 'https://app.example.cn, http://localhost:5173';
  expect(readEnvironment({ HUB_CORS_ORIGINS }).HUB_CORS_ORIGINS).toEqual([
    'https://app.example.cn',
    'http://localhost:5173',
  ]);
});

test('variables of others are not its business', () => {
  expect(() => readEnvironment({ PATH: '/bin', PGHOST: 'x', HUBBLE: '1' })).not.toThrow();
});

describe('a value that is wrong is one line that names the variable and not the value:', () => {
  test.each([
    ['PORT', 'eighty'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '40.5'],
    ['PORT', '-1'],
    ['NODE_ENV', 'staging'],
    ['DATABASE_URL', 'not-a-url-hunter2'],
    ['DATABASE_URL', 'mysql://root:hunter2@db/hub'],
    ['DATABASE_URL', 'http://root:hunter2@db/hub'],
    ['HUB_SUBGRAPH_DATABASE_URL', 'ftp://hunter2@x'],
    ['KEYCLOAK_URL', 'keycloak:8080'],
    ['KEYCLOAK_URL', 'javascript:alert(1)'],
    ['KEYCLOAK_REALM', 'elder care'],
    ['KEYCLOAK_REALM', '../master'],
    ['HUB_ENGINE_URL', 'router'],
    ['HUB_TOPOLOGY', 'cloud'],
    ['HUB_SEED_ELDERS', '-5'],
    ['HUB_SEED_ELDERS', '1.5'],
    ['HUB_SEED_ELDERS', '2000001'],
    ['HUB_SEED_ELDERS', 'many'],
    ['HUB_SEED_TODAY', '2026-02-30'],
    ['HUB_SEED_TODAY', '2025-12-31'],
    ['HUB_SEED_TODAY', 'tomorrow'],
    ['HUB_IDENTITY_PORT', '99999'],
    ['HUB_CORS_ORIGINS', '*'],
    ['HUB_CORS_ORIGINS', 'null'],
    ['HUB_CORS_ORIGINS', 'https://hunter2.example/'],
    ['HUB_CORS_ORIGINS', 'https://a.example,hunter2.example'],
    ['HUB_CORS_ORIGINS', 'file:///hunter2'],
    ['HUB_KEEP_ALIVE_SECONDS', '0'],
    ['HUB_KEEP_ALIVE_SECONDS', 'long'],
    ['LOG_LEVEL', 'loud'],
    ['LOG_SQL', 'yes'],
  ])('%s=%s', (name, value) => {
    const message = problem({ [name]: value });
    expect(message).toContain(name);
    expect(message).not.toContain('\n');
    expect(message).not.toMatch(/hunter2/);
    if (value.length > 3) expect(message).not.toContain(value);
  });

  test('a variable that the hub does not have', () => {
    expect(problem({ HUB_TOPOLGY: 'embedded', HUB_X: 'hunter2' })).toBe(
      'HUB_TOPOLGY is not a variable of the hub; HUB_X is not a variable of the hub',
    );
  });

  test('but not one that tests hand to the hubs that they start', () => {
    expect(problem({ HUB_TEST_LONG: '1', HUB_TEXT: 'x' })).toBe(
      'HUB_TEXT is not a variable of the hub',
    );
  });

  test('all of them at once', () => {
    const message = problem({ PORT: 'x', LOG_LEVEL: 'x', HUB_Y: 'x' });
    for (const name of ['PORT', 'LOG_LEVEL', 'HUB_Y']) expect(message).toContain(name);
    expect(message).not.toContain('\n');
  });
});

describe('production', () => {
  const url = 'https://id.example.org';

  test.each([
    ['needs keys of its own', { KEYCLOAK_URL: url }, 'HUB_SECRETS_FILE is required in production'],
    [
      'needs Keycloak',
      { HUB_SECRETS_FILE: '/keys', HUB_RECORD_HEADS: '/heads' },
      'KEYCLOAK_URL is required in production',
    ],
    [
      'needs a file for the heads of the record',
      { HUB_SECRETS_FILE: '/keys', KEYCLOAK_URL: url },
      'HUB_RECORD_HEADS is required in production',
    ],
  ])('%s', (_, source, message) => {
    expect(problem({ NODE_ENV: 'production', ...source })).toBe(message);
  });

  test('starts with all three', () => {
    const source = {
      ...{ NODE_ENV: 'production', KEYCLOAK_URL: url, HUB_SECRETS_FILE: '/keys' },
      HUB_RECORD_HEADS: '/heads',
    };
    expect(readEnvironment(source)).toMatchObject({ NODE_ENV: 'production' });
  });
});
