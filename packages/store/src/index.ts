export * from './canonical/index.ts';
export { type LeafPlace, leafHash, leafHashHex, leafOf, MAX_LEAF_BYTES } from './entry/index.ts';
export * from './errors/index.ts';
export * from './port.ts';
