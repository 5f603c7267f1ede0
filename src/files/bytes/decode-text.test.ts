import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeText, MAX_FILE_BYTES } from './decode-text.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const CHINESE = '部门名称: 某某市示例局\n单位: 示例中心\n金额单位: 万元\n'

describe('text from bytes', () => {
  test.each([
    ['UTF-8', utf8(CHINESE)],
    ['UTF-8 with its mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(CHINESE)])],
    ['UTF-16 little endian', iconv.encode(CHINESE, 'utf-16le', { addBOM: true })],
    ['UTF-16 big endian', iconv.encode(CHINESE, 'utf-16be', { addBOM: true })],
  ])('%s is read', (_, bytes) => {
    expect(decodeText(bytes, 'a.yaml')).toEqual({ ok: true, text: CHINESE })
  })

  test.each([
    ['GB18030 is named, not guessed at', iconv.encode(CHINESE, 'gb18030'), 'DAT-001', undefined],
    ['one Chinese word in GB18030', iconv.encode('name: 联通', 'gb18030'), 'DAT-001', undefined],
    ['UTF-8 cut off within a character', utf8(CHINESE).subarray(0, utf8(CHINESE).length - 5), 'DAT-002', 3],
    ['UTF-8 with a broken byte', utf8(CHINESE).with(15, 0xff), 'DAT-002', 1],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'DAT-003', undefined],
    ['empty bytes', new Uint8Array([65, 0, 66]), 'DAT-003', undefined],
    ['control characters', new Uint8Array([65, 7, 66]), 'DAT-003', undefined],
    ['no encoding', new Uint8Array([0xff, 0x80, 0xff, 0x80]), 'DAT-019', undefined],
    ['too large', new Uint8Array(MAX_FILE_BYTES + 1), 'DAT-004', undefined],
  ])('%s is refused', (_, bytes, code, line) => {
    const decoded = decodeText(bytes, 'a.yaml')
    expect(decoded.ok ? 'read' : [decoded.problem.code, decoded.problem.place?.line]).toEqual([code, line])
  })
})
