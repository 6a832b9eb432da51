/** An operation of some size, another one for each number. */
export function wide(n: number): string {
  const fields = Array.from({ length: 60 }, () => 'name code level population60 ').join(' ');
  return `query Q${n} { region(code: "${n}") { ${fields} } }`;
}
