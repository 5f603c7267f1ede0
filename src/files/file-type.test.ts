import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { fileType } from './file-type.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))
const odf = (type: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${type}`), { level: 0 }],
    'content.xml': strToU8('x'),
  })

/** The container of old Office files with these streams, as small as it can be. */
function ole(...streams: readonly string[]): Uint8Array {
  const file = Buffer.alloc(1_536)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file)
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(1, 44)
  file.writeUInt32LE(1, 48)
  file.fill(0xff, 76, 512)
  file.writeUInt32LE(0, 76)
  file.fill(0xff, 512, 1_024)
  file.writeUInt32LE(0xfffffffd, 512)
  file.writeUInt32LE(0xfffffffe, 516)
  streams.forEach((name, at) => {
    const entry = 1_024 + at * 128
    file.write(name, entry, 'utf16le')
    file.writeUInt16LE(name.length * 2 + 2, entry + 64)
    file.writeUInt8(2, entry + 66)
  })
  return file
}

const shown = (content: Uint8Array, name: string): string => {
  const type = fileType(content, name)
  if (type.format === 'unknown') return `${type.problem.code} ${type.problem.params.found ?? ''}`.trim()
  const format = type.format === 'legacy' ? `legacy ${type.extension}` : type.format
  return type.note === undefined
    ? format
    : `${format} ${type.note.params.extension} ${type.note.params.found}`
}

describe('by content', () => {
  test.each([
    ['a.pdf', bytes('%PDF-1.7\n'), 'pdf'],
    ['a.pdf', bytes('HTTP/1.1 200 OK\r\nX: y\r\n\r\n%PDF-1.4'), 'pdf'],
    ['a.docx', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['a.docx', zip('word\\document2.xml'), 'docx'],
    ['a.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
    ['a.wps', zip('word/document.xml'), 'docx'],
    ['a.et', zip('xl/workbook.xml'), 'xlsx'],
    ['a.doc', ole('Root Entry', 'WordDocument'), 'legacy doc'],
    ['a.xls', ole('Root Entry', 'Workbook'), 'legacy xls'],
    ['a.wps', ole('Root Entry', 'WordDocument'), 'legacy doc'],
    ['a.odt', odf('text'), 'legacy odt'],
    ['a.ods', odf('spreadsheet'), 'legacy ods'],
    ['a.rtf', bytes('{\\rtf1\\ansi'), 'legacy rtf'],
    ['a.html', utf8('\ufeff<!-- saved -->\n<!DOCTYPE html><html>'), 'html'],
    ['a.htm', utf8('<p>甲</p>'), 'html'],
    ['a.html', iconv.encode('<html><body>部门预算', 'utf-16le', { addBOM: true }), 'html'],
    ['a.xhtml', utf8('<?xml version="1.0"?>\n<html xmlns="x">'), 'html'],
    [
      'a.mht',
      bytes('From: <x>\r\nSubject: y\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related'),
      'html',
    ],
    ['a.txt', utf8('项目\t金额'), 'text'],
    ['a.csv', iconv.encode('项目,金额\n教育支出,1.00', 'gb18030'), 'text'],
    ['预算', utf8('某局预算'), 'text'],
    ['a.md', utf8('<table><tr><td>甲</td></tr></table>'), 'text'],
    ['a.txt', utf8('见 <a.pdf>，%PDF-1.4 是什么'), 'text'],
  ])('%s', (name, content, expected) => {
    expect(shown(content, name)).toBe(expected)
  })

  test.each([
    ['a.docx', bytes('%PDF-1.7\n'), 'pdf .docx PDF'],
    ['a.xls', utf8('<html><table><tr><td>甲'), 'html .xls HTML'],
    ['a.doc', zip('word/document.xml'), 'docx .doc DOCX'],
    ['a.pdf', utf8('某局部门预算'), 'text .pdf TXT'],
    ['a', bytes('%PDF-1.7\n'), 'pdf - PDF'],
    ['a.docx', ole('Root Entry', 'WordDocument'), 'legacy doc .docx DOC'],
    ['a.json', utf8('{"a": 1}'), 'text .json TXT'],
  ])('%s that is another: it is read as that, with a note', (name, content, expected) => {
    expect(shown(content, name)).toBe(expected)
  })
})

describe('what is not read is named', () => {
  test.each([
    ['a.png', bytes('\x89PNG\r\n\x1a\n'), 'RDG-025 PNG'],
    ['a.pdf', bytes('\xff\xd8\xff\xe0'), 'RDG-025 JPEG'],
    ['a.tif', bytes('II*\0'), 'RDG-025 TIFF'],
    ['a.ofd', zip('OFD.xml', 'Doc_0/Document.xml'), 'RDG-026 OFD'],
    ['a.zip', zip('预算.pdf'), 'RDG-027 ZIP'],
    ['a.rar', bytes('Rar!\x1a\x07'), 'RDG-027 RAR'],
    ['a.pptx', zip('ppt/presentation.xml'), 'RDG-001 PPTX'],
    ['a.ppt', ole('Root Entry', 'PowerPoint Document'), 'RDG-001 PPT'],
    ['a.docx', ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'RDG-006 OLE'],
    ['a.xml', utf8('<?xml version="1.0"?><a/>'), 'RDG-001 XML'],
    ['a.dat', new Uint8Array([0, 1, 2, 255]), 'RDG-001 .dat, 00 01 02 ff'],
    ['a', new Uint8Array([0, 1]), 'RDG-001 00 01'],
  ])('%s', (name, content, expected) => {
    expect(shown(content, name)).toBe(expected)
  })

  test.each([
    ['a.pdf', 'pdf'],
    ['a.docx', 'docx'],
    ['a.txt', 'text'],
  ])('of bytes that are nothing, the reader of %s says what is wrong', (name, expected) => {
    expect(shown(new Uint8Array([0, 1, 2, 255]), name)).toBe(expected)
  })

  test('a torn package is known by the names of its parts', () => {
    const whole = zip('[Content_Types].xml', 'word/document.xml', 'word/styles.xml')
    expect(shown(whole.subarray(0, whole.length - 60), 'a.docx')).toBe('docx')
  })
})
