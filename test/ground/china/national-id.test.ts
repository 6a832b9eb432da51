import {
  checkDigit,
  makeNationalId,
  maskNationalId,
  parseNationalId,
} from '../../../ground/china/national-id.ts';

const VALID = [
  ['11010519491231002X', '1949-12-31', 'FEMALE', '110105'],
  ['15279919400101001X', '1940-01-01', 'MALE', '152799'],
  ['150699193812310022', '1938-12-31', 'FEMALE', '150699'],
  ['152699194506150039', '1945-06-15', 'MALE', '152699'],
  ['362399195202290021', '1952-02-29', 'FEMALE', '362399'],
  ['532499194808080048', '1948-08-08', 'FEMALE', '532499'],
  ['210199194210010050', '1942-10-01', 'MALE', '210199'],
] as const;

const withCheck = (digits: string) => digits + checkDigit(digits);

describe('parseNationalId', () => {
  it.each(VALID)('reads %s', (id, birthDate, sex, issuedAt) => {
    expect(parseNationalId(id)).toEqual({ ok: true, id, birthDate, sex, issuedAt });
  });

  it.each([
    ['a small x', '11010519491231002x'],
    ['blanks around', ' 11010519491231002X\n'],
    ['full-width digits', '１１０１０５１９４９１２３１００２Ｘ'],
  ])('reads %s as the one spelling', (_case, text) => {
    expect(parseNationalId(text)).toMatchObject({ ok: true, id: '11010519491231002X' });
  });

  it.each([
    ['nothing', ''],
    ['a number of the first generation', '110105491231002'],
    ['17 digits', '11010519491231002'],
    ['19 characters', '11010519491231002X1'],
    ['X inside', '1101051949123100X2'],
    ['blanks inside', '110105 19491231 002X'],
    ['a leading zero', '01010519491231002X'],
    ['another letter at the end', '11010519491231002Y'],
  ])('refuses %s as FORMAT', (_case, text) => {
    expect(parseNationalId(text)).toEqual({ ok: false, reason: 'FORMAT' });
  });

  it.each(VALID)('refuses %s with any other check character', (id) => {
    for (const check of '0123456789X'.replace(id.charAt(17), '')) {
      expect(parseNationalId(id.slice(0, 17) + check)).toEqual({
        ok: false,
        reason: 'CHECK_DIGIT',
      });
    }
  });

  it('notices every single wrong digit', () => {
    const id = '150699193812310022';
    for (let at = 0; at < 17; at += 1) {
      const wrong = (Number(id[at]) + 1) % 10;
      expect(parseNationalId(id.slice(0, at) + String(wrong) + id.slice(at + 1)).ok).toBe(false);
    }
  });

  it.each([
    ['29 February of a common year', '362399195002290019'],
    ['29 February of 1900', withCheck('15069919000229001')],
    ['31 April', withCheck('15069919500431001')],
    ['month 13', withCheck('15069919501301001')],
    ['day 0', withCheck('15069919500100001')],
  ])('refuses %s as DATE', (_case, id) => {
    expect(parseNationalId(id)).toEqual({ ok: false, reason: 'DATE' });
  });

  it('accepts a birth date of today and refuses one of tomorrow', () => {
    const id = withCheck('15069920240301001');
    expect(parseNationalId(id, '2024-03-01')).toMatchObject({ ok: true, birthDate: '2024-03-01' });
    expect(parseNationalId(id, '2024-02-29')).toEqual({ ok: false, reason: 'DATE' });
  });

  it('takes the day in China when no day is given', () => {
    expect(parseNationalId(withCheck('15069929990101001'))).toEqual({ ok: false, reason: 'DATE' });
  });

  it.each(['152701', '152601', '362302', '532401', '999999'])(
    'does not ask whether area %s still exists',
    (area) => {
      expect(parseNationalId(withCheck(`${area}19400101001`))).toMatchObject({
        ok: true,
        issuedAt: area,
      });
    },
  );
});

describe('checkDigit', () => {
  it.each(['', '1101051949123100', '1101051949123100X'])('refuses %j', (digits) => {
    expect(() => checkDigit(digits)).toThrow(RangeError);
  });
});

describe('maskNationalId', () => {
  it('keeps the first three characters and the last', () => {
    expect(maskNationalId('15279919400101001X')).toBe('152**************X');
  });

  it('keeps the length of the number', () => {
    expect(maskNationalId('150699193812310022')).toHaveLength(18);
  });

  it.each(['', '110105491231002', '11010519491231002X1', 'not a number'])(
    'hides %j altogether',
    (text) => {
      expect(maskNationalId(text)).toBe('******************');
    },
  );
});

describe('makeNationalId', () => {
  const person = {
    areaPrefix4: '1506',
    birthDate: '1938-12-31',
    sex: 'FEMALE',
    serial: 0,
  } as const;

  it.each([
    [person, '150699193812310022'],
    [
      { areaPrefix4: '1527', birthDate: '1940-01-01', sex: 'MALE', serial: 0 } as const,
      '15279919400101001X',
    ],
    [
      { areaPrefix4: '2101', birthDate: '1942-10-01', sex: 'MALE', serial: 2 } as const,
      '210199194210010050',
    ],
  ])('makes %j', (given, id) => {
    expect(makeNationalId(given)).toBe(id);
  });

  it('makes valid and distinct numbers over the whole range of serials', () => {
    const made = new Set<string>();
    for (let serial = 0; serial <= 498; serial += 1) {
      for (const sex of ['MALE', 'FEMALE'] as const) {
        const id = makeNationalId({ ...person, sex, serial });
        expect(parseNationalId(id)).toMatchObject({ ok: true, sex, birthDate: '1938-12-31' });
        made.add(id);
      }
    }
    expect(made.size).toBe(998);
  });

  it('uses the county suffix that was never assigned', () => {
    expect(makeNationalId(person).slice(4, 6)).toBe('99');
  });

  it.each([
    ['a long area', { areaPrefix4: '150600' }],
    ['an impossible date', { birthDate: '1950-02-29' }],
    ['a date without dashes', { birthDate: '19500228' }],
    ['a negative serial', { serial: -1 }],
    ['a serial above 498', { serial: 499 }],
    ['a broken serial', { serial: 1.5 }],
  ])('refuses %s', (_case, wrong) => {
    expect(() => makeNationalId({ ...person, ...wrong })).toThrow(RangeError);
  });
});
