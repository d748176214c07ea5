import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { story } from './story.ts';

const folder = await mkdtemp(join(tmpdir(), 'forgetting-'));
await story(folder, (text) => console.log(text)).finally(() => rm(folder, { recursive: true, force: true }));
