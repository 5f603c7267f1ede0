/** The words of the box of commands in both languages. */
import { useSettings } from '../../settings.tsx'
import type { Language } from '../../words.ts'

const ZH = {
  title: '搜索、命令',
  placeholder: '项目、单位、报表、页面：汉字、编码或拼音首字母',
  pages: '页面',
  units: '单位',
  projects: '项目',
  moreProjects: (count: number) => `还有 ${count} 个项目，再加一个词`,
  searching: '正在找项目…',
  statements: '报表',
  round: '本轮',
  acts: '命令',
  none: '没有找到',
  count: (count: number) => `${count} 项`,
  print: '打印',
}
export type PaletteWords = typeof ZH

const EN: PaletteWords = {
  title: 'Search, commands',
  placeholder: 'Project, unit, statement, page: characters, code or initials of pinyin',
  pages: 'Pages',
  units: 'Units',
  projects: 'Projects',
  moreProjects: (count) => `${count} more projects: add a word`,
  searching: 'Looking for projects…',
  statements: 'Statements',
  round: 'This round',
  acts: 'Commands',
  none: 'Nothing found',
  count: (count) => `${count} found`,
  print: 'Print',
}

const WORDS: Readonly<Record<Language, PaletteWords>> = { zh: ZH, en: EN }

export const usePaletteWords = (): PaletteWords => WORDS[useSettings().language]
