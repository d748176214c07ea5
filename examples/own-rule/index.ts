export { functionLeft } from './must-never.ts';
export { noTransferOutside, nothingLeaves } from './policies.ts';
