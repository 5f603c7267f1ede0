import { expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { fen } from '../../kernel/fen.ts'
import { rational } from '../../kernel/rational.ts'
import { byScore, type RankedProject, rankedProjects } from './ranking.ts'

const project = (code: string, amount: bigint, rank?: number, score?: bigint): RankedProject => ({
  code,
  amount: fen(amount),
  ...(rank === undefined ? {} : { rank }),
  ...(score === undefined ? {} : { score: rational(score) }),
})
const shown = (projects: readonly RankedProject[], ceiling?: bigint) =>
  rankedProjects(projects, ceiling === undefined ? undefined : fen(ceiling)).map(
    (one) => `${one.code} ${one.running} ${one.isAboveLine ? '√' : '×'}`,
  )

test('the line stands where the running total passes the ceiling', () => {
  const projects = [project('C', 30n, 3), project('A', 50n, 1), project('B', 40n, 2), project('D', 5n)]
  expect(shown(projects, 90n)).toEqual(['A 50 √', 'B 90 √', 'C 120 ×', 'D 125 ×'])
  expect(shown(projects, 125n).at(-1)).toBe('D 125 √')
  expect(shown(projects).every((one) => one.endsWith('√'))).toBe(true)
})

test('by score: the best first, those without one behind', () => {
  const projects = [project('A', 1n, 1, 80n), project('B', 1n, 2), project('C', 1n, 3, 95n)]
  expect(byScore(projects).map((one) => `${one.rank} ${one.code}`)).toEqual(['1 C', '2 A', '3 B'])
})

test('whatever the order of input, the same order and total come out', () => {
  const one = fc.record({
    amount: fc.bigInt(1n, 1000n),
    rank: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), (made) => {
      const projects = made.map(({ amount, rank }, at) => project(String(at), amount, rank))
      expect(shown(projects, 500n)).toEqual(shown(projects.toReversed(), 500n))
    }),
  )
})
