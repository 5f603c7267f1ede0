/** 列举 — the items that a sentence names against the rows of the table that are not zero. */
import { meet } from '../../figures/region.ts'
import { BOOKS } from '../../law/books.ts'
import type { Claim, ListSaid } from '../claim.ts'
import { at, type PrintedRow } from '../printed-figures.ts'
import { isNothing } from '../range.ts'
import { nameKey, SPACE, sameName } from '../subject.ts'
import { type Bench, type Check, cellEvidence, type ProseRemark, spanOf } from './remark.ts'

type ListClaim = Claim & { readonly said: ListSaid }
const isList = (claim: Claim): claim is ListClaim => claim.said.kind === 'list'

export const checkLists: Check = (bench) =>
  bench.claims.filter(isList).flatMap((claim) => check(claim, bench))

function check(claim: ListClaim, { tables }: Bench): readonly ProseRemark[] {
  const { subject, time, names, isOpen } = claim.said
  if (subject.region === undefined || subject.region.nature === undefined || claim.binding !== 'sure')
    return []
  const settled = [subject.region, ...(subject.others ?? [])].find(
    (region) => tables.rows(at(region, time), 'economic') !== undefined,
  )
  const rows = settled === undefined ? undefined : tables.rows(at(settled, time), 'economic')
  if (settled === undefined || rows === undefined) return []
  const used = rows.filter((row) => !isNothing(row.cell.range) && row.code.length === 5)
  const items = names.flatMap((name) => known(name, rows, settled.economic))
  // Words that no book knows say what the money was for, not which items it was booked under.
  if (items.length === 0 || items.length * 2 < names.length) return []
  const idle = items.filter(
    ({ code }) =>
      !used.some((row) => row.code.startsWith(code)) &&
      meet(SPACE, settled, { economic: code }) !== undefined,
  )
  const missing = used.filter((row) => !items.some(({ code }) => row.code.startsWith(code)))
  const table = rows[0]?.cell.table ?? ''
  const found: ProseRemark[] = []
  if (idle.length > 0)
    found.push({
      check: 'list',
      severity: 'warning',
      claim,
      span: spanOf(claim, 'names'),
      printed: idle.map(({ name }) => name).join('、'),
      expected: `删去${idle.map(({ name }) => name).join('、')}`,
      message: {
        zh: `${table}中这些科目没有金额，正文却列举：${idle.map(({ name }) => name).join('、')}`,
        en: `named in the text, without an amount in the table: ${idle.map(({ name }) => name).join(', ')}`,
      },
      evidence: cellEvidence(used.map(({ cell }) => cell)),
    })
  if (missing.length > 0 && !isOpen)
    found.push({
      check: 'list',
      severity: 'note',
      claim,
      span: spanOf(claim, 'names'),
      printed: names.join('、'),
      expected: `补列${missing.map(({ name }) => name).join('、')}`,
      message: {
        zh: `${table}中有金额而正文未列举：${missing.map(({ name }) => name).join('、')}`,
        en: `with an amount in the table, not named in the text: ${missing.map(({ name }) => name).join(', ')}`,
      },
      evidence: cellEvidence(missing.map(({ cell }) => cell)),
    })
  return found
}

interface Item {
  readonly name: string
  readonly code: string
}

/** The subjects that the words name; two that lost the mark between them are found as two. */
function known(name: string, rows: readonly PrintedRow[], within: string | undefined): readonly Item[] {
  const code = codeOf(name, rows, within)
  if (code !== undefined) return [{ name, code }]
  const joined = name.split(/及|和(?!服务|家庭)/)
  if (joined.length > 1) return joined.flatMap((one) => known(one, rows, within))
  for (let cut = name.length - 3; cut >= 3; cut--) {
    const [left, right] = [name.slice(0, cut), name.slice(cut)]
    const [first, second] = [codeOf(left, rows, within), codeOf(right, rows, within)]
    if (first !== undefined && second !== undefined)
      return [
        { name: left, code: first },
        { name: right, code: second },
      ]
  }
  return []
}

function codeOf(name: string, rows: readonly PrintedRow[], within = ''): string | undefined {
  const printed = rows.find((row) => row.code.length === 5 && sameName(row.name, name))
  if (printed !== undefined) return printed.code
  const codes = itemCodes(OTHER_NAMES[name] ?? name).filter((code) => code.startsWith(within))
  // 基本建设 (309, 311) prints the same names, and is seldom meant.
  return codes.find((code) => !/^3(?:09|11)/.test(code)) ?? codes[0]
}

const itemCodes = (name: string): readonly string[] => ITEMS.get(nameKey(name)) ?? []
const ITEMS: ReadonlyMap<string, readonly string[]> = itemsByName()

function itemsByName(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const [code, entries] of BOOKS.departmentEconomic.entries) {
    if (code.length !== 5) continue
    for (const key of new Set(entries.map((entry) => nameKey(entry.name))))
      found.set(key, [...(found.get(key) ?? []), code])
  }
  return found
}

/** What sentences call some subjects. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  办公用房物业管理费: '物业管理费',
  日常维修费: '维修(护)费',
  维修费: '维修(护)费',
  机关事业单位职业年金缴费: '职业年金缴费',
  公务员医疗补助: '公务员医疗补助缴费',
  职工基本医疗保险: '职工基本医疗保险缴费',
  基本养老保险缴费: '机关事业单位基本养老保险缴费',
  在职人员基本工资: '基本工资',
}
