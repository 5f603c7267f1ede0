/** 基础数据的各册 — what each book of master data holds, said once: lists, imports, templates and checks are made of it. */

export interface MasterField {
  readonly id: string
  readonly label: string
  readonly kind: 'text' | 'code' | 'count' | 'choice' | 'percent' | 'yuan' | 'year'
  readonly options?: readonly string[]
  readonly isRequired?: true
  /** Rows of one book, year and unit are told apart by these. */
  readonly isKey?: true
}

export interface MasterBook {
  readonly label: string
  /** Whether each unit keeps its own rows; others are the bureau's, for the whole division. */
  readonly isOfUnit: boolean
  readonly fields: readonly MasterField[]
}

const STAFF_KINDS = ['行政', '参公', '事业', '离退休']

const MASTER_BOOKS = {
  units: {
    label: '单位',
    isOfUnit: false,
    fields: [
      { id: 'code', label: '单位编码', kind: 'code', isRequired: true, isKey: true },
      { id: 'name', label: '单位名称', kind: 'text', isRequired: true },
      { id: 'parent', label: '上级单位编码', kind: 'code' },
      {
        id: 'kind',
        label: '单位性质',
        kind: 'choice',
        options: ['行政单位', '参公事业单位', '事业单位'],
        isRequired: true,
      },
      /** 沿革 */
      { id: 'change', label: '沿革', kind: 'choice', options: ['新设', '更名', '合并', '分立', '撤销'] },
      { id: 'predecessors', label: '前身单位编码', kind: 'text' },
      { id: 'document', label: '文号', kind: 'text' },
    ],
  },
  staff: {
    label: '人员',
    isOfUnit: true,
    fields: [
      { id: 'kind', label: '人员类别', kind: 'choice', options: STAFF_KINDS, isRequired: true, isKey: true },
      { id: 'posts', label: '编制', kind: 'count' },
      { id: 'staff', label: '在职', kind: 'count', isRequired: true },
      { id: 'date', label: '时点', kind: 'text' },
    ],
  },
  assets: {
    label: '资产',
    isOfUnit: true,
    fields: [
      {
        id: 'kind',
        label: '资产类别',
        kind: 'choice',
        options: ['房屋', '车辆', '设备', '其他'],
        isRequired: true,
        isKey: true,
      },
      { id: 'name', label: '名称', kind: 'text', isRequired: true, isKey: true },
      { id: 'quantity', label: '数量', kind: 'count', isRequired: true },
      { id: 'measure', label: '计量单位', kind: 'text' },
      { id: 'value', label: '账面价值（元）', kind: 'yuan' },
    ],
  },
  crosswalk: {
    label: '科目对照',
    isOfUnit: false,
    fields: [
      {
        id: 'book',
        label: '科目类别',
        kind: 'choice',
        options: ['功能分类', '部门经济分类'],
        isRequired: true,
        isKey: true,
      },
      { id: 'from', label: '上年科目', kind: 'code', isRequired: true, isKey: true },
      { id: 'to', label: '本年科目', kind: 'code', isRequired: true, isKey: true },
      { id: 'share', label: '比例（%）', kind: 'percent', isRequired: true },
      { id: 'document', label: '文号', kind: 'text' },
    ],
  },
  standards: {
    label: '支出标准',
    isOfUnit: false,
    fields: [
      { id: 'code', label: '标准编码', kind: 'code', isRequired: true, isKey: true },
      { id: 'name', label: '标准名称', kind: 'text', isRequired: true },
      {
        id: 'staffKind',
        label: '适用人员',
        kind: 'choice',
        options: [...STAFF_KINDS, '在职'],
        isRequired: true,
      },
      { id: 'amount', label: '每人每年（元）', kind: 'yuan', isRequired: true },
      { id: 'nature', label: '性质', kind: 'choice', options: ['人员经费', '公用经费'], isRequired: true },
      { id: 'economic', label: '经济科目', kind: 'code', isRequired: true },
      { id: 'document', label: '文号', kind: 'text', isRequired: true },
    ],
  },
} as const satisfies Readonly<Record<string, MasterBook>>

export type MasterBookId = keyof typeof MASTER_BOOKS
export const MASTER_BOOK_IDS = [
  'units',
  'staff',
  'assets',
  'crosswalk',
  'standards',
] as const satisfies readonly MasterBookId[]

export const masterBook = (id: MasterBookId): MasterBook => MASTER_BOOKS[id]

/** A row of a book, as it is kept: text by field. */
export type MasterCells = Readonly<Record<string, string>>

/** What tells the row from others of its book, year and unit. */
export const masterKey = (book: MasterBookId, cells: MasterCells): string =>
  masterBook(book)
    .fields.filter((field) => field.isKey === true)
    .map((field) => cells[field.id] ?? '')
    .join('|')
