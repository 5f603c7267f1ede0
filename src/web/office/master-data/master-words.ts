/** The words of master data in both languages. */
import { useSettings } from '../../settings.tsx'
import type { Language } from '../../words.ts'
import type { MasterPageId } from './master-route.ts'

interface MasterWords {
  readonly title: string
  readonly pages: Readonly<Record<MasterPageId, string>>
  readonly year: string
  readonly unit: string
  readonly find: string
  readonly template: string
  readonly import: string
  readonly choose: string
  readonly noRows: (canImport: boolean) => string
  readonly noneFound: string
  readonly count: (shown: number, all: number) => string
  readonly note: (changed: number, added: number, same: number, kept: number) => string
  readonly row: string
  readonly field: string
  readonly before: string
  readonly after: string
  readonly added: string
  readonly nothing: string
  readonly apply: (count: number) => string
  readonly applied: (count: number) => string
  readonly cancel: string
  readonly imports: string
  readonly rowsIn: (count: number) => string
  readonly undo: string
  readonly undone: string
  readonly undoneNote: string
  readonly proofTitle: string
  readonly equal: string
  readonly unequal: string
  readonly sums: (before: string, after: string) => string
  readonly unmapped: string
  readonly uneven: (codes: string) => string
  readonly noneBefore: (year: number) => string
  readonly uncoded: (amount: string) => string
  readonly fromLoaded: string
  readonly quotas: string
  readonly quotasHold: string
  readonly quotasApplied: (changed: number, added: number) => string
}

const ZH: MasterWords = {
  title: '基础数据',
  pages: {
    units: '单位',
    staff: '人员',
    assets: '资产',
    classifications: '科目',
    crosswalk: '科目对照',
    standards: '支出标准',
    profiles: '地区口径',
  },
  year: '年度',
  unit: '单位',
  find: '查找',
  template: '下载模板',
  import: '导入',
  choose: '选择 Excel 文件',
  noRows: (canImport) => (canImport ? '还没有数据。可下载模板填写，再从 Excel 导入。' : '还没有数据。'),
  noneFound: '没有符合条件的行。',
  count: (shown, all) => (shown === all ? `${all} 行` : `显示 ${shown} 行，共 ${all} 行`),
  note: (changed, added, same, kept) =>
    `将改变 ${changed} 行，新增 ${added} 行；相同 ${same} 行；文件里没有的 ${kept} 行保留。`,
  row: '行',
  field: '栏目',
  before: '原来',
  after: '改为',
  added: '新增',
  nothing: '文件与现有数据没有不同。',
  apply: (count) => `写入 ${count} 行`,
  applied: (count) => `已写入 ${count} 行`,
  cancel: '取消',
  imports: '历次导入',
  rowsIn: (count) => `${count} 行`,
  undo: '撤销本次导入',
  undone: '已撤销',
  undoneNote: '已撤销，各行恢复原样',
  proofTitle: '对照前后合计相等',
  equal: '相等',
  unequal: '不相等',
  sums: (before, after) => `对照前 ${before}，对照后 ${after}`,
  unmapped: '没有对照的科目',
  uneven: (codes) => `比例合计不是 100%：${codes}`,
  noneBefore: (year) => `无上年数据：${year} 年的预算没有写到科目，无法证明`,
  uncoded: (amount) => `另有 ${amount} 没有写科目，不在对照之内`,
  fromLoaded: '还没有导入单位表，这里是已装入数据中的单位。',
  quotas: '按定额测算',
  quotasHold: '各行与现行标准和人数一致，没有要改的。',
  quotasApplied: (changed, added) => `已按定额改 ${changed} 行、加 ${added} 行；新行请选功能科目和资金性质`,
}

const EN: MasterWords = {
  title: 'Master data',
  pages: {
    units: 'Units',
    staff: 'Staff',
    assets: 'Assets',
    classifications: 'Classifications',
    crosswalk: 'Crosswalk',
    standards: 'Standards',
    profiles: 'Profiles',
  },
  year: 'Year',
  unit: 'Unit',
  find: 'Find',
  template: 'Template',
  import: 'Import',
  choose: 'Choose an Excel file',
  noRows: (canImport) =>
    canImport ? 'Nothing here yet. Fill in the template and import it from Excel.' : 'Nothing here yet.',
  noneFound: 'No row matches.',
  count: (shown, all) => (shown === all ? `${all} rows` : `${shown} of ${all} rows`),
  note: (changed, added, same, kept) =>
    `${changed} rows change, ${added} are added; ${same} are the same; ${kept} that the file does not name stay.`,
  row: 'Row',
  field: 'Field',
  before: 'Before',
  after: 'After',
  added: 'new',
  nothing: 'The file says nothing new.',
  apply: (count) => `Write ${count} rows`,
  applied: (count) => `${count} rows written`,
  cancel: 'Cancel',
  imports: 'Imports',
  rowsIn: (count) => `${count} rows`,
  undo: 'Undo this import',
  undone: 'undone',
  undoneNote: 'Undone; every row is as it was',
  proofTitle: 'Totals before and after the crosswalk',
  equal: 'equal',
  unequal: 'not equal',
  sums: (before, after) => `before ${before}, after ${after}`,
  unmapped: 'Codes that lead nowhere',
  uneven: (codes) => `Shares that do not make 100%: ${codes}`,
  noneBefore: (year) => `No data of last year: the budgets of ${year} name no codes, nothing can be proved`,
  uncoded: (amount) => `${amount} besides name no code and are not compared`,
  quotas: 'Apply standards',
  quotasHold: 'Every row agrees with the standards and the people; there is nothing to change.',
  quotasApplied: (changed, added) =>
    `${changed} rows changed, ${added} added; choose function and fund of the new ones`,
  fromLoaded: 'No list of units was imported; these are the units of the data that are loaded.',
}

const WORDS: Readonly<Record<Language, MasterWords>> = { zh: ZH, en: EN }

export const useMasterWords = (): MasterWords => WORDS[useSettings().language]
