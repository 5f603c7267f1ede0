/** The list of projects as a table: every amount to the fen, what is not known blank, declared money in a column of its own. */
import { expect, test } from 'vitest'
import { fen } from '../../kernel/fen.ts'
import { type ListedProject, projectTable } from './project-table.ts'

const project = (more: Partial<ListedProject>): ListedProject => ({
  code: '42010323403T000000001',
  name: '档案整理经费',
  unitName: '国资局本级',
  category: '运转类',
  function: '2150502',
  functionName: '一般行政管理事务',
  fundName: '一般公共预算',
  state: '已入库',
  round: '',
  ...more,
})

const columnOf = (name: string, projects: readonly ListedProject[]): readonly string[] => {
  const { columns, rows } = projectTable(projects, 2023)
  const at = columns.findIndex((one) => one.header[0] === name)
  return rows.map(({ cells }) => cells[at]?.text ?? '?')
}

test('amounts stand to the fen and are added up; what nobody knows is blank, not nought', () => {
  const projects = [
    project({ thisYear: fen(62_000_001n), lastYear: fen(65_500_000n) }),
    project({ thisYear: fen(11_000_000n) }),
  ]
  expect(columnOf('2023 年预算', projects)).toEqual(['62.000001', '11.000000', '73.000001'])
  expect(columnOf('2022 年预算', projects)).toEqual(['65.500000', '', '65.500000'])
  expect(columnOf('2022 年执行', projects)).toEqual(['', '', ''])
})

test('what is only declared stands beside the budget and not in it', () => {
  const projects = [
    project({ thisYear: fen(11_000_000n) }),
    project({ declared: fen(30_000_000n), state: '单位审核' }),
  ]
  expect(columnOf('2023 年预算', projects).at(-1)).toBe('11.000000')
  expect(columnOf('入库申报', projects)).toEqual(['', '30.000000', '30.000000'])
})
