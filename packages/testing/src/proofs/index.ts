export { playCommands, playSteps } from './play.ts';
export { LEDGER_ID, openPlayer, type Played, type Player, type PlayOptions, type RefusedCommand } from './player.ts';
