/** Every amount of every document is changed as people change amounts by mistake: each change is found, and nothing else is blamed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { chance } from '../../../bench/chance.ts'
import { readFile } from '../../files/read-file.ts'
import { publishedDocuments } from '../../testing/published-documents/documents.ts'
import { printedPage } from '../../testing/published-documents/printed-page.ts'
import { readDocument } from '../disclosure/reading/read-document.ts'
import { collect, relisted } from './collect.ts'
import { reprinted } from './printed-cell.ts'
import { type Related, relate, relateEdited } from './relate.ts'
import { type Judgement, judgeSlips } from './testing/judge-slip.ts'
import { printedCells, SLIPS, slipped } from './testing/slips.ts'

const isSoak = process.env.MINGZHANG_SOAK === '1'
const SHARED = new URL('../../../../shared/', import.meta.url)

interface Subject {
  readonly name: string
  readonly related: Related
}

async function subjectsIn(name: string, bytes: Uint8Array): Promise<readonly Subject[]> {
  const file = await readFile({ name, bytes })
  if (!file.ok) throw new Error(`${name} cannot be read`)
  return readDocument(file.document)
    .parts.filter((part) => part.statements.length > 0)
    .map((part, at) => ({ name: `${name} ${at + 1}`, related: relate(collect([{ file: name, part }])) }))
}

/** Of the sample one document of each kind; whole, all of the repository and those beside it. */
async function subjects(): Promise<readonly Subject[]> {
  const documents = publishedDocuments().filter(
    ({ name }) => isSoak || /^(?:national-2022|guangdong-2025)/.test(name),
  )
  const made = documents.map((one) => ({
    name: `${one.name}.html`,
    bytes: new TextEncoder().encode(printedPage(one)),
  }))
  const folders = existsSync(SHARED) ? [new URL('seeds/', SHARED), new URL('corpus/', SHARED)] : []
  const published = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => isSoak || /^003/.test(name))
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) })),
  )
  const found: Subject[] = []
  for (const { name, bytes } of [...published, ...made]) found.push(...(await subjectsIn(name, bytes)))
  return found
}

type Tally = Partial<Record<Judgement, number>>
const count = (tally: Tally, judgement: Judgement): void => {
  tally[judgement] = (tally[judgement] ?? 0) + 1
}
const sum = (tally: Tally, ...judgements: readonly Judgement[]): number =>
  judgements.reduce((total, one) => total + (tally[one] ?? 0), 0)

/** In the sample one amount of so many. */
const STEP = isSoak ? 1 : 12
const PAIRS = isSoak ? 100 : 6
const EDITS = isSoak ? 25 : 2

describe('slips in published documents', { timeout: 7_200_000 }, () => {
  let all: readonly Subject[] = []
  beforeAll(async () => {
    all = await subjects()
  }, 600_000)

  test('one at a time are found wherever they exceed the rounding, and the right cell is named', () => {
    const tallies: Record<string, Tally> = {}
    const unrelated = new Map<string, number>()
    const wrong: string[] = []
    for (const { name, related } of all) {
      const random = chance(20_26)
      const draw = (below: number): number => (below < 1 ? 0 : random(below))
      printedCells(related.collected.cells).forEach((cell, at) => {
        for (const [way, slip] of SLIPS.entries()) {
          if ((at + way) % STEP !== 0) continue
          const text = slipped(cell.printed, slip, draw)
          if (text === undefined) continue
          const judgement = judgeSlips(related, [{ id: cell.id, text }])
          tallies[slip] ??= {}
          count(tallies[slip], judgement)
          const where = `${name} 《${cell.place.table}》${cell.place.row}·${cell.place.column}`
          if (judgement === 'unrelated') {
            const table = `${name} ${cell.place.table}`
            unrelated.set(table, (unrelated.get(table) ?? 0) + 1)
          }
          if (judgement === 'missed' || judgement === 'others' || judgement === 'several')
            wrong.push(`${judgement} ${slip} ${where} ${cell.printed} → ${text}`)
        }
      })
    }
    if (isSoak) console.info({ ...tallies, unrelated: [...unrelated] })
    expect(wrong).toEqual([])
    for (const slip of SLIPS) expect(sum(tallies[slip] ?? {}, 'alone')).toBeGreaterThan(10)
  })

  test('two at once are both among what could be wrong', () => {
    const tally: Tally = {}
    for (const { related } of all) {
      const random = chance(20_27)
      const cells = printedCells(related.collected.cells)
      for (let pair = 0; pair < PAIRS; pair++) {
        const [one, two] = [cells[random(cells.length)], cells[random(cells.length)]]
        const [a, b] = [slipped(one?.printed ?? '', 'more'), slipped(two?.printed ?? '', 'more')]
        if (one === undefined || two === undefined || a === undefined || b === undefined || one === two)
          continue
        count(
          tally,
          judgeSlips(related, [
            { id: one.id, text: a },
            { id: two.id, text: b },
          ]),
        )
      }
    }
    if (isSoak) console.info(tally)
    const named = sum(tally, 'alone', 'amongTies')
    expect(tally.missed ?? 0).toBe(0)
    expect(named / (named + sum(tally, 'several', 'others'))).toBeGreaterThanOrEqual(0.97)
  })

  test('an amount that is edited gives the relations that a document printed so has', () => {
    for (const { related } of all) {
      const random = chance(20_28)
      const { collected } = related
      const cells = printedCells(collected.cells)
      for (const slip of SLIPS)
        for (let edit = 0; edit < EDITS; edit++) {
          const cell = cells[random(cells.length)]
          const text = slipped(cell?.printed ?? '', slip)
          if (cell === undefined || text === undefined) continue
          const printed = relate(relisted(collected, collected.cells.with(cell.id, reprinted(cell, text))))
          expect(relateEdited(related, cell.id, text).relations).toEqual(printed.relations)
        }
    }
  })
})
