/** The parts of a ZIP file, unpacked piece by piece in memory: their names never reach the disk. */
import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { READING_LIMITS } from '../reader.ts'
import { Refusal, torn } from './refusal.ts'
import { DEFLATED, packedBytes, STORED, type ZipEntry, zipEntries } from './zip-directory.ts'

export interface ZipArchive {
  /** Names as `partName` has them. */
  readonly names: ReadonlySet<string>
  /** `undefined` if there is no such part. */
  readonly pieces: (name: string) => Iterable<Uint8Array> | undefined
}

/** Office compares names without case; some programs write them with `\`. */
export const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** Refuses what is no whole ZIP, needs a password, or would unpack to more than we read. */
export function openZip(bytes: Uint8Array, format: string): ZipArchive {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, ZipEntry>()
  let [count, unpacked] = [0, 0]
  for (const entry of zipEntries(zip) ?? []) {
    count += 1
    unpacked += entry.unpackedBytes
    if (count > READING_LIMITS.zipEntries || unpacked > READING_LIMITS.unpackedBytes) throw tooHeavy()
    if (entry.isEncrypted) throw new Refusal('RDG-006', {})
    const name = partName(entry.name)
    // Which of two is meant, programs do not agree.
    if (entries.has(name)) throw torn(format, `${entry.name} × 2`)
    entries.set(name, entry)
  }
  if (count === 0) throw torn(format, 'ZIP')
  return {
    names: new Set(entries.keys()),
    pieces: (name) => {
      const entry = entries.get(partName(name))
      return entry === undefined ? undefined : piecesOf(zip, entry, format)
    },
  }
}

function tooHeavy(): Refusal {
  return new Refusal('RDG-008', {
    limit: String(READING_LIMITS.unpackedBytes / 1024 / 1024),
    entries: String(READING_LIMITS.zipEntries),
  })
}

/** Ends early where the part is longer than the directory says, and fails where its checksum is another one. */
function* piecesOf(zip: Buffer, entry: ZipEntry, format: string): Generator<Uint8Array> {
  const packed = packedBytes(zip, entry)
  if (packed === undefined) throw torn(format, entry.name)
  let [length, checksum] = [0, 0]
  for (const piece of unpack(packed, entry, format)) {
    length += piece.length
    if (length > entry.unpackedBytes) throw torn(format, entry.name)
    checksum = crc32(piece, checksum)
    yield piece
  }
  if (length !== entry.unpackedBytes || checksum !== entry.checksum) throw torn(format, `${entry.name}: CRC`)
}

/** Deflate makes at most a thousand times as much of it. */
const PACKED_PIECE = 16 * 1024

function* unpack(packed: Buffer, entry: ZipEntry, format: string): Generator<Uint8Array> {
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw torn(format, `${entry.name}: ZIP ${entry.method}`)
  let pieces: Uint8Array[] = []
  const inflate = new Inflate((piece) => pieces.push(piece))
  for (let at = 0; at === 0 || at < packed.length; at += PACKED_PIECE) {
    const piece = packed.subarray(at, at + PACKED_PIECE)
    if (entry.method === STORED) pieces.push(piece)
    else inflateInto(inflate, piece, at + PACKED_PIECE >= packed.length, () => torn(format, entry.name))
    yield* pieces
    pieces = []
  }
}

function inflateInto(inflate: Inflate, piece: Uint8Array, isLast: boolean, fault: () => Refusal): void {
  try {
    inflate.push(piece, isLast)
  } catch {
    // The package throws for every kind of broken stream; which one is of no use to the user.
    throw fault()
  }
}
