import { expect, it } from 'vitest'
import {
  parseDocumentPath,
  parseRoute,
  plainAddress,
  plainPublication,
  type StatementAddress,
  writeAddress,
  writeIndicators,
  writePerformance,
  writePublication,
  writeReading,
} from './route.ts'

const BUDGET = { unit: 'jianghan-403', year: 2023, kind: 'budget' } as const

const read = (address: string) => {
  const url = new URL(address, 'http://localhost')
  return parseRoute(url.pathname, url.search)
}

it('reads the plain address of a statement', () => {
  expect(read('/statements/jianghan-403/2023/budget/budget.general-by-unit')).toEqual({
    page: 'statement',
    address: plainAddress(BUDGET, 'budget.general-by-unit'),
  })
})

it('keeps the whole state of the page in the address', () => {
  const address: StatementAddress = {
    ...plainAddress(BUDGET, 'budget.general-by-unit'),
    against: { unit: 'jianghan-403', year: 2022, kind: 'accounts' },
    isOnlyChanged: true,
    isRightNames: true,
    filter: '养老 & 5%',
    explain: ['unit:403,year:2023,flow:expenditure', 'unit:403001,year:2023,flow:expenditure'],
    side: 'uses',
  }
  expect(writeAddress(address)).toBe(
    '/statements/jianghan-403/2023/budget/budget.general-by-unit?against=jianghan-403/2022/accounts&only-changed&right-names' +
      '&filter=%E5%85%BB%E8%80%81%20%26%205%25&explain=unit:403,year:2023,flow:expenditure~unit:403001&side=uses',
  )
  expect(read(writeAddress(address))).toEqual({ page: 'statement', address })
})

it('takes a project node with its slash through the address', () => {
  const explain = ['unit:403,project:31/42010322403T000000107', 'unit:403,project:#x']
  const address = { ...plainAddress(BUDGET, 'budget.projects'), explain }
  expect(read(writeAddress(address))).toEqual({ page: 'statement', address })
})

it('tells the home page and unknown pages apart', () => {
  expect(read('/').page).toBe('home')
  expect(read('/statements').page).toBe('statements')
  expect(read('/office').page).toBe('office')
  for (const path of ['/welcome', '/login', '/set-up', '/set-password']) expect(read(path).page).toBe('entry')
  for (const path of [
    '/login/again',
    '/statements/a/2023/plan',
    '/statements/a/23/budget/x',
    '/statements/a/2023/budget/x/y',
  ])
    expect(read(path).page).toBe('unknown')
  expect(read('/statements/%E0%A4%A/2023/budget/x').page).toBe('statement')
})

it('keeps a base of comparison that it cannot read, so that the page can say so', () => {
  for (const base of ['foo', 'b/2022', '/2022/budget', 'b/22/budget']) {
    const address = { ...plainAddress({ unit: 'a', year: 2023, kind: 'budget' }, 'x'), unreadAgainst: base }
    expect(writeAddress(address)).toBe(`/statements/a/2023/budget/x?against=${base}`)
    expect(read(writeAddress(address))).toEqual({ page: 'statement', address })
  }
  const empty = read('/statements/a/2023/budget/x?against=')
  expect(empty.page === 'statement' && empty.address.unreadAgainst).toBe(undefined)
  expect(parseDocumentPath('b/2022/accounts')).toEqual({ unit: 'b', year: 2022, kind: 'accounts' })
})

it('takes the pages of performance, with the value that is explained', () => {
  const of = { unit: 'jianghan-403002', year: 2023 }
  const form = { area: 'forms', id: '403002.projectEvaluation.1' } as const
  const project = { area: 'projects', id: '471-0401-JBN-5ISI' } as const
  for (const address of [
    of,
    { ...of, shown: form },
    { ...of, shown: form, value: 0 },
    { ...of, shown: project },
  ])
    expect(read(writePerformance(address))).toEqual({ page: 'performance', address })
  expect(read('/performance/a/2023/projects/x?value=3')).toEqual({
    page: 'performance',
    address: { unit: 'a', year: 2023, shown: { area: 'projects', id: 'x' } },
  })
  for (const path of [
    '/performance',
    '/performance/a',
    '/performance/a/23',
    '/performance/a/2023/forms',
    '/performance/a/2023/x/y',
    '/performance/a/2023/forms/x/y',
  ])
    expect(read(path).page).toBe('unknown')
})

it('takes the library of indicators, with what is searched for', () => {
  for (const address of [
    {},
    { q: '满意度 信访' },
    { function: '215', unitKind: 'institution', projectKind: '特定目标类', measure: 'none', offset: 50 },
  ])
    expect(read(writeIndicators(address))).toEqual({ page: 'indicators', address })
  expect(read('/performance/indicators?q=&offset=0&x=1')).toEqual({ page: 'indicators', address: {} })
})

it('takes the pages of documents to be published', () => {
  expect(read('/documents')).toEqual({ page: 'documents' })
  const address = { unit: 'jianghan-403002', year: 2023, kind: 'accounts' as const, explain: [] }
  for (const one of [
    address,
    { ...address, text: 'reason:lastYear/flow:expenditure,fund:fiscal' },
    { ...address, explain: ['unit:403002,year:2023', 'unit:403002,year:2023,fund:generalPublic'] },
  ])
    expect(read(writePublication(one))).toEqual({ page: 'document', address: one })
  const opened = { ...address, explain: ['unit:403002'] }
  expect(plainPublication(opened)).toEqual(address)
  for (const path of ['/documents/x', '/documents/x/2023/other', '/documents/x/2023/budget/y'])
    expect(read(path).page).toBe('unknown')
})

it('takes the pages of files that were read', () => {
  expect(read('/readings')).toEqual({ page: 'readings' })
  const id = '0123456789abcdef0123456789abcdef'
  for (const address of [{ id }, { id, table: 3 }, { id, table: 3, entry: 0 }])
    expect(read(writeReading(address))).toEqual({ page: 'reading', address })
  expect(read(`/readings/${id}?entry=3`)).toEqual({ page: 'reading', address: { id } })
  for (const path of ['/readings/x', `/readings/${id}/x`, '/readings/..%2F'])
    expect(read(path).page).toBe('unknown')
})
