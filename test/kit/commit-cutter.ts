import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands before a database and cuts the connection of who commits: a lost connection at its worst time. */
export interface CommitCutter {
  url: string;
  /** Cuts the next so many commits, before the server hears of them or before it can answer. */
  cut(when: 'unheard' | 'unanswered', times?: number): void;
  close(): Promise<void>;
}

export async function commitCutter(databaseUrl: string): Promise<CommitCutter> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let mode: 'unheard' | 'unanswered' = 'unheard';
  let left = 0;
  const proxy = createServer((client) => {
    const server = connect(Number(target.port), target.hostname);
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('error', () => undefined).on('close', () => open.delete(socket));
    }
    const end = () => [client, server].forEach((socket) => socket.destroy());
    client.on('close', end);
    server.on('close', end);
    let cutting = false;
    client.on('data', (chunk: Buffer) => {
      if (left > 0 && /commit/i.test(chunk.toString('latin1'))) {
        left -= 1;
        if (mode === 'unheard') return end();
        cutting = true;
      }
      server.write(chunk);
    });
    server.on('data', (chunk) => (cutting ? end() : void client.write(chunk)));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return {
    url: url.href,
    cut(when, times = 1) {
      mode = when;
      left = times;
    },
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
