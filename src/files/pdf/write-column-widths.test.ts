import { describe, expect, test } from 'vitest'
import { plainTable } from '../../testing/odd-disclosures.ts'
import { fc } from '../../testing/properties.ts'
import { metricsOf } from '../typst/fonts.ts'
import { columnNeeds, columnWidths, spaceFor } from './write-column-widths.ts'

const metrics = metricsOf('sans')
const SPACE = { size: 9, padding: 6 }

describe('column widths', () => {
  test('amounts stay in one line, names get what they need, long texts share the rest', () => {
    const table = plainTable(
      '支出表',
      ['科目编码', '科目名称', '金额', '说明'],
      [['2080505', '机关事业单位基本养老保险缴费支出', '1,234,567.89', '按规定缴纳。'.repeat(12)]],
    )
    const needs = columnNeeds(table, metrics)
    const widths = columnWidths(needs, { ...SPACE, width: 442 })
    const [code = 0, name = 0, amount = 0, note = 0] = widths
    expect(code).toBeGreaterThanOrEqual(metrics.width('2080505') * 9 + 6)
    expect(amount).toBeGreaterThanOrEqual(metrics.width('1,234,567.89') * 9 + 6)
    expect(name).toBeGreaterThan(100)
    expect(note).toBeGreaterThan(name)
  })

  test('fill the page to the point, and hold what must not be cut, whatever the texts', () => {
    const anyText = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.integer({ min: 0, max: 10_000_000 }).map((amount) => `${amount}.00`),
      fc.constant('城乡社区环境卫生支出'),
    )
    const anyRows = fc.array(fc.array(anyText, { minLength: 5, maxLength: 5 }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 200, max: 1000 }), (rows, width) => {
        const needs = columnNeeds(plainTable('表', ['甲', '乙', '丙', '丁', '戊'], rows), metrics)
        const widths = columnWidths(needs, { ...SPACE, width })
        const sum = widths.reduce((total, one) => total + one, 0)
        if (spaceFor(needs, SPACE, 'least') > width) return
        expect(Math.abs(sum - width)).toBeLessThan(0.5)
        for (const [column, need] of needs.entries())
          expect((widths[column] ?? 0) + 0.01).toBeGreaterThanOrEqual(need.least * SPACE.size + SPACE.padding)
      }),
    )
  })
})
