/** Words of the reports that the facts give only in English: what is on record is what was said. */

/** What each function of the joint agency is called, the id it has in its place, and whose it is when the two part. */
export const functionNames: ReadonlyMap<
  string,
  { readonly slug: string; readonly name: string; readonly bloc: 'party' | 'state' }
> = new Map([
  ['organisation and personnel work', { slug: 'organisation-personnel', name: 'Tổ chức cán bộ', bloc: 'party' }],
  ['apparatus and staffing', { slug: 'apparatus-staffing', name: 'Tổ chức bộ máy, biên chế', bloc: 'state' }],
  ['administrative reform', { slug: 'administrative-reform', name: 'Cải cách hành chính', bloc: 'state' }],
  ['emulation and commendation', { slug: 'emulation-commendation', name: 'Thi đua khen thưởng', bloc: 'state' }],
  ['records and archives', { slug: 'records-archives', name: 'Lưu trữ', bloc: 'state' }],
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

/** What the programme of mergers is about. */
export const mergersTitle =
  'Hợp nhất một số cơ quan tham mưu giúp việc của cấp ủy cấp huyện với cơ quan chuyên môn thuộc UBND cùng cấp';

/** Who was asked, as the head of the provincial Organisation Committee put it. */
export const consulted =
  'Lấy ý kiến của các đối tượng tác động, đặc biệt của cán bộ đang công tác tại các cơ quan sẽ tiến hành hợp nhất';

/** What leave to pilot was asked for, and of whom. */
export const leave = {
  matter: 'Những nội dung chưa có quy định, chưa có tiền lệ',
  addressee: 'Cơ quan có thẩm quyền',
} as const;

/** Staff who were placed anew or trained, without names. */
export const groups = {
  joined: 'Toàn bộ cán bộ của hai cơ quan, được bố trí theo từng mảng công việc',
  trained: [
    { group: 'Cán bộ làm công tác kiểm tra', subject: 'Nghiệp vụ thanh tra' },
    { group: 'Cán bộ làm công tác thanh tra', subject: 'Nghiệp vụ kiểm tra' },
  ],
  inspectors: 'Công chức được tiếp nhận từ các địa phương và các sở, ngành',
} as const;

/** What the numbers of an agency's scope count. */
export const metrics = {
  partyMembers: 'Đảng viên trực thuộc',
  executiveCommittee: 'Ủy viên Ban Chấp hành Đảng bộ',
  deputySecretaries: 'Phó Bí thư',
  viceChairs: 'Phó Chủ tịch',
  divisions: 'Phòng trực thuộc',
} as const;

/** The steps that became one chain, what else was unified, and to what effect. */
export const procedures: ReadonlyMap<string, string> = new Map([
  ['supervision', 'Giám sát'],
  ['inspection (Party)', 'Kiểm tra'],
  ['inspection (state)', 'Thanh tra'],
  ['disciplinary review of Party members', 'Xem xét xử lý kỷ luật đảng viên'],
  ['inspection on signs of violation', 'Kiểm tra khi có dấu hiệu vi phạm'],
  ['letters and petitions', 'Giải quyết đơn thư'],
  ['citizen reception', 'Tham gia tiếp công dân'],
  ['socio-economic inspection', 'Thanh tra kinh tế - xã hội'],
  ['time shortened', 'Rút ngắn thời gian'],
]);

/** What the review found, and what the localities were then told to do. */
export const reviewed: ReadonlyMap<string, string> = new Map([
  ['advantages', 'Ưu điểm'],
  [
    'difficulties in the operating mechanism',
    'Khó khăn vướng mắc trong cơ chế vận hành, hoạt động của Cơ quan hợp nhất',
  ],
  ['working regulations', 'Bổ sung quy chế làm việc'],
  ['supervision', 'Giám sát để đảm bảo thống nhất về chủ trương'],
]);

/** What was no longer needed after the merger. */
export const coordination = 'Trước đây, cán bộ 2 đơn vị vẫn phải có văn bản phối hợp';

/** How many focal points fewer. */
export const fewer = 'Giảm 28 đầu mối';

/** What stayed open and waits for nobody's guidance. */
export const verticalAlignment = 'Mới chỉ triển khai ở cấp huyện, chưa đảm bảo liên thông, đồng bộ giữa các cấp';

/** Whose guidance the other open issues await. */
export const centre = 'Trung ương';

/** What the ministry's letter pauses. */
export const pause = 'Tạm dừng việc sắp xếp các cơ quan chuyên môn cấp tỉnh, cấp huyện';

/** What the Politburo's notice suspends. */
export const suspension =
  'Tạm dừng thí điểm hợp nhất cơ quan của cấp ủy với cơ quan chuyên môn thuộc chính quyền cùng cấp';

/** Why what ended had to end. */
export const endings = {
  absorbed: 'Huyện Hoành Bồ nhập vào thành phố Hạ Long',
  state: 'Chính quyền địa phương cấp huyện kết thúc hoạt động',
  party: 'Kết thúc hoạt động của đảng bộ cấp huyện cùng lúc thành lập các đảng bộ mới',
} as const;

/** The reason on record where a post ends and no source says what became of its holder. */
export const notStated = 'not stated';

/** The words that stand for what the facts say in English. */
export const wordsOf = (words: ReadonlyMap<string, string>, english: string): string => {
  const found = words.get(english);
  if (found === undefined) throw new TypeError(`the report's words are not given for: ${english}`);
  return found;
};
