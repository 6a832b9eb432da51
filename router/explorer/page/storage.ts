/** The part of the browser's `Storage` that GraphiQL uses. */
export interface PageStorage {
  readonly length: number;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  clear(): void;
}

const KEPT = /^graphiql:(tabState|theme|visiblePlugin|\w+Flex)$/;

/** Key under which GraphiQL keeps the tabs: operations and variables, never their headers. */
export const TABS_KEY = 'graphiql:tabState';

/**
 * Storage that survives a reload only for the tabs, the theme and the layout. The rest lives as
 * long as the page: GraphiQL's history would otherwise keep the headers of every request it sent,
 * tokens included.
 */
export function pageStorage(session: PageStorage): PageStorage {
  const memory = new Map<string, string>();
  return {
    get length() {
      return session.length + memory.size;
    },
    getItem(key) {
      return KEPT.test(key) ? session.getItem(key) : (memory.get(key) ?? null);
    },
    setItem(key, value) {
      if (KEPT.test(key)) session.setItem(key, value);
      else memory.set(key, value);
    },
    removeItem(key) {
      session.removeItem(key);
      memory.delete(key);
    },
    clear() {
      session.clear();
      memory.clear();
    },
  };
}
