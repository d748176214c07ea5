/** Words of the newspaper report that the facts give only in English: what is on record is what was said. */

/** What each function of the joint agency is called, and the id it has in its place. */
export const functionNames: ReadonlyMap<string, { readonly slug: string; readonly name: string }> = new Map([
  ['organisation and personnel work', { slug: 'organisation-personnel', name: 'Tổ chức cán bộ' }],
  ['apparatus and staffing', { slug: 'apparatus-staffing', name: 'Tổ chức bộ máy, biên chế' }],
  ['administrative reform', { slug: 'administrative-reform', name: 'Cải cách hành chính' }],
  ['emulation and commendation', { slug: 'emulation-commendation', name: 'Thi đua khen thưởng' }],
  ['records and archives', { slug: 'records-archives', name: 'Lưu trữ' }],
]);

/** The principle by which work is shared out, as the head of the joint agency put it. */
export const workingPrinciple = '1 người làm nhiều việc, mỗi việc do 1 người chịu trách nhiệm';

/** What the office of the Party committee does with the money. */
export const fundingDuties = 'Kinh phí hoạt động được chuyển giao cho văn phòng cấp ủy theo dõi, chi trả theo chế độ';

/** Why the agencies were joined: "tương đồng về mục đích, đối tượng, chức năng, nhiệm vụ". */
export const rationale = {
  purpose: 'Có sự tương đồng về mục đích',
  clientele: 'Có sự tương đồng về đối tượng',
  function: 'Có sự tương đồng về chức năng',
  task: 'Có sự tương đồng về nhiệm vụ',
} as const;

/** Whose guidance the open issues await. */
export const centre = 'Trung ương';
