import { z } from 'zod';
import type { Message } from '../aggregate/index.ts';
import { commandBasis } from '../values/index.ts';
import { personForgotten } from './events.ts';

/** What a caller says in `data`. */
export const personCommandData = { ForgetPerson: personForgotten };

type Given = typeof personCommandData;
const basis = z.strictObject(commandBasis);

export type PersonCommand = {
  [T in keyof Given]: Message<T, z.infer<Given[T]> & z.infer<typeof basis>>;
}[keyof Given];
