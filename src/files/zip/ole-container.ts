/** The container of old Office files, and of new ones with a password: which streams it holds, and how each begins. */

const MARK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const HEADER_LENGTH = 512
const ENTRY_LENGTH = 128
/** Sectors with a higher number are marks, such as the end of a chain. */
const LAST_SECTOR = 0xfffffffa
const MOST_SECTORS = 4096

export const isOle = (bytes: Uint8Array): boolean => MARK.every((byte, index) => bytes[index] === byte)

export const oleStreamNames = (bytes: Uint8Array): readonly string[] => streams(bytes).map(({ name }) => name)

/** The first bytes of a stream, as far as its first sector goes; empty if there is no such stream. */
export function oleStreamStart(bytes: Uint8Array, name: string): Uint8Array {
  const found = streams(bytes).find((stream) => stream.name === name)
  if (found === undefined || found.length < SMALL_STREAM) return new Uint8Array()
  return sectorAt(bytes, found.sector)
}

/** Shorter streams lie elsewhere; no document is as short. */
const SMALL_STREAM = 4096

interface Stream {
  readonly name: string
  readonly sector: number
  readonly length: number
}

function streams(bytes: Uint8Array): readonly Stream[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!isOle(bytes) || file.length < HEADER_LENGTH) return []
  const found: Stream[] = []
  let sector = file.readUInt32LE(48)
  for (let count = 0; sector < LAST_SECTOR && count < MOST_SECTORS; count++) {
    const directory = sectorAt(file, sector)
    for (let at = 0; at + ENTRY_LENGTH <= directory.length; at += ENTRY_LENGTH) {
      const entry = directory.subarray(at, at + ENTRY_LENGTH)
      const nameLength = Math.min(entry.readUInt16LE(64), 64)
      if (nameLength < 2) continue
      const name = entry.toString('utf16le', 0, nameLength - 2)
      found.push({ name, sector: entry.readUInt32LE(116), length: entry.readUInt32LE(120) })
    }
    sector = sectorAfter(file, sector)
  }
  return found
}

function sectorLength(file: Buffer): number {
  return file.readUInt16LE(30) === 12 ? 4096 : 512
}

function sectorAt(bytes: Uint8Array, sector: number): Buffer {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = sectorLength(file)
  return file.subarray((sector + 1) * length, (sector + 2) * length)
}

/** By the table of sectors, whose own first 109 sectors the header names; a directory lies in these. */
function sectorAfter(file: Buffer, sector: number): number {
  const perSector = sectorLength(file) / 4
  const index = Math.floor(sector / perSector)
  if (index >= 109) return LAST_SECTOR
  const table = sectorAt(file, file.readUInt32LE(76 + index * 4))
  const at = (sector % perSector) * 4
  return at + 4 > table.length ? LAST_SECTOR : table.readUInt32LE(at)
}
