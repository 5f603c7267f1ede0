/** The words of ceilings in both languages. */
import { useSettings } from '../../settings.tsx'
import type { Language } from '../../words.ts'

const ZH = {
  title: (year: number) => `${year} 年控制数`,
  note: '单位：万元。下达一次是一个版本，旧版本保留；分解到单位的合计不得超过部门的控制数。',
  unit: '部门、单位',
  fund: '资金',
  nature: '性质',
  issued: '下达',
  split: '已分解',
  used: '已用',
  left: '余',
  document: '文号',
  version: '版本',
  versionName: (version: number) => `第 ${version} 版`,
  trace: '版本记录',
  hideTrace: '收起',
  over: (text: string) => `超 ${text}`,
  issue: { department: '下达', unit: '分解到单位' },
  issueNote: {
    department: '填要新下达或改变的数；空着的不变。',
    unit: '填要分给各单位的数；空着的不变。',
  },
  newAmount: '新控制数',
  total: '合计',
  sumOver: (text: string) => `各单位合计超过部门控制数 ${text} 万元，不能下达。`,
  unread: (text: string) => `“${text}”不是金额`,
  nothing: '还没有填数。',
  needsDocument: '请填文号。',
  confirm: (count: number) => `下达 ${count} 项`,
  done: (count: number) => `已下达 ${count} 项`,
  cancel: '取消',
  empty: '还没有下达控制数。',
  add: '＋ 资金、性质',
  chooseFund: '选择资金',
  chooseNature: '选择性质',
}
export type CeilingWords = typeof ZH

const EN: CeilingWords = {
  title: (year) => `Ceilings ${year}`,
  note: 'In 10,000 yuan. Each issue is a version, earlier ones stay; what units get may not exceed the department’s ceiling.',
  unit: 'Department, unit',
  fund: 'Fund',
  nature: 'Nature',
  issued: 'Issued',
  split: 'Split',
  used: 'Used',
  left: 'Left',
  document: 'Document number',
  version: 'Version',
  versionName: (version) => `Version ${version}`,
  trace: 'Versions',
  hideTrace: 'Hide',
  over: (text) => `${text} over`,
  issue: { department: 'Issue', unit: 'Split to units' },
  issueNote: {
    department: 'Type the amounts to be issued or changed; blank ones stay.',
    unit: 'Type what the units get; blank ones stay.',
  },
  newAmount: 'New ceiling',
  total: 'Total',
  sumOver: (text) => `The units together exceed the department’s ceiling by ${text}; this cannot be issued.`,
  unread: (text) => `“${text}” is no amount`,
  nothing: 'No amount is typed yet.',
  needsDocument: 'A document number is needed.',
  confirm: (count) => `Issue ${count}`,
  done: (count) => `${count} issued`,
  cancel: 'Cancel',
  empty: 'No ceiling was issued yet.',
  add: '＋ fund, nature',
  chooseFund: 'Choose a fund',
  chooseNature: 'Choose a nature',
}

const WORDS: Readonly<Record<Language, CeilingWords>> = { zh: ZH, en: EN }

export const useCeilingWords = (): CeilingWords => WORDS[useSettings().language]
