import { expect, test } from 'vitest'
import { fen } from '../../kernel/fen.ts'
import { type LastingProject, rollingYears } from './rolling-years.ts'

const shown = (project: Omit<LastingProject, 'known'>, known: readonly (readonly [number, bigint])[]) =>
  rollingYears(
    { ...project, known: new Map(known.map(([year, amount]) => [year, fen(amount)])) },
    [2023, 2024, 2025],
  ).map((one) => `${one.kind} ${one.amount ?? ''}`.trim())

test.each([
  [
    'year after year the same',
    { frequency: '常年项目' },
    [[2023, 100n]],
    ['known 100', 'planned 100', 'planned 100'],
  ],
  ['once', { frequency: '一次性项目' }, [[2023, 100n]], ['known 100', 'none', 'none']],
  [
    'until it ends',
    { frequency: '常年项目', endYear: 2024 },
    [[2023, 100n]],
    ['known 100', 'planned 100', 'none'],
  ],
  [
    'what is left of the whole',
    { frequency: '延续性项目', endYear: 2025, total: fen(301n) },
    [[2023, 100n]],
    ['known 100', 'planned 100', 'planned 101'],
  ],
  [
    'nothing left',
    { frequency: '延续性项目', endYear: 2025, total: fen(100n) },
    [[2023, 100n]],
    ['known 100', 'none', 'none'],
  ],
  ['nobody can tell', { frequency: '延续性项目' }, [[2023, 100n]], ['known 100', 'none', 'none']],
  ['nothing known', { frequency: '常年项目' }, [], ['none', 'none', 'none']],
] as const)('%s', (_, project, known, expected) => expect(shown(project, known)).toEqual(expected))
