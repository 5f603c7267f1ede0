/** How much a ZIP file unpacks to, found out before it is unpacked: a small file may hold more than the memory does. */
import { inflateRawSync } from 'node:zlib'
import { DEFLATED, packedBytes, type ZipEntry, zipEntries } from './zip-directory.ts'

export interface ZipWeight {
  readonly entryCount: number
  readonly unpackedBytes: number
}

/**
 * By the central directory, each entry unpacked as far as the directory says, since it may say too little.
 * `undefined` if the file is no whole ZIP; beyond the limit, the weight as far as it was counted.
 */
export function zipWeight(bytes: Uint8Array, limit: ZipWeight): ZipWeight | undefined {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: ZipEntry[] = []
  let unpackedBytes = 0
  for (const entry of zipEntries(zip) ?? []) {
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

/** Unpacks no further than the directory says, so that a false length costs no more than a true one. */
function isAsLongAsSaid(zip: Buffer, entry: ZipEntry): boolean {
  const packed = packedBytes(zip, entry)
  if (entry.method !== DEFLATED) return entry.packedBytes === entry.unpackedBytes
  if (packed === undefined) return false
  try {
    const options = { maxOutputLength: Math.max(entry.unpackedBytes, 1) }
    return inflateRawSync(packed, options).length === entry.unpackedBytes
  } catch {
    // Either it is longer than said, or it is broken; the reader could do nothing with it.
    return false
  }
}
