import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { openDatabase } from '../../ground/process/database.ts';
import { testDatabase } from '../kit/hub.ts';

test.each(SUBGRAPHS.map((definition) => [definition.name, definition] as const))(
  'a whole number of any size in a row of %s arrives as a number, nullable or not',
  async (_name, definition) => {
    const database = await testDatabase(false);
    const orm = await openDatabase(definition, { url: database.url });
    try {
      const platform = orm.em.getPlatform();
      const arrived = [...orm.getMetadata().getAll().values()].flatMap(({ className, props }) =>
        props
          .filter(({ columnTypes }) => columnTypes?.includes('bigint'))
          .map(({ name, customType }) => [
            `${className}.${name}`,
            customType ? (customType.convertToJSValue('1506', platform) as unknown) : 'as it is',
          ]),
      );
      expect(arrived.length).toBeGreaterThan(1);
      expect(arrived).toEqual(arrived.map(([name]) => [name, 1506]));
    } finally {
      await orm.close();
      await database.close();
    }
  },
);
