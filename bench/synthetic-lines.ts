/** Lines of a whole country, made up: divisions of units, each with lines that look like a unit's budget of one year. */
import { closeSync, openSync, writeSync } from 'node:fs'
import type { Department } from '../src/core/budget/department.ts'
import { economicLevel, functionLevel } from '../src/core/kernel/codes.ts'
import { fiscalYear } from '../src/core/kernel/fiscal-year.ts'
import { isInForce } from '../src/core/law/book.ts'
import { BOOKS } from '../src/core/law/books.ts'
import { type Chance, chance } from './chance.ts'

export const YEAR = fiscalYear(2023)
export const DIVISIONS = 100
const SEED = 2023

/** How much is made up: units are spread evenly over the divisions, each division being one department. */
export interface Country {
  readonly units: number
  readonly linesPerUnit: number
}

/** A unit's rows in the store, which its lines point at. */
export interface UnitKeys {
  readonly divisionCode: string
  readonly unitId: string
  readonly dataSetId: string
}

export function divisions({ units }: Country): readonly Department[] {
  return Array.from({ length: DIVISIONS }, (_, division) => {
    const count = Math.floor(units / DIVISIONS) + (division < units % DIVISIONS ? 1 : 0)
    return departmentOf(String(910_000 + division), count)
  })
}

/** A department without lines; they are many, and come by a way of their own. */
function departmentOf(divisionCode: string, count: number): Department {
  const codes = Array.from({ length: count }, (_, at) => `900${String(at).padStart(4, '0')}`)
  return {
    divisionCode,
    locality: 'made-up',
    code: '900',
    name: '甲部门',
    isInvented: true,
    units: codes.map((code) => ({ code, name: `单位${code}`, kind: 'institution' })),
    unitYears: codes.map((unit) => ({
      unit,
      year: YEAR,
      kind: 'budget',
      isPartial: false,
      lines: [],
      projects: [],
      facts: {},
    })),
    printedLabels: [],
    localCodes: [],
  }
}

/** Columns of the file, in order; what is not stated is empty. */
export const LINE_COLUMNS = [
  'division_code',
  'id',
  'data_set_id',
  'unit_id',
  'amount_fen',
  'seq',
  'year',
  'stage',
  'flow',
  'fund',
  'nature',
  'function_code',
  'economic_code',
  'origin',
  'source_line',
  'source_file',
  'source_content',
] as const

/** Writes the lines as CSV, unit by unit, so that memory holds one unit at a time. */
export function writeLines(path: string, units: readonly UnitKeys[], linesPerUnit: number): void {
  const file = openSync(path, 'w', 0o644)
  const random = chance(SEED)
  try {
    units.forEach((keys, at) => {
      writeSync(file, unitText(keys, at * linesPerUnit, linesPerUnit, random))
    })
  } finally {
    closeSync(file)
  }
}

function unitText(keys: UnitKeys, firstId: number, count: number, random: Chance): string {
  const trade = tradeOf(random)
  const { divisionCode, dataSetId, unitId } = keys
  let text = ''
  for (let seq = 0; seq < count; seq++) {
    const amount = (random(2_000_000) + 1) * 100
    text += `${divisionCode},${lineId(firstId + seq)},${dataSetId},${unitId},${amount},${seq},${YEAR},original`
    text += `,${meaningOf(random, trade)},current,${seq + 12},2023/budget/${unitId}.yaml,日常公用经费\n`
  }
  return text
}

/** Ids that sort in the order of their making, as those of the store do. */
const lineId = (count: number): string => `00000000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`

/** What a unit spends on: its upkeep, the insurance and housing of its staff, and a few projects, all of one section. */
interface Trade {
  readonly upkeep: string
  readonly projects: readonly string[]
  /** Its money of its own, beside the treasury's. */
  readonly ownFund: string
}

function tradeOf(random: Chance): Trade {
  // The product of two chances: some sections, as schools do, have most of the units.
  const drawn = Math.floor((random(SECTIONS.length) * random(SECTIONS.length)) / SECTIONS.length)
  const items = SECTIONS[drawn] ?? []
  return {
    upkeep: items[0] ?? '',
    projects: Array.from({ length: 4 }, () => items[random(items.length)] ?? ''),
    ownFund: pick(random, ['institutional', 'superior', 'otherIncome', 'specialAccount']),
  }
}

/** Flow, fund, nature, function and economic class of a line. */
function meaningOf(random: Chance, trade: Trade): string {
  const fund = random(10) === 0 ? trade.ownFund : 'generalPublic'
  const drawn = random(100)
  if (drawn < 8) return `revenue,${fund},,${pick(random, [trade.upkeep, ...trade.projects])},`
  if (drawn < 10) return `${pick(random, ['opening', 'closing'])},${fund},,,`
  if (drawn < 25) return `expenditure,${fund},personnel,${pick(random, INSURANCE)}`
  if (drawn < 45) return `expenditure,${fund},personnel,${trade.upkeep},${pick(random, PERSONNEL)}`
  if (drawn < 65) return `expenditure,${fund},operating,${trade.upkeep},${pick(random, GOODS)}`
  return `expenditure,${fund},projectSpending,${pick(random, trade.projects)},${pick(random, PROJECT_CLASSES)}`
}

function pick(random: Chance, from: readonly string[]): string {
  return from[random(from.length)] ?? ''
}

/** 养老、职业年金、医疗、住房 — functions that go with one economic class each. */
const INSURANCE = ['2080505,30108', '2080506,30109', '2101101,30110', '2210201,30113']

/** The items of each section of the general public budget; state capital (223) is not for units. */
const SECTIONS = sections(codesInForce('function').filter((code) => functionLevel(code) === 'item'))

function sections(items: readonly string[]): readonly (readonly string[])[] {
  const ofUnits = items.filter((code) => !code.startsWith('223'))
  return [...new Set(ofUnits.map((code) => code.slice(0, 5)))].map((section) =>
    ofUnits.filter((code) => code.startsWith(section)),
  )
}

const PERSONNEL = sectionsOf('301', '303')
const GOODS = sectionsOf('302')
const PROJECT_CLASSES = sectionsOf('302', '303', '310')

function sectionsOf(...classes: readonly string[]): readonly string[] {
  return codesInForce('departmentEconomic').filter(
    (code) => economicLevel(code) === 'section' && classes.includes(code.slice(0, 3)),
  )
}

function codesInForce(name: 'function' | 'departmentEconomic'): readonly string[] {
  const entries = [...BOOKS[name].entries.values()].flat().filter((entry) => isInForce(entry, YEAR))
  return [...new Set(entries.map(({ code }) => code))].sort()
}
