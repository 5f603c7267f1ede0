/** The words of the box of commands in both languages. */
import { useSettings } from '../../settings.tsx'
import type { Language } from '../../words.ts'
import type { RoundPart } from '../route.ts'

const ZH = {
  title: '搜索、命令',
  placeholder: '单位、报表、页面：汉字、编码或拼音首字母',
  pages: '页面',
  units: '单位',
  statements: '报表',
  round: '本轮',
  acts: '命令',
  none: '没有找到',
  count: (count: number) => `${count} 项`,
  keys: '快捷键',
  print: '打印',
  parts: {
    staff: '人员与定额',
    income: '收入',
    projects: '项目',
    narrative: '说明',
    checks: '检查',
  } as Readonly<Record<RoundPart, string>>,
}
export type PaletteWords = typeof ZH

const EN: PaletteWords = {
  title: 'Search, commands',
  placeholder: 'Unit, statement, page: characters, code or initials of pinyin',
  pages: 'Pages',
  units: 'Units',
  statements: 'Statements',
  round: 'This round',
  acts: 'Commands',
  none: 'Nothing found',
  count: (count) => `${count} found`,
  keys: 'Keys',
  print: 'Print',
  parts: {
    staff: 'Staff and standards',
    income: 'Income',
    projects: 'Projects',
    narrative: 'Narrative',
    checks: 'Checks',
  },
}

const WORDS: Readonly<Record<Language, PaletteWords>> = { zh: ZH, en: EN }

export const usePaletteWords = (): PaletteWords => WORDS[useSettings().language]
