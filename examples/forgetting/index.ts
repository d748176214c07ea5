export { story } from './story.ts';
