import { describe, expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { writtenBlocks } from '../../../testing/table-blocks.ts'
import { isPrintedAmount } from '../../document/printed-words.ts'
import { splitGrids } from '../../document/split-grid.ts'
import { readStatements } from './read-statements.ts'

describe('whatever stands in a table', () => {
  const word = fc.constantFrom(
    '',
    '项目',
    '科目编码',
    '科目名称',
    '合计',
    '基本支出',
    '项目支出',
    '本年收入',
    '一、教育支出',
    '205',
    '2050201',
    '3.00',
    '-1,234.56',
    '预算数',
    '单位：万元',
    '栏次',
    '1',
  )
  const rows = fc.array(fc.array(word, { minLength: 1, maxLength: 7 }), { maxLength: 12 })
  test('it is read without a fault, and no amount of a statement is lost', () => {
    fc.assert(
      fc.property(rows, (lines) => {
        const text = `支出决算表\n${lines.map((line) => `${line.join(' | ')} |`).join('\n')}`
        const blocks = splitGrids(writtenBlocks(text))
        const { statements, used } = readStatements(blocks)
        const said = statements
          .flatMap((one) => [...one.cells, ...one.unplaced])
          .map((cell) => cell.text.split('·').at(-1))
        const printed = blocks
          .flatMap((block) => (block.kind === 'grid' && used.has(block) ? block.rows : []))
          .flatMap((row) => row.cells.map((cell) => cell.text))
        for (const cell of printed)
          if (isPrintedAmount(cell) && cell.includes('.')) expect(said).toContain(cell)
      }),
      { numRuns: 300 },
    )
  })
})
