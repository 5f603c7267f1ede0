/** Which codes a printed name means: the books by name, for tables that print classes without their codes. */

import type { Book } from '../../law/book.ts'
import { BOOKS } from '../../law/books.ts'
import { labelKey } from './label-words.ts'

/** Names of classes before the reform of 2018, and others that are printed now and then, by code. */
const FORMER_FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  '206': ['科学技术'],
  '207': ['文化体育与传媒支出', '文化旅游体育与传媒支出', '文化教育与传媒支出'],
  '210': ['医疗卫生支出', '医疗卫生与计划生育支出'],
  '211': ['环境保护支出'],
  '213': ['农林水事务', '农林水事务支出'],
  '214': ['交通运输'],
  '215': ['资源勘探信息等支出', '资源勘探电力信息等支出', '资源勘探电力信息等事务', '资源勘探工业信息支出'],
  '216': ['商业服务业等事务', '商业服务业支出'],
  '217': ['金融监管等事务支出', '金融监管支出'],
  '220': ['国土海洋气象等支出', '国土资源气象等事务', '国土资源气象等支出', '自然资源海洋气象支出'],
  '222': ['粮油物资储备管理事务', '粮油物资管理支出', '粮油物资储备事务'],
  '224': ['灾害防治及应急管理'],
  '230': ['转移性支出'],
  '231': ['债务还本支出'],
  '232': ['债务付息支出', '国债还本付息支出'],
  '233': ['债务发行费用支出'],
  '234': ['抗疫特别国债安排的支出', '抗疫特别国债安排支出'],
}

const FORMER_ECONOMICS: Readonly<Record<string, readonly string[]>> = {
  '301': ['工资福利支出'],
  '302': ['商品和服务支出'],
  '303': ['对个人和家庭的补助支出', '对个人和家庭补助支出', '对个人和家庭补助'],
  '304': ['对企事业单位的补贴'],
  '307': ['债务利息支出'],
  '309': ['资本性支出(基本建设)', '基本建设支出'],
  '310': ['其他资本性支出', '资本性支出'],
  '311': ['对企业补助(基本建设)'],
  '30108': ['机关事业单位基本养老保险费'],
  '30231': ['公务用车运行费'],
}

const FUNCTIONS = byName(BOOKS.function, FORMER_FUNCTIONS)
const ECONOMICS = byName(BOOKS.departmentEconomic, FORMER_ECONOMICS)

function byName(
  book: Book,
  former: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, readonly string[]> {
  const result = new Map<string, Set<string>>()
  const add = (name: string, code: string): void => {
    for (const key of [labelKey(name), labelKey(name).replace(/支出$/, '')]) {
      const known = result.get(key) ?? new Set()
      result.set(key, known.add(code))
    }
  }
  for (const [code, entries] of book.entries) for (const entry of entries) add(entry.name, code)
  for (const [code, names] of Object.entries(former)) for (const name of names) add(name, code)
  return new Map([...result].map(([name, codes]) => [name, [...codes].sort((a, b) => a.length - b.length)]))
}

/** The one code that the name means; a class goes before what stands below it, and two of a level mean none. */
export function codeOfName(dimension: 'function' | 'economic', name: string): string | undefined {
  const names = dimension === 'function' ? FUNCTIONS : ECONOMICS
  const key = labelKey(name)
  const codes = names.get(key) ?? names.get(key.replace(/支出$/, '')) ?? []
  const [first, second] = codes
  return first !== undefined && (second === undefined || second.length > first.length) ? first : undefined
}

/** The one economic class below another that the name means: 专用设备购置 is 31003 below 310, and 30903 below 309. */
export function economicBelow(above: string, name: string): string | undefined {
  const [first, second] = (ECONOMICS.get(labelKey(name)) ?? []).filter((code) => code.startsWith(above))
  return second === undefined ? first : undefined
}

/** Whether the name is not the code's own but that of something below it, as it is where a code has lost its end. */
export function isNameBelow(dimension: 'function' | 'economic', code: string, name: string): boolean {
  const codes = (dimension === 'function' ? FUNCTIONS : ECONOMICS).get(labelKey(name)) ?? []
  return !codes.includes(code) && codes.some((one) => one.startsWith(code))
}

/** Whether a book calls the code so in any year. */
export const isNameOf = (code: string, name: string): boolean =>
  [BOOKS.function, BOOKS.departmentEconomic].some((book) =>
    (book.entries.get(code) ?? []).some((entry) => labelKey(entry.name) === labelKey(name)),
  )

/** Whether the name is a piece of what a book calls the code, as it is where a page breaks it over lines. */
export function isPieceOfName(code: string, name: string): boolean {
  const key = labelKey(name)
  const names = [BOOKS.function, BOOKS.departmentEconomic].flatMap((book) =>
    (book.entries.get(code) ?? []).map((entry) => labelKey(entry.name)),
  )
  const isWhole = names.some((whole) => whole.replace(OPTIONAL_END, '') === key.replace(OPTIONAL_END, ''))
  return key !== '' && !isWhole && names.some((whole) => whole.includes(key))
}

/** Words that names are printed with and without. */
const OPTIONAL_END = /(?:支出|费用|经费|费)$/

export const isKnownCode = (code: string): boolean =>
  BOOKS.function.entries.has(code) || BOOKS.departmentEconomic.entries.has(code)
