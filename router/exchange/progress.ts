/** Where a command shows how far it is: a bar on a terminal, a line each tenth elsewhere. */
export interface Progress {
  at(done: number, note?: string): void;
  end(): void;
}

export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

const WIDTH = 24;

export function progress(screen: Screen, what: string, total: number): Progress {
  let shown = -1;
  const share = (done: number): number => (total === 0 ? 1 : Math.min(1, done / total));
  const line = (done: number, note: string): string =>
    `${what} ${Math.floor(share(done) * 100)} %  ${count(done)} of ${count(total)}${note && `  ${note}`}`;
  return {
    at(done, note = '') {
      if (screen.isTTY) {
        const filled = Math.round(share(done) * WIDTH);
        const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
        const text = `${bar} ${line(done, note)}`;
        screen.write(`\r${text.slice(0, (screen.columns ?? 80) - 1)}\u001b[K`);
        return;
      }
      const tenth = Math.floor(share(done) * 10);
      if (tenth === shown) return;
      shown = tenth;
      screen.write(`${line(done, note)}\n`);
    },
    end() {
      if (screen.isTTY) screen.write('\n');
    },
  };
}

export function count(number: number): string {
  return number.toLocaleString('en');
}
