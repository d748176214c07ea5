import { z } from 'zod';
import { commandSchemas, eventSchemas } from '../registry/index.ts';
import type { JsonSchema, SchemaFiles } from './json-schema.ts';

/**
 * The JSON Schema (draft 2020-12) of the data of every event version, as stored, and of every command, as a caller writes
 * it. Dates, Unicode form and reserved ids are checked by the code alone: JSON Schema cannot say them.
 */
export const generateSchemas = (): SchemaFiles => new Map([...events(), ...commands()]);

const events = (): readonly (readonly [string, JsonSchema])[] =>
  [...eventSchemas].flatMap(([type, versions]) =>
    versions.map(({ schema }, index) => {
      const version = index + 1;
      const title = `Data of the event ${type}, version ${version}`;
      return [`events/${type}.v${version}.json`, describe(schema, `urn:orgledger:event:${type}:${version}`, title)];
    }),
  );

const commands = (): readonly (readonly [string, JsonSchema])[] =>
  [...commandSchemas].map(([type, schema]) => [
    `commands/${type}.json`,
    describe(schema, `urn:orgledger:command:${type}`, `The command ${type}`),
  ]);

// The input side for events too: what a reader accepts is what was stored, before any default of a schema.
const describe = (schema: z.ZodType, id: string, title: string): JsonSchema => ({
  ...z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }),
  $id: id,
  title,
});
