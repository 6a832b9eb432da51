import { existsSync } from 'node:fs';
import { caughtBy, OPEN } from './caught.ts';
import { allGuards, guardsIn, requireGuards, switched } from './guards.ts';

const ROOT = new URL('../../', import.meta.url);

test('of each guard of the product it is known which test turns red without it', () => {
  const caught = caughtBy();
  const guards = allGuards().map(({ id }) => id);
  expect(guards.length).toBeGreaterThan(80);
  // One that is new or has moved is tried by `npm run mutants -- <part of its name>`.
  expect([...caught.keys()].sort()).toEqual(guards.sort());
  const open = [...caught].filter(([, file]) => file === OPEN);
  expect(open.map(([id]) => id)).toEqual([]);
  const tests = [...caught.values()];
  expect(tests.filter((file) => !existsSync(new URL(file, ROOT)))).toEqual([]);
});

test.each([
  ['by no statement', `const refusal = REFUSES.ONE('x');`],
  ['under another name', `import { REFUSES as OF_AMOUNT } from './conditions.ts';`],
  ['under its own name', `const { ONE } = refusals({ ONE: {} });`],
])('a refusal that is made %s is an error, since it would be no guard', (_, text) => {
  expect(() => requireGuards('f.ts', text)).toThrow('f.ts: ');
});

test('a guard is a statement that refuses, wherever it stands, and a switch keeps what follows it', () => {
  const text = `
    if (a) throw REFUSES.ONE('x');
    if (b) wrong.push(REFUSED.TWO('y'));
    else if (c) wrong.push(REFUSES.ONE('z'));
    else { return [REFUSES.THREE('z')]; }
    throw new Error(\`\${REFUSES.FOUR}\`);`;
  expect(guardsIn('f.ts', text).map(({ id }) => id)).toEqual([
    'f.ts ONE',
    'f.ts TWO',
    'f.ts ONE 2',
    'f.ts THREE',
  ]);
  const run = (off: string, a: boolean, b: boolean, c: boolean) => {
    const wrong: string[] = [];
    const refusal = new Proxy({}, { get: (_, code: string) => () => code });
    const body = switched('f.ts', text.replace(/throw new Error.*/, 'return wrong;')).replaceAll(
      'globalThis.guardHolds',
      'holds',
    );
    const work = new Function('REFUSES', 'REFUSED', 'wrong', 'holds', 'a', 'b', 'c', body);
    return work(refusal, refusal, wrong, (id: string) => id !== off, a, b, c) as string[];
  };
  expect(() => run('', true, false, false)).toThrow();
  expect(run('f.ts ONE', true, true, true)).toEqual(['TWO']);
  expect(run('f.ts TWO', false, true, true)).toEqual([]);
  expect(run('f.ts TWO', false, false, true)).toEqual(['ONE']);
  expect(run('f.ts ONE 2', false, false, true)).toEqual([]);
  expect(run('', false, false, false)).toEqual(['THREE']);
  expect(run('f.ts THREE', false, false, false)).toEqual([]);
});
