import { MATTERS, type Matter, promisedDays } from '../../../ground/application/matters.ts';
import { numberAt, numberPrefix } from '../../../ground/application/acceptance-number.ts';

const matters = Object.keys(MATTERS) as Matter[];

test.each(matters)('%s has a promise everywhere, and materials that are named once', (matter) => {
  expect(promisedDays(matter, '150602001001')).toBe(20);
  const { materials } = MATTERS[matter];
  expect(new Set(materials).size).toBe(materials.length);
});

test('the nearest region that promises something of its own is held to it', () => {
  const promises = [
    { matter: 'HOME_ADAPTATION', region: '*', workingDays: 20 },
    { matter: 'HOME_ADAPTATION', region: '150600', workingDays: 15 },
    { matter: 'HOME_ADAPTATION', region: '150602', workingDays: 10 },
    { matter: 'SUBSIDY_ELDER', region: '*', workingDays: 30 },
  ];
  const days = (matter: Matter, region: string) => promisedDays(matter, region, promises);
  expect(days('HOME_ADAPTATION', '150602001001')).toBe(10);
  expect(days('HOME_ADAPTATION', '150621')).toBe(15);
  expect(days('HOME_ADAPTATION', '210100')).toBe(20);
  expect(days('SUBSIDY_ELDER', '150602')).toBe(30);
});

test('two matters never give one number', () => {
  const letters = matters.map((matter) => MATTERS[matter].letters);
  expect(new Set(letters).size).toBe(letters.length);
  const number = numberAt(numberPrefix('HOME_ADAPTATION', '150602001001', '2026-06-30'), 7);
  expect(number).toBe('SG-150602-20260630-00007');
});
