import { describe, expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import type { Reading } from '../../disclosure/reading/reading.ts'
import { RULE_AREAS } from '../contract/areas.ts'
import { RULES } from '../generated/rules.ts'
import { executed, form, type MadePart, part, statement } from '../testing/made-part.ts'
import { auditReading, countOf } from './audit.ts'
import { regionOf } from './region.ts'
import { runRules } from './run-rules.ts'

const reading = (...parts: readonly MadePart[]): Reading => ({
  document: { name: '自评', format: 'text', pages: [], blocks: [], problems: [] },
  parts: parts.map(part),
  unplaced: [],
  coverage: { blocks: 0, statements: 0, forms: 0, sections: 0, furniture: 0, unplaced: 0 },
})

describe('rules', () => {
  test('have numbers of their own in areas that are listed', () => {
    const ids = RULES.map((rule) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...new Set(ids.map((id) => id.slice(0, 3))), 'REC', 'TXT'].toSorted()).toEqual(
      Object.keys(RULE_AREAS).toSorted(),
    )
  })

  test('say nothing of a document that has nothing in it', () => {
    expect(runRules(reading(), '空.txt')).toEqual([])
    expect(runRules(reading({}), '空.txt')).toEqual([])
    expect(runRules(reading({ forms: [form({})] }), '空.txt')).toEqual([])
  })
})

const wrong = form({
  amounts: executed('17.00', '13.28', '79.36%', '15.62'),
  choices: { 项目类别: '☐1.甲 ☐2.乙' },
})

test('findings have rule, file, place and basis, in the order of the document', () => {
  const findings = runRules(reading({ forms: [wrong] }), 'a/自评.txt')
  expect(findings.map((one) => [one.rule, one.severity])).toEqual([
    ['DEV-003', 'warning'],
    ['DEV-003', 'note'],
    ['EXE-001', 'error'],
    ['BOX-001', 'warning'],
  ])
  const [, , rate] = findings
  expect(rate).toMatchObject({
    place: { file: 'a/自评.txt', table: '项目自评表', row: '年度财政资金总额', column: '执行率(B/A)' },
    printed: '79.36%',
    expected: '78.12%',
    basis: { zh: '表内勾稽' },
  })
  expect(rate?.message.zh).toContain('13.28 ÷ 17.00 = 78.12%')
})

test('each document of a file is held against itself only', () => {
  const alone = form({ kind: 'overallEvaluation', fields: { 项目支出总额: '230.00' } })
  const accounts = statement('accounts.expenditure', '支出决算表', ' | 合计 | 项目支出 | 232.38')
  const rules = (...parts: readonly MadePart[]) => runRules(reading(...parts), 'x').map((one) => one.rule)
  expect(rules({ forms: [alone], statements: [accounts] })).toContain('EXE-004')
  expect(rules({ forms: [alone] }, { statements: [accounts] })).not.toContain('EXE-004')
})

test('an audit says what it looked at', () => {
  const audit = auditReading(
    reading({
      forms: [wrong],
      statements: [statement('accounts.expenditure', '支出决算表', ' | 合计 | 项目支出 | 1')],
    }),
    'x',
  )
  expect(countOf(audit, 'error')).toBe(1)
  expect(audit.coverage.tables.map((one) => one.definition)).toEqual([
    'accounts.expenditure',
    'projectEvaluation',
  ])
  expect(audit.coverage.cells).toEqual({ read: 1, placed: 0, determined: 0 })
})

test('the division is what all project codes begin with', () => {
  const projects = (...codes: readonly string[]) =>
    regionOf(
      part({
        statements: [
          statement(
            'budget.projects',
            '项目支出预算表',
            codes.map((code) => `${code} | 甲 | 合计 | 1`).join('\n'),
          ),
        ],
      }),
    )
  expect(projects('42010322403T000000107', '42010323403T000000114')).toBe('420103')
  expect(projects('42010322403T000000107', '42010423403T000000114')).toBeUndefined()
  expect(projects('31')).toBeUndefined()
})

test('whatever is printed, an answer comes and no rule fails', () => {
  const words = fc.string({
    unit: fc.constantFrom(...'0123456789.%≥≤—万元年月率数及时未支付执行预算得分（）、，。 '),
    maxLength: 14,
  })
  const cell = words.map((text) => text.replace(/[|=;/]/g, ''))
  fc.assert(
    fc.property(fc.array(cell, { minLength: 12, maxLength: 12 }), (texts) => {
      const [a, b, c, d, e, f, g, h, i, j, k, l] = texts
      const made = form({
        project: `项目${a}`,
        amounts: `${executed(b ?? '', c ?? '', d, e)}\n支出构成/合计 | 总体/当年金额 | ${f}\n支出构成/项目支出 | 总体/占比 | ${g}`,
        fields: { 偏差大或目标未完成原因分析: `${h}。${i}`, 项目总预算: j ?? '', 项目当年预算: k ?? '' },
        costs: `测算 | ${h}*${i}=${j} | 本级=${k}`,
        goals: `# 年度绩效目标1 (80) ${a}\n产出指标/数量指标/工作完成率 | ${l} | actual=${a}; score=${e}; 上年=${c}`,
        total: l ?? '',
      })
      const prose = `## 绩效评价报告\n整体预算数为${b}万元，执行数为${c}万元，执行率为${d}%，得分${e}分。`
      expect(() =>
        runRules(reading({ forms: [made, { ...made, kind: 'overallEvaluation' }], prose }), 'x'),
      ).not.toThrow()
    }),
    { numRuns: 200 },
  )
})
