const FILES: Record<string, string> = { json: 'json.worker.js', graphql: 'graphql.worker.js' };

// Monaco looks for this global before it starts its first editor.
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_id: string, label: string) =>
      new Worker(new URL(FILES[label] ?? 'editor.worker.js', import.meta.url), { type: 'module' }),
  },
});
