import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const SUBGRAPHS = ['elders', 'services', 'facilities', 'workforce', 'finance', 'regions'];

/** No subgraph reads another; what two need is on the ground floor, which knows nobody above it. */
const zones = [
  ...SUBGRAPHS.map((name) => ({
    target: `./subgraphs/${name}`,
    from: './subgraphs',
    except: [`./${name}`],
    message: 'A subgraph knows others by key and by published facts only.',
  })),
  {
    target: './ground',
    from: ['./subgraphs', './router', './seeds', './codegen'],
    message: 'The ground floor knows nobody above it.',
  },
  { target: './subgraphs', from: ['./router', './seeds', './codegen'] },
  {
    target: ['./router', './bin'],
    from: './seeds',
    message: 'Data is loaded by programs of its own: what runs in production reads nothing of it.',
  },
  {
    target: ['./ground', './subgraphs', './router', './seeds', './codegen', './bin'],
    from: './test',
  },
];

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      '.hub/',
      'generated/',
      'router/explorer/page/',
      'coverage/',
      '**/*.json',
      'test/hub/documents/',
      'test/clients/relay/artifacts/',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-unsafe-function-type': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-extraneous-dependencies': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only ground/process/environment.ts reads the environment.',
        },
      ],
    },
    settings: {
      'import-x/resolver': { node: { extensions: ['.ts', '.js', '.json'] } },
      'import-x/extensions': ['.ts'],
    },
  },
  {
    files: [
      'ground/process/environment.ts',
      'router/engine/embedded-engine.ts',
      'router/hub/distributed-hub.ts',
      'test/**',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // A migration is frozen; what it imports is not.
    files: ['subgraphs/*/migrations/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['./*', '../*'] }] },
  },
  {
    files: ['test/**', 'codegen/codegen.ts', '*.config.*', '**/*.d.ts'],
    rules: { 'import-x/no-default-export': 'off', '@typescript-eslint/no-explicit-any': 'off' },
  },
);
