import { writeFileSync } from 'node:fs';
import { ndjsonFrom } from './commands.ts';
import { readFacts } from './facts.ts';
import { commandsFile, factsFile, personsFile, textOf } from './files.ts';
import { readPersons } from './persons.ts';

writeFileSync(commandsFile, ndjsonFrom(readFacts(textOf(factsFile)), readPersons(textOf(personsFile))));
