import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { PROFILES } from '../../core/disclosure/generated/profiles.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { readProfile } from './read-profile.ts'

const FOLDER = fileURLToPath(new URL('../../core/disclosure/profiles/', import.meta.url))
const source = readFileSync(join(FOLDER, 'jianghan-2023-budget.yaml'), 'utf8')

function faults(text: string): readonly string[] {
  const { tree, problems } = readYaml(text, 'p.yaml')
  const read = tree === undefined ? { problems: [] } : readProfile(tree, 'p.yaml')
  return [...problems, ...read.problems].map((one) => `${one.code} ${one.place?.line ?? ''}`.trim())
}

const changed = (from: string | RegExp, to: string): string => {
  const text = source.replace(from, to)
  if (text === source) throw new Error('the change changes nothing')
  return text
}

test('a profile of the product reads back as the generator stored it', () => {
  const { tree } = readYaml(source, 'p.yaml')
  if (tree === undefined) throw new Error('unreadable')
  expect(readProfile(tree, 'p.yaml').profile).toEqual(
    PROFILES.find((one) => one.id === 'jianghan-2023-budget'),
  )
})

describe('what is wrong is said with its line', () => {
  test.each([
    ['an unknown key', changed('currency: 万元', 'curency: 万元'), ['DAT-020 7']],
    ['a word that is none', changed('currency: 万元', 'currency: 亿元'), ['DAT-024 7']],
    ['no title', changed(/ {4}title: "\{year\}年收支预算总表"\n/, ''), ['DAT-022 16']],
    ['years that are none', changed('years: 2023-', 'years: 二〇二三'), ['DAT-025 6']],
    ['more decimals than any table has', changed('decimals: 2', 'decimals: 999999999'), ['DAT-025 8']],
    ['a year out of range', changed('years: 2023-', 'years: 1888-'), ['YEAR-001 6']],
    [
      'a statement that is not defined',
      changed('statement: budget.projects', 'statement: budget.nothing'),
      ['PRF-007'],
    ],
    [
      'a column that is not defined',
      changed('parts: [current, stateCapital]', 'parts: [current, fines]'),
      ['PRF-008'],
    ],
    ['a row that is not defined', changed('row: unitsAndProjects', 'row: streets'), ['PRF-008']],
    ['a block that is not defined', changed('block: usesByFunction', 'block: usesByPurpose'), ['PRF-008']],
    [
      'a column of parts that exclude one another',
      changed('parts: [current, stateCapital]', 'parts: [current, carriedOver]'),
      ['PRF-009'],
    ],
    [
      'a section that prints a statement that the profile has not',
      changed('{ statement: budget.totals, heading', '{ statement: accounts.totals, heading'),
      ['PRF-002'],
    ],
    [
      'a section that prints a form that the profile has not',
      changed('{ forms: overallDeclaration }', '{ forms: keyWork }'),
      ['PER-006'],
    ],
    [
      'a slot that names no region',
      changed('{=flow:expenditure,nature:projectSpending}', '{=flow:expenditure,of:projects}'),
      ['PUB-024'],
    ],
  ])('%s', (_, text, expected) => expect(faults(text)).toEqual(expected))

  test.each([
    ['two things at once', '{ text: 主要职能, contact: 电话 }', 'PUB-020'],
    ['nothing', '{ optional: yes }', 'PUB-020'],
    ['a key of no kind', '{ txt: 主要职能 }', 'DAT-020'],
    ['money that nobody knows', '{ total: { flow: spending } }', 'DAT-024'],
    ['a dimension that there is not', '{ total: { stream: expenditure } }', 'DAT-021'],
    ['a chart without a shape', '{ chart: 图 }', 'DAT-022'],
  ])('a section that holds %s', (_, held, expected) => {
    const text = changed(
      '{ title: 一、主要职能, holds: [{ text: 主要职能 }] }',
      `{ title: 一、, holds: [${held}] }`,
    )
    expect(faults(text).map((one) => one.split(' ')[0])).toContain(expected)
  })

  test('several at once', () => {
    const text = source.replace('currency: 万元', 'currency: 亿元').replace('years: 2023-', 'years: 1888-')
    expect(faults(text)).toEqual(['YEAR-001 6', 'DAT-024 7'])
  })
})
