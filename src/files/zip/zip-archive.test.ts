/** Whole, torn, encrypted and hostile ZIP files, and files in the container of old Office. */
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openPackage } from './office-package.ts'
import { isOle, oleStreamNames, oleStreamStart } from './ole-container.ts'
import { Refusal } from './refusal.ts'
import { oleFile } from './testing/make-ole.ts'
import { openZip } from './zip-archive.ts'

const text = (bytes: Uint8Array, name: string): string | undefined => {
  const pieces = openZip(bytes, 'DOCX').pieces(name)
  return pieces === undefined ? undefined : Buffer.concat([...pieces]).toString()
}

const refusal = (read: () => unknown): string => {
  try {
    return `read: ${read()}`
  } catch (fault) {
    if (fault instanceof Refusal) return fault.code
    throw fault
  }
}

const changed = (bytes: Uint8Array, change: (copy: Buffer) => void): Uint8Array => {
  const copy = Buffer.from(bytes)
  change(copy)
  return copy
}

const LONG = '一般公共预算'.repeat(50_000)
const WHOLE = zipSync({ 'word/Document.xml': Buffer.from(LONG), 'a.txt': [Buffer.from('甲'), { level: 0 }] })
const directory = (bytes: Uint8Array): number => Buffer.from(bytes).indexOf('PK\x01\x02')

describe('a ZIP', () => {
  it('gives its parts, packed or not, by names in any case', () => {
    expect(text(WHOLE, '/word\\document.xml')).toBe(LONG)
    expect(text(WHOLE, 'a.txt')).toBe('甲')
    expect(text(WHOLE, 'b.txt')).toBeUndefined()
  })

  it('may keep its lengths in the long fields', () => {
    const bytes = zipSync({ a: [Buffer.from('甲乙'), { level: 0, extra: { 1: new Uint8Array(16) } }] })
    const long = changed(bytes, (copy) => {
      const entry = directory(copy)
      const field = entry + 46 + 1 + 4
      copy.writeUInt32LE(6, field)
      copy.writeUInt32LE(6, field + 8)
      copy.writeUInt32LE(0xffffffff, entry + 20)
      copy.writeUInt32LE(0xffffffff, entry + 24)
    })
    expect(text(long, 'a')).toBe('甲乙')
  })

  it.each([
    [
      'a byte was changed in its data',
      changed(WHOLE, (copy) => copy.writeUInt8(copy.readUInt8(200) ^ 1, 200)),
      'RDG-005',
    ],
    ['its end is missing', WHOLE.subarray(0, WHOLE.length - 30), 'RDG-005'],
    [
      'it is longer than it says',
      changed(WHOLE, (copy) => copy.writeUInt32LE(10, directory(copy) + 24)),
      'RDG-005',
    ],
    [
      'a part lies outside',
      changed(WHOLE, (copy) => copy.writeUInt32LE(0x7fffffff, directory(copy) + 42)),
      'RDG-005',
    ],
    [
      'it is packed in another way',
      changed(WHOLE, (copy) => copy.writeUInt16LE(12, directory(copy) + 10)),
      'RDG-005',
    ],
    ['it has a password', changed(WHOLE, (copy) => copy.writeUInt16LE(1, directory(copy) + 8)), 'RDG-006'],
    [
      'it says to unpack to too much',
      changed(WHOLE, (copy) => copy.writeUInt32LE(0xfffffffe, directory(copy) + 24)),
      'RDG-008',
    ],
    [
      'it has the same part twice',
      zipSync({ 'word/document.xml': Buffer.from('甲'), 'word\\Document.xml': Buffer.from('乙') }),
      'RDG-005',
    ],
    ['it is empty', zipSync({}), 'RDG-005'],
    [
      'it has too many parts',
      zipSync(Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`p${at}`, new Uint8Array()]))),
      'RDG-008',
    ],
  ])('is refused when %s', (_, bytes, code) =>
    expect(refusal(() => text(bytes, 'word/document.xml'))).toBe(code),
  )
})

describe('a file in the container of old Office', () => {
  const secret = oleFile({ EncryptedPackage: new Uint8Array(5000), EncryptionInfo: new Uint8Array(5000) })

  it('names its streams and how they begin', () => {
    const bytes = oleFile({ WordDocument: Buffer.concat([Buffer.from('开头'), Buffer.alloc(5000)]) })
    expect(isOle(bytes)).toBe(true)
    expect(oleStreamNames(bytes)).toContain('WordDocument')
    expect(Buffer.from(oleStreamStart(bytes, 'WordDocument')).toString()).toMatch(/^开头/)
    expect(oleStreamStart(bytes, 'Workbook')).toHaveLength(0)
    expect(oleStreamNames(bytes.subarray(0, 600))).toEqual([])
  })

  it('is a package with a password, or no package', () => {
    expect(refusal(() => openPackage({ name: 'a.docx', bytes: secret }, 'DOCX'))).toBe('RDG-006')
    expect(
      refusal(() =>
        openPackage({ name: 'a.docx', bytes: oleFile({ WordDocument: new Uint8Array(5000) }) }, 'DOCX'),
      ),
    ).toBe('RDG-005')
    expect(refusal(() => openPackage({ name: 'a.docx', bytes: new Uint8Array() }, 'DOCX'))).toBe('RDG-003')
    expect(refusal(() => openPackage({ name: 'a.docx', bytes: WHOLE }, 'DOCX'))).toBe('RDG-005')
  })
})
