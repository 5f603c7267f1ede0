import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { describe as sentence } from '../core/kernel/problem.ts'
import { fc } from '../testing/properties.ts'
import { readFile } from './read-file.ts'
import { type FileReading, READING_LIMITS } from './reader.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const codes = (reading: FileReading): readonly string[] =>
  (reading.ok ? reading.document.problems : reading.problems).map((found) => found.code)

describe('any file', () => {
  test('is read by the reader of its content', async () => {
    const reading = await readFile({ name: '预算.doc', bytes: utf8('<html><body><p>某局部门预算</p>') })
    expect(reading).toMatchObject({ ok: true, document: { name: '预算', format: 'html' } })
    expect(codes(reading)).toEqual(['RDG-002'])
  })

  test.each([
    ['empty', new Uint8Array(), ['RDG-003']],
    ['a picture', Buffer.from('\x89PNG\r\n', 'latin1'), ['RDG-025']],
    ['of no known encoding', new Uint8Array([0xff, 0x80, 0xff, 0x80]), ['RDG-017']],
  ])('%s is refused', async (_, bytes, expected) => {
    const reading = await readFile({ name: 'a.txt', bytes })
    expect([reading.ok, codes(reading)]).toEqual([false, expected])
  })

  test('too large is refused with both sizes', async () => {
    const reading = await readFile({ name: 'a.txt', bytes: new Uint8Array(READING_LIMITS.fileBytes + 1) })
    expect(reading.ok ? [] : reading.problems).toMatchObject([
      { code: 'RDG-004', params: { size: '200', limit: '200' } },
    ])
  })

  test.each([
    ['../../etc/passwd.txt', 'passwd'],
    [`${'长'.repeat(300)}.txt`, `${'长'.repeat(145)}…`],
    ['预\u0007算\u202e\n.txt', '预算'],
  ])('the name %j is made safe', async (name, expected) => {
    const reading = await readFile({ name, bytes: utf8('甲') })
    expect(reading.ok && reading.document.name).toBe(expected)
    const refused = await readFile({ name, bytes: new Uint8Array() })
    const printed = refused.ok ? '' : refused.problems.map((found) => sentence(found, 'zh')).join('')
    expect(printed).toContain(`${expected}.txt`)
    expect(printed).not.toMatch(/\p{Cc}|\p{Cf}|etc/u)
  })

  test('a fault within a reader becomes a problem without stack and paths', async () => {
    const bytes = zipSync({ 'word/document.xml': strToU8('<a>') })
    const broken = new Proxy(bytes, {
      get: (target, key) => {
        if (key === 'subarray') throw new TypeError(`no such thing at /srv/app/x.js:1:2\n    at f`)
        const value: unknown = Reflect.get(target, key)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    const reading = await readFile({ name: 'a.docx', bytes: broken })
    expect(reading.ok ? [] : reading.problems).toEqual([
      { code: 'RDG-019', params: { reason: 'TypeError: no such thing at …' }, place: { file: 'a.docx' } },
    ])
  })

  test('whatever the bytes and the name, there is a document or a problem within a second', async () => {
    const start = fc.constantFrom(
      '',
      '<html>',
      '项目\t金额\n',
      '| a | b |\n',
      'MIME-Version: 1.0\n\n',
      '\ufeff',
      '"a","b\n',
      '目录\n第一部分\n',
    )
    const rest = fc.oneof(
      fc.uint8Array({ maxLength: 2_000 }),
      fc.string({ unit: 'binary', maxLength: 1_000 }).map(utf8),
      fc
        .array(
          fc.constantFrom(
            '\t',
            '\n',
            '一、',
            '1.00',
            '|',
            '<p>',
            '$',
            '**',
            '[',
            '](',
            '第一部分',
            '，',
            '。',
            ' ',
          ),
          { maxLength: 400 },
        )
        .map((parts) => utf8(parts.join(''))),
    )
    const name = fc.constantFrom('a.txt', 'a.csv', 'a.html', 'a', 'a.md', 'a.mht')
    await readFile({ name: 'a.html', bytes: utf8('<p>甲') })
    await fc.assert(
      fc.asyncProperty(name, start, rest, async (file, first, more) => {
        const started = performance.now()
        const reading = await readFile({ name: file, bytes: Buffer.concat([utf8(first), more]) })
        expect(performance.now() - started).toBeLessThan(1_000)
        expect(reading.ok || reading.problems.length > 0).toBe(true)
        expect(codes(reading)).not.toContain('RDG-019')
      }),
      { numRuns: 300 },
    )
  })
})
