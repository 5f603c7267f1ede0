/** Whatever lines a department has, its sentences are read back, agree with its tables, and nothing in them is left over. */

import { expect, test } from 'vitest'
import { readFolder } from '../../app/read-folder.ts'
import { folderInMemory } from '../../files/department/folder.ts'
import { fc } from '../../testing/properties.ts'
import type { Kind } from '../budget/department.ts'
import { fiscalYear } from '../kernel/fiscal-year.ts'
import { describe as describeProblem } from '../kernel/problem.ts'
import { checkProse } from '../reconcile/prose/check-prose.ts'
import { documentOf } from './disclosure-document.ts'
import { disclosureOf } from './disclosure-of.ts'
import { readDocument } from './reading/read-document.ts'

const FUNCTIONS = [
  '2010101',
  '2010104',
  '2080501',
  '2080505',
  '2101101',
  '2120399',
  '2210201',
  '2299999',
] as const
const ECONOMICS = {
  人员经费: ['30101', '30108', '30302'],
  公用经费: ['30201', '30211', '30217', '30231', '31002'],
  项目支出: ['30226', '30227', '31006'],
} as const
const LOCALITIES = [
  { locality: 'jianghan', year: 2023 },
  { locality: 'hanyang', year: 2022 },
  { locality: 'putuo', year: 2025 },
] as const

interface Line {
  readonly function: string
  readonly nature: keyof typeof ECONOMICS
  readonly at: number
  readonly fund: string
  readonly fen: number
}
const line: fc.Arbitrary<Line> = fc.record({
  function: fc.constantFrom(...FUNCTIONS),
  nature: fc.constantFrom('人员经费' as const, '公用经费' as const, '项目支出' as const),
  at: fc.nat(4),
  fund: fc.constantFrom('一般公共预算', '一般公共预算', '政府性基金预算', '事业收入'),
  fen: fc.oneof(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 9_999_999_999 })),
})
const lines = fc.uniqueArray(line, {
  maxLength: 12,
  selector: (one) => `${one.function} ${one.nature} ${one.at % ECONOMICS[one.nature].length} ${one.fund}`,
})

const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`

/** Revenue by function and fund makes up for the spending, so that the year balances. */
function unitFile(all: readonly Line[], isPartial: boolean): string {
  const rows = all.map(({ function: code, nature, at, fund, fen }) => {
    const economic = ECONOMICS[nature][at % ECONOMICS[nature].length]
    return {
      revenue: `{ 资金: ${fund}, 功能: "${code}", 金额: ${yuan(fen)} }`,
      spending: `{ 功能: "${code}", 经济: "${economic}", 性质: ${nature}, 资金: ${fund}, 金额: ${yuan(fen)} }`,
    }
  })
  const sums = new Map<string, number>()
  for (const { function: code, fund, fen } of all)
    sums.set(`${fund} ${code}`, (sums.get(`${fund} ${code}`) ?? 0) + fen)
  const revenue = [...sums].map(([key, fen]) => {
    const [fund, code] = key.split(' ')
    return `  - { 资金: ${fund}, 功能: "${code}", 金额: ${yuan(fen)} }`
  })
  return [
    '单位: "990001"',
    '金额单位: 元',
    ...(isPartial ? ['只知部分: 是'] : []),
    ...(rows.length === 0 ? [] : ['收入:', ...revenue, '支出:', ...rows.map((one) => `  - ${one.spending}`)]),
  ].join('\n')
}

const department = (locality: string): string => `
区划代码: "420103"
地方: ${locality}
部门编码: "990"
部门名称: 东湖县样例局
编码自拟: 是
单位: [{ 编码: "990001", 名称: 东湖县样例局本级, 类型: 行政单位 }]
`

test('sentences of random departments', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LOCALITIES),
      fc.constantFrom<Kind>('budget', 'accounts'),
      lines.filter((all) => all.length > 0),
      lines,
      lines,
      ({ locality, year }, kind, now, before, planned) => {
        fc.pre(!(locality === 'hanyang' && kind === 'budget'))
        const files = new Map([
          ['department.yaml', department(locality)],
          [`${year}/${kind}/990001.yaml`, unitFile(now, false)],
          [`${year - 1}/${kind}/990001.yaml`, unitFile(before, true)],
          ...(kind === 'budget' ? [] : [[`${year}/budget/990001.yaml`, unitFile(planned, true)] as const]),
        ])
        const { ledger, problems } = readFolder(folderInMemory(files))
        if (ledger === undefined)
          throw new Error(problems.map((one) => describeProblem(one, 'zh')).join('\n'))
        const made = disclosureOf(ledger, { unit: '990001', year: fiscalYear(year), kind })
        if (!made.ok) throw new Error(describeProblem(made.problem, 'zh'))
        const { parts } = readDocument(documentOf(made.value.disclosure))
        const checks = parts.flatMap((part) => checkProse({ file: '', part }) ?? [])
        expect(checks.flatMap((one) => one.reading.unread.map((unread) => unread.text))).toEqual([])
        // Small changes need no reason by the usual threshold, which asks for a tenth and 10,000 yuan.
        const findings = checks.flatMap((one) => one.findings).filter((one) => one.rule !== 'TXT-010')
        expect(findings.map((one) => `${one.rule} ${one.message.zh}`)).toEqual([])
      },
    ),
    { numRuns: 10 },
  )
}, 120_000)
