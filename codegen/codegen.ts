import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents for the journeys: a field renamed in the schema breaks their type check. */
const config: CodegenConfig = {
  schema: 'schema/api.staff.graphql',
  documents: ['test/hub/*.ts'],
  ignoreNoDocuments: true,
  importExtension: '.ts',
  generates: {
    'test/hub/documents/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: {
          Date: 'string',
          DateTime: 'string',
          Month: 'string',
          Decimal: 'string',
          Fen: 'number',
        },
      },
    },
  },
};

export default config;
