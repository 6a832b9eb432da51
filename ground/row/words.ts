/** The name of a type as people say it: `HomeCareBed` is a home care bed. */
export function wordsOf(name: string): string {
  return name.replace(/(?<!^)[A-Z]/g, ' $&').toLowerCase();
}
