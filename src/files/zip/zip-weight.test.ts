/** Files that unpack to more than they look, written byte by byte as no honest program would. */
import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { listGrids } from '../classification/list-grid.ts'
import { isTooHeavy, zipWeight } from './zip-weight.ts'

const MEGABYTE = 1024 * 1024
const LIMIT = { entryCount: 10, unpackedBytes: MEGABYTE }

interface Part {
  readonly packed: Buffer
  /** What the directory says, true or not. */
  readonly unpackedBytes: number
}

const zeros = (bytes: number, said = bytes): Part => ({
  packed: deflateRawSync(Buffer.alloc(bytes)),
  unpackedBytes: said,
})

/** The least that is a ZIP: local headers with their data, the central directory, its end. */
function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [index, { packed, unpackedBytes }] of parts.entries()) {
    const name = Buffer.from(`part${index}`)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(unpackedBytes, 18)
    shared.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, rest, name]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

const codesOf = async (bytes: Uint8Array) =>
  (await listGrids({ name: '科目.xlsx', bytes })).problems.map((found) => found.code)

describe('what a ZIP unpacks to', () => {
  it('is the sum of its parts', () => {
    expect(zipWeight(zip([zeros(1000), zeros(234)]), LIMIT)).toEqual({ entryCount: 2, unpackedBytes: 1234 })
  })
  it.each([
    ['one part too large', [zeros(MEGABYTE + 1)]],
    ['parts too large together', [zeros(MEGABYTE), zeros(1)]],
    ['too many parts', Array.from({ length: 11 }, () => zeros(0))],
    ['a length of which only ZIP64 would know', [zeros(1, 0xffffffff)]],
  ])('is too much: %s', (_, parts) => {
    const weight = zipWeight(zip(parts), LIMIT)
    expect(weight === undefined ? undefined : isTooHeavy(weight, LIMIT)).toBe(true)
  })
  it.each([
    ['a part longer than the directory says', zip([zeros(MEGABYTE, 10)])],
    ['a part shorter than it says', zip([zeros(10, 20)])],
    ['no parts', zip([])],
    ['no end', zip([zeros(10)]).subarray(0, -22)],
    ['an end alone, cut off', Buffer.from('PK\x05\x06')],
  ])('is not known of a ZIP with %s', (_, bytes) => {
    expect(zipWeight(bytes, LIMIT)).toBeUndefined()
  })
})

describe('a spreadsheet', () => {
  it('of 300 MB in 0.3 MB is refused before it is unpacked', async () => {
    const bomb = zip([zeros(300 * MEGABYTE)])
    expect(bomb.length).toBeLessThan(MEGABYTE)
    expect(await codesOf(bomb)).toEqual(['LAW-020'])
  })
  it('that hides its length, and one of thousands of parts, are refused', async () => {
    expect(await codesOf(zip([zeros(200 * MEGABYTE, 1000)]))).toEqual(['LAW-012'])
    expect(await codesOf(zip(Array.from({ length: 2001 }, () => zeros(1))))).toEqual(['LAW-020'])
  })
  it('as a spreadsheet program writes it is read', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('科目').addRow(['编码', '名称'])
    expect(await codesOf(new Uint8Array(await workbook.xlsx.writeBuffer()))).toEqual([])
  })
})
