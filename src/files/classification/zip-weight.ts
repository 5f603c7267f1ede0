/** How much a ZIP file unpacks to, found out before it is unpacked: a small file may hold more than the memory does. */
import { inflateRawSync } from 'node:zlib'

export interface ZipWeight {
  readonly entryCount: number
  readonly unpackedBytes: number
}

const END_MARK = Buffer.from([0x50, 0x4b, 5, 6])
const END_LENGTH = 22
const ENTRY_MARK = 0x02014b50
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30
const DEFLATED = 8
/** What stands where a number is kept in the ZIP64 fields, which no file of our size needs. */
const ELSEWHERE = 0xffffffff

/**
 * By the central directory, each entry unpacked as far as the directory says, since it may say too little.
 * `undefined` if the file is no whole ZIP; beyond the limit, the weight as far as it was counted.
 */
export function zipWeight(bytes: Uint8Array, limit: ZipWeight): ZipWeight | undefined {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = directoryStart(zip)
  if (start === undefined) return undefined
  const entries: Entry[] = []
  let unpackedBytes = 0
  // Readers go on as long as entries follow, whatever the count at the end says.
  for (let entry = entryAt(zip, start); entry !== undefined; entry = entryAt(zip, entry.next)) {
    entries.push(entry)
    unpackedBytes += entry.unpackedBytes
    if (entries.length > limit.entryCount || unpackedBytes > limit.unpackedBytes) break
  }
  const weight = { entryCount: entries.length, unpackedBytes }
  if (isTooHeavy(weight, limit)) return weight
  return entries.length > 0 && entries.every((entry) => isAsLongAsSaid(zip, entry)) ? weight : undefined
}

export const isTooHeavy = (weight: ZipWeight, limit: ZipWeight): boolean =>
  weight.entryCount > limit.entryCount || weight.unpackedBytes > limit.unpackedBytes

function directoryStart(zip: Buffer): number | undefined {
  const end = zip.lastIndexOf(END_MARK)
  if (end < 0 || end + END_LENGTH > zip.length) return undefined
  const shorts = [4, 6, 8, 10].map((at) => zip.readUInt16LE(end + at))
  const size = zip.readUInt32LE(end + 12)
  const start = zip.readUInt32LE(end + 16)
  return shorts.includes(0xffff) || size === ELSEWHERE || start === ELSEWHERE ? undefined : start
}

interface Entry {
  readonly method: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  readonly local: number
  readonly next: number
}

function entryAt(zip: Buffer, at: number): Entry | undefined {
  if (at + ENTRY_LENGTH > zip.length || zip.readUInt32LE(at) !== ENTRY_MARK) return undefined
  const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field))
  return {
    method: zip.readUInt16LE(at + 10),
    packedBytes: zip.readUInt32LE(at + 20),
    unpackedBytes: zip.readUInt32LE(at + 24),
    local: zip.readUInt32LE(at + 42),
    next: at + ENTRY_LENGTH + name + extra + comment,
  }
}

/** Unpacks no further than the directory says, so that a false length costs no more than a true one. */
function isAsLongAsSaid(zip: Buffer, { method, packedBytes, unpackedBytes, local }: Entry): boolean {
  if (method !== DEFLATED) return packedBytes === unpackedBytes
  if (local + LOCAL_LENGTH > zip.length) return false
  const start = local + LOCAL_LENGTH + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const packed = zip.subarray(start, start + packedBytes)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(unpackedBytes, 1) }).length === unpackedBytes
  } catch {
    // Either it is longer than said, or it is broken; the reader could do nothing with it.
    return false
  }
}
