/** New files that are whole or not there, and stay if the power goes. */
export { draftOf, removeDraft, removeLeftDrafts } from './draft.ts';
export { isFileFailure, isFull } from './file-failure.ts';
export { makeFolder } from './make-folder.ts';
export { placeFile } from './place-file.ts';
