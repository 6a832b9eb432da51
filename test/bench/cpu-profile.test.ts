import { profileLines, summaryOf } from './cpu-profile.ts';

const frame = (functionName: string, url = '') => ({
  functionName,
  url,
  scriptId: '1',
  lineNumber: 9,
  columnNumber: 0,
});

const PROFILE = {
  nodes: [
    { id: 1, callFrame: frame('(root)'), children: [2, 3, 5, 6] },
    { id: 2, callFrame: frame('(idle)') },
    { id: 3, callFrame: frame('run', 'file:///hub/node_modules/pg/lib/client.js'), children: [4] },
    { id: 4, callFrame: frame('writev') },
    { id: 5, callFrame: frame('page', 'file:///hub/ground/rows/rows.ts') },
    { id: 6, callFrame: frame('(garbage collector)') },
  ],
  startTime: 0,
  endTime: 100,
  samples: [2, 3, 4, 5, 6],
  timeDeltas: [60, 10, 10, 15, 5],
};

test('time is reported for each part, idle time left out; a native function counts for its caller', () => {
  const { groups, functions, busyMs } = summaryOf(PROFILE);
  expect(groups).toEqual([
    { name: 'pg driver', share: 0.5 },
    { name: 'ground floor', share: 0.375 },
    { name: 'garbage collection', share: 0.125 },
  ]);
  expect(functions[0]).toEqual({ name: 'page ground/rows/rows.ts:10', share: 0.375 });
  expect(busyMs).toBeCloseTo(0.04);
});

test('the lines for people hold groups and functions in per cent', () => {
  expect(profileLines(summaryOf(PROFILE))).toMatch(/50\.0 % pg driver[^]*of which[^]*37\.5 % page/);
});
