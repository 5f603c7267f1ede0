import { expect, it } from 'vitest'
import type { RoundRowResponse } from '../../../api/rounds/contract.ts'
import { cellOfSubject, subjectName, subjectOfCell, subjectPath } from './subjects.ts'

const ROW: RoundRowResponse = {
  id: '7b0c6f4e-0000-4000-8000-000000000004',
  sheet: 'cost',
  project: '42010322403T000000107',
  position: 4,
  cells: { content: '积案化解', basis: '60000元/户*5户' },
  versions: {},
}
const ADDRESS = { year: 2023, unit: 'jianghan-403001', round: 'second-up' } as const

it('names a cell by its row and its field, as the form prints them', () => {
  const subject = subjectOfCell({ row: ROW.id, field: 'basis' })
  expect(subjectName(subject, [ROW], '整轮')).toBe('积案化解 · 测算依据及说明')
  expect(subjectName(subjectOfCell({ row: ROW.id }), [ROW], '整轮')).toBe('积案化解')
  expect(subjectName('round', [ROW], '整轮')).toBe('整轮')
  expect(subjectName('project:42010322403T000000107', [], '整轮')).toBe('42010322403T000000107')
})

it('leads to the cell where it is typed', () => {
  const subject = subjectOfCell({ row: ROW.id, field: 'basis' })
  expect(cellOfSubject(subject)).toEqual({ row: ROW.id, field: 'basis' })
  expect(subjectPath(ADDRESS, subject, [ROW])).toBe(
    `/office/projects/42010322403T000000107/2023?row=${ROW.id}&field=basis`,
  )
  const income = { ...ROW, sheet: 'income' as const }
  const { project: _, ...ofUnit } = income
  expect(subjectPath(ADDRESS, subject, [ofUnit])).toBe(
    `/office/budgets/2023/jianghan-403001/second-up/income?row=${ROW.id}&field=basis`,
  )
  expect(subjectPath(ADDRESS, 'region:unit:403001', [ROW])).toBe(undefined)
})
