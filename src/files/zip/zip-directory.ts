/** The directory at the end of a ZIP file: what its parts are called, where they lie and how long they say they are. */

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly checksum: number
  readonly packedBytes: number
  /** As the directory says, true or not. */
  readonly unpackedBytes: number
  /** Where the local header stands. */
  readonly local: number
}

export const STORED = 0
export const DEFLATED = 8

const END_MARK = Buffer.from([0x50, 0x4b, 5, 6])
const END_LENGTH = 22
const LONG_END_MARK = 0x06064b50
const LONG_END_LENGTH = 56
const LOCATOR_MARK = 0x07064b50
const LOCATOR_LENGTH = 20
const ENTRY_MARK = 0x02014b50
const ENTRY_LENGTH = 46
const LOCAL_MARK = 0x04034b50
const LOCAL_LENGTH = 30
/** What stands where a number is kept in the ZIP64 fields. */
const ELSEWHERE = 0xffffffff
const LONG_FIELDS = 1
/** No number that stands in a file that we read is as large. */
const TOO_LONG = Number.MAX_SAFE_INTEGER

/** One by one, since a directory may be endless; `undefined` if the file has none. */
export function zipEntries(zip: Buffer): Iterable<ZipEntry> | undefined {
  const start = directoryStart(zip)
  return start === undefined ? undefined : entriesFrom(zip, start)
}

/** Readers go on as long as entries follow, whatever the count at the end says. */
function* entriesFrom(zip: Buffer, start: number): Generator<ZipEntry> {
  let at = start
  while (at + ENTRY_LENGTH <= zip.length && zip.readUInt32LE(at) === ENTRY_MARK) {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field))
    const names = at + ENTRY_LENGTH
    const long = longFields(zip.subarray(names + name, names + name + extra))
    const number = (field: number): number => {
      const short = zip.readUInt32LE(at + field)
      return short === ELSEWHERE ? (long.shift() ?? short) : short
    }
    const method = zip.readUInt16LE(at + 10)
    // The long fields stand in this order: unpacked, packed, place.
    const unpackedBytes = number(24)
    const packedBytes = number(20)
    const local = number(42)
    yield {
      name: nameIn(zip.subarray(names, names + name)),
      method,
      isEncrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      checksum: zip.readUInt32LE(at + 16),
      packedBytes,
      unpackedBytes,
      local,
    }
    at = names + name + extra + comment
  }
}

/** Programs that write no UTF-8 write what the system is set to, in China GBK; most of both cannot be taken for the other. */
function nameIn(bytes: Buffer): string {
  try {
    return UTF8.decode(bytes)
  } catch {
    return GB18030.decode(bytes)
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const GB18030 = new TextDecoder('gb18030')

function longFields(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2)
    const field = extra.subarray(at + 4, at + 4 + length)
    if (extra.readUInt16LE(at) === LONG_FIELDS)
      return Array.from({ length: Math.floor(field.length / 8) }, (_, index) => longAt(field, index * 8))
    at += 4 + length
  }
  return []
}

const longAt = (bytes: Buffer, at: number): number =>
  bytes.readUInt32LE(at + 4) === 0 ? bytes.readUInt32LE(at) : TOO_LONG

function directoryStart(zip: Buffer): number | undefined {
  const end = zip.lastIndexOf(END_MARK)
  if (end < 0 || end + END_LENGTH > zip.length) return undefined
  const start = zip.readUInt32LE(end + 16)
  const isLong = start === ELSEWHERE || [8, 10].some((at) => zip.readUInt16LE(end + at) === 0xffff)
  return isLong ? longDirectoryStart(zip, end - LOCATOR_LENGTH) : start
}

function longDirectoryStart(zip: Buffer, locator: number): number | undefined {
  if (locator < 0 || zip.readUInt32LE(locator) !== LOCATOR_MARK) return undefined
  const end = longAt(zip, locator + 8)
  if (end + LONG_END_LENGTH > zip.length || zip.readUInt32LE(end) !== LONG_END_MARK) return undefined
  return longAt(zip, end + 48)
}

/** The bytes of a part as they lie in the file; `undefined` where they do not. */
export function packedBytes(zip: Buffer, entry: ZipEntry): Buffer | undefined {
  const { local } = entry
  if (local + LOCAL_LENGTH > zip.length || zip.readUInt32LE(local) !== LOCAL_MARK) return undefined
  const start = local + LOCAL_LENGTH + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const end = start + entry.packedBytes
  return end > zip.length ? undefined : zip.subarray(start, end)
}
