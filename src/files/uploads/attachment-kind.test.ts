/** Attachments are what their names say, and of a kind that nobody has to be afraid of. */
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { attachmentKind, LARGEST_ATTACHMENT_BYTES } from './attachment-kind.ts'

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const workbook = (): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') })

test.each([
  ['报价单.pdf', strToU8('%PDF-1.7\n'), 'application/pdf'],
  ['签到表.png', PNG, 'image/png'],
  ['说明.txt', strToU8('测算依据见合同第三条'), 'text/plain; charset=utf-8'],
  ['明细.xlsx', workbook(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
])('%s is taken', (name, bytes, mediaType) => {
  expect(attachmentKind(bytes, name)).toEqual({ ok: true, mediaType })
})

test.each([
  ['a program', '报价单.exe', new Uint8Array([0x4d, 0x5a, 0x90, 0]), 'RND-034'],
  ['a page', '说明.html', strToU8('<!doctype html><script>alert(1)</script>'), 'RND-034'],
  ['a page by another name', '说明.txt', strToU8('<!doctype html><html><body>x</body></html>'), 'RND-034'],
  ['a picture called a PDF', '报价单.pdf', PNG, 'RND-034'],
  ['a workbook with macros', '明细.xlsm', workbook(), 'RND-034'],
  ['nothing', '空.txt', new Uint8Array(), 'RND-033'],
  ['too much', '大.txt', new Uint8Array(LARGEST_ATTACHMENT_BYTES + 1), 'RND-033'],
])('%s is refused', (_, name, bytes, code) => {
  expect(attachmentKind(bytes, name)).toMatchObject({ ok: false, problem: { code } })
})
