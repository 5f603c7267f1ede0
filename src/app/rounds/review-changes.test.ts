/** What a reviewer looks at where nobody looked before: every project by itself, whatever code it has. */
import { expect, test } from 'vitest'
import type { SubmittedRow } from '../../store/rounds/submissions.ts'
import { differencesOf } from './review-changes.ts'

const row = (id: string, sheet: SubmittedRow['sheet'], cells: Record<string, string>): SubmittedRow => ({
  id,
  sheet,
  project: '42010323403T000000001',
  position: 0,
  cells,
  versions: {},
})

test('two projects that were printed with one code are two subjects', () => {
  const rows = [
    row('a', 'project', { name: '信访维稳' }),
    row('b', 'project', { name: '资产监管' }),
    row('c', 'cost', { content: '法律服务', requested: '9.00' }),
  ]
  const found = differencesOf(undefined, rows)
  expect(found.map((one) => [one.subject, one.title])).toEqual([
    ['project:42010323403T000000001', '信访维稳'],
    ['row:b', '资产监管'],
  ])
})
