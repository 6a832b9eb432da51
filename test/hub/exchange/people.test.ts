import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cells } from '../../kit/imports.ts';
import { type Desk, number, openDesk, REGION, said } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
const takes: Desk['takes'] = (...given) => desk.takes(...given);

describe('carers and those who are called', () => {
  test.each<[what: string, cells: Cells, became: string]>([
    ['a carer', {}, 'CREATED'],
    ['the same again', {}, 'SAME'],
    ['with another role', { roles: '护理员,助老员' }, 'REFUSED TWICE line'],
    ['a child', { nationalId: number(1, '2015-05-05') }, 'REFUSED UNDER_WORKING_AGE nationalId'],
    [
      'a role that nobody knows',
      { nationalId: number(2), roles: '保姆' },
      'REFUSED UNKNOWN_WORD roles',
    ],
  ])('%s', async (_, cells, became) => {
    const row = {
      nationalId: number(3, '1985-05-05'),
      name: '孟护理',
      roles: '护理员',
      region: '150602',
    };
    expect(await takes('workers', [{ ...row, ...cells }])).toEqual([became]);
  });

  test.each<[what: string, cells: Cells, became: string]>([
    ['a son', {}, 'CREATED'],
    ['the same again', {}, 'SAME'],
    ['of an elder whom nobody has registered', { elder: number(5) }, 'REFUSED NOT_KNOWN elder'],
    [
      'registered tomorrow',
      { position: '2', registeredOn: '2026-07-01' },
      'REFUSED INVALID_VALUE registeredOn',
    ],
    ['in a year', { position: '2', registeredOn: '1905/7/8' }, 'REFUSED DAY_NEEDED registeredOn'],
    [
      'on no day',
      { position: '2', registeredOn: '2016-02-30' },
      'REFUSED INVALID_VALUE registeredOn',
    ],
    ['at place ten', { position: '10' }, 'REFUSED INVALID_VALUE position'],
  ])('%s', async (_, cells, became) => {
    await takes('elders', [{ nationalId: number(4), name: '孟老', region: REGION }]);
    const row = {
      ...{ elder: number(4), position: '1', name: '孟子', relation: '儿子', phone: '13800000000' },
      registeredOn: '46000',
    };
    expect(await takes('contactPersons', [{ ...row, ...cells }])).toEqual([became]);
  });
});

test('a report names line, column, code and what is right, and no value', async () => {
  const path = join(desk.folder, 'bad.csv');
  writeFileSync(
    path,
    `公民身份号码,姓名,居住地区划代码,文化程度\n${number(40)},=孟四十,${REGION},私塾\n1.5E+17,孟,${REGION},小学\n`,
  );
  const { code, lines } = await desk.command('elders', path);
  expect([code, said(lines, 'refused')]).toEqual([1, 2]);
  const report = readFileSync(`${path}.report.csv`, 'utf8');
  expect(report).toMatch(/^2,education,REFUSED,UNKNOWN_WORD,/m);
  expect(report).toMatch(/^3,nationalId,REFUSED,NUMBER_SPOILT,/m);
  expect(report).not.toMatch(/孟|私塾|1\.5E/);
  expect(report).not.toContain(number(40));
});
