/** Whether an old Office file is encrypted: each says so near its beginning. */
import { oleStreamStart } from '../zip/ole-container.ts'

export const isLegacyEncrypted = (bytes: Uint8Array): boolean =>
  isDocEncrypted(bytes) || isXlsEncrypted(bytes)

/** [MS-DOC] 2.5.2: the bit `fEncrypted` among the flags of the file's first block. */
function isDocEncrypted(bytes: Uint8Array): boolean {
  const start = oleStreamStart(bytes, 'WordDocument')
  return ((start[11] ?? 0) & 1) === 1
}

const FILE_PASS = 0x2f
const WRITE_PROTECT = 0x86

/** [MS-XLS] 2.1.7.20.3: a record of this kind follows the first one, or the one that protects from writing. */
function isXlsEncrypted(bytes: Uint8Array): boolean {
  const start = ['Workbook', 'Book']
    .map((name) => oleStreamStart(bytes, name))
    .find(({ length }) => length > 0)
  if (start === undefined) return false
  const records = Buffer.from(start)
  let at = 0
  for (let count = 0; count < 3 && at + 4 <= records.length; count++) {
    const kind = records.readUInt16LE(at)
    if (kind === FILE_PASS) return true
    if (count > 0 && kind !== WRITE_PROTECT) return false
    at += 4 + records.readUInt16LE(at + 2)
  }
  return false
}
