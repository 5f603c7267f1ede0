/** Broken files for tests: a seed makes one of a document's formats and spoils its content, its parts or its bytes. */
import { SAMPLE_DOCUMENT, type SampleBlock } from './sample-document.ts'
import { packed, SAMPLE_FORMATS, type SampleParts, sampleParts } from './sample-files.ts'

export interface SpoiledFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** What was done, to find a failure again. */
  readonly history: readonly string[]
}

/** Whole numbers below a limit, the same ones for the same seed (mulberry32). */
export type Chance = (limit: number) => number

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, limit)
  }
}

/** The file of a seed: a format in turn, and one to four mutations of any kind. */
export function spoiledFile(seed: number): SpoiledFile {
  const chance = chanceOf(seed)
  const format = SAMPLE_FORMATS[seed % SAMPLE_FORMATS.length] ?? 'txt'
  const history: string[] = []
  let blocks: readonly SampleBlock[] = SAMPLE_DOCUMENT
  for (let count = chance(3); count > 0; count--) blocks = spoiledBlocks(blocks, chance, history)
  let parts = sampleParts(format, blocks)
  for (let count = chance(3); count > 0; count--) parts = spoiledParts(parts, chance, history)
  let bytes = packed(parts)
  for (let count = history.length === 0 ? 1 : chance(2); count > 0; count--) {
    // A package with a broken byte is seldom more than that, so that its parts are broken more often than it is.
    bytes = spoiledBytes(bytes, chance, history)
  }
  return { name: `spoiled-${seed}.${format}`, bytes, history }
}

/** Any file spoiled as such, without knowing what it is. */
export function spoiledBytesOf(name: string, bytes: Uint8Array, seed: number): SpoiledFile {
  const chance = chanceOf(seed)
  const history: string[] = []
  let spoiled = bytes
  for (let count = 1 + chance(4); count > 0; count--) spoiled = spoiledBytes(spoiled, chance, history)
  return { name: `${seed}-${name}`, bytes: spoiled, history }
}

const HOSTILE_TEXTS = [
  '',
  '=1+1',
  '../../x',
  '<script>',
  '%s%n',
  '\u202e表',
  '9'.repeat(400),
  '-0.00',
  '1,2,3,4',
  '（'.repeat(200),
  '第一部分'.repeat(100),
  '合计',
  '\ud800',
  ' \t ',
  '年度绩效目标1',
  '项目支出绩效自评表',
  '收入支出决算总表',
]

function spoiledBlocks(
  blocks: readonly SampleBlock[],
  chance: Chance,
  history: string[],
): readonly SampleBlock[] {
  const at = chance(blocks.length)
  const block = blocks[at]
  if (block === undefined) return blocks
  const [what, ways] =
    typeof block === 'string'
      ? (['paragraph', spoiledTexts(block, chance)] as const)
      : (['table', spoiledTables(block, chance)] as const)
  const names = Object.keys(ways)
  const name = names[chance(names.length)] ?? ''
  history.push(`${what} ${at} ${name}`)
  return blocks.toSpliced(at, 1, ...(ways[name]?.() ?? []))
}

type Ways = Readonly<Record<string, () => readonly SampleBlock[]>>

const spoiledTexts = (text: string, chance: Chance): Ways => ({
  lost: () => [],
  twice: () => [text, text],
  cut: () => [text.slice(0, chance(text.length))],
  hostile: () => [HOSTILE_TEXTS[chance(HOSTILE_TEXTS.length)] ?? ''],
  long: () => [text.repeat(1 + chance(500))],
})

const spoiledTables = (rows: readonly (readonly string[])[], chance: Chance): Ways => {
  const row = () => chance(rows.length)
  return {
    cut: () => [rows.slice(0, row())],
    'without head': () => [rows.slice(row())],
    'row lost': () => [rows.toSpliced(row(), 1)],
    'row twice': () => [rows.flatMap((one, at) => (at === row() ? [one, one] : [one]))],
    'rows swapped': () => [swapped(rows, row(), row())],
    'cells swapped': () => {
      const at = row()
      const line = rows[at] ?? []
      return [rows.with(at, swapped(line, chance(line.length), chance(line.length)))]
    },
    'cell lost': () => {
      const at = row()
      const line = rows[at] ?? []
      return [rows.with(at, line.toSpliced(chance(line.length), 1))]
    },
    'cell hostile': () => {
      const at = row()
      const line = rows[at] ?? []
      return [
        rows.with(at, line.with(chance(line.length), HOSTILE_TEXTS[chance(HOSTILE_TEXTS.length)] ?? '')),
      ]
    },
    'in two': () => {
      const at = row()
      return [rows.slice(0, at), '续表', rows.slice(at)].filter((one) => one.length > 0)
    },
    'turned over': () => [rows[0]?.map((_, column) => rows.map((line) => line[column] ?? '')) ?? []],
  }
}

const swapped = <T>(list: readonly T[], a: number, b: number): readonly T[] => {
  const [one, other] = [list[a], list[b]]
  return one === undefined || other === undefined ? list : list.with(a, other).with(b, one)
}

function spoiledParts(parts: SampleParts, chance: Chance, history: string[]): SampleParts {
  const paths = Object.keys(parts)
  const path = paths[chance(paths.length)] ?? ''
  const bytes = parts[path] ?? new Uint8Array()
  if (paths.length > 2 && chance(6) === 0) {
    history.push(`${path} lost`)
    const { [path]: _, ...rest } = parts
    return rest
  }
  history.push(path)
  return { ...parts, [path]: spoiledBytes(bytes, chance, history) }
}

function spoiledBytes(bytes: Uint8Array, chance: Chance, history: string[]): Uint8Array {
  const from = chance(bytes.length)
  const length = 1 + chance(Math.min(2_000, bytes.length - from))
  const piece = bytes.slice(from, from + length)
  const ways: readonly (readonly [string, () => Uint8Array])[] = [
    ['flipped', () => flipped(bytes, chance)],
    ['cut', () => bytes.slice(0, from)],
    ['piece lost', () => joined(bytes.slice(0, from), bytes.slice(from + length))],
    ['piece twice', () => joined(bytes.slice(0, from), piece, bytes.slice(from))],
    ['piece moved', () => joined(piece, bytes.slice(0, from), bytes.slice(from + length))],
    ['piece zeroed', () => joined(bytes.slice(0, from), new Uint8Array(length), bytes.slice(from + length))],
    ['number changed', () => numberChanged(bytes, chance)],
  ]
  const [name, way] = ways[chance(ways.length)] ?? ['', () => bytes]
  history.push(`${name} at ${from}`)
  return way()
}

function flipped(bytes: Uint8Array, chance: Chance): Uint8Array {
  const copy = bytes.slice()
  for (let count = 1 + chance(16); count > 0; count--) {
    const at = chance(copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 << chance(8))
  }
  return copy
}

/** Counts, lengths and offsets are where programs trip. */
function numberChanged(bytes: Uint8Array, chance: Chance): Uint8Array {
  const copy = bytes.slice()
  const start = chance(copy.length)
  const at = copy.findIndex((byte, index) => index >= start && byte >= 0x30 && byte <= 0x39)
  if (at >= 0) copy[at] = 0x30 + chance(10)
  return at >= 0 && chance(4) === 0
    ? joined(copy.slice(0, at), new TextEncoder().encode('99999999'), copy.slice(at))
    : copy
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
