/** What is read as XML, what is refused, and that it does not matter where the stream is cut. */

import { describe, expect, it } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { Refusal } from './refusal.ts'
import { scanXml } from './xml-scan.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function events(pieces: Iterable<string>): string {
  let found = ''
  scanXml(
    pieces,
    { format: 'DOCX', part: 'a.xml' },
    {
      open: (name, attributes) => {
        found += `<${name}${[...attributes].map(([key, value]) => ` ${key}=${value}`).join('')}>`
      },
      close: (name) => {
        found += `</${name}>`
      },
      text: (text) => {
        found += text
      },
    },
  )
  return found
}

function refusal(pieces: Iterable<string>): string {
  try {
    return `read: ${events(pieces)}`
  } catch (fault) {
    if (fault instanceof Refusal) return fault.code
    throw fault
  }
}

const SAMPLE = `\ufeff<?xml version="1.0"?><!-- < > --><w:p xmlns:w="${W}" w:id='a>b"' plain="&lt;&#x4E00;"><w:t>甲 &amp; 乙</w:t ><w:br/><![CDATA[<丙>]]><x:y xmlns:x="urn:x" x:z="1"/></w:p>\n`
const READ = '<w:p w:id=a>b" plain=<一><w:t>甲 & 乙</w:t><w:br></w:br><丙><?:y ?:z=1></?:y></w:p>'

describe('XML', () => {
  it('is read with the names that we use', () => expect(events([SAMPLE])).toBe(READ))

  it('is the same wherever its stream is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(SAMPLE.length), { maxLength: 12 }), (cuts) => {
        const at = [0, ...cuts.sort((left, right) => left - right), SAMPLE.length]
        expect(events(at.slice(1).map((end, index) => SAMPLE.slice(at[index], end)))).toBe(READ)
      }),
    )
  })

  it('has texts of any length', () => {
    const text = '字&amp;'.repeat(100_000)
    expect(events([`<a>${text}</a>`])).toBe(`<?:a>${'字&'.repeat(100_000)}</?:a>`)
  })

  it('knows the names of an inner scope no longer behind it', () => {
    expect(events([`<a xmlns="${W}"><b xmlns="urn:x"><c/></b><c/></a>`])).toBe(
      '<w:a><?:b><?:c></?:c></?:b><w:c></w:c></w:a>',
    )
  })

  it.each([
    ['', 'RDG-005'],
    ['<a>', 'RDG-005'],
    ['<a></b>', 'RDG-005'],
    ['<a/><b/>', 'RDG-005'],
    ['<a/>x', 'RDG-005'],
    ['<a b=c/>', 'RDG-005'],
    ['<a b="1" b="2"/>', 'RDG-005'],
    ['<a>&unknown;</a>', 'RDG-005'],
    ['<a>R&D</a>', 'RDG-005'],
    ['<a>&#x110000;</a>', 'RDG-005'],
    ['<a', 'RDG-005'],
    ['<a>text', 'RDG-005'],
    ['</a>', 'RDG-005'],
    ['<a><!-- </a>', 'RDG-005'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'RDG-030'],
    ['<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'RDG-030'],
    [`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`, 'RDG-009'],
    [`<a ${'x'.repeat(3_000_000)}`, 'RDG-005'],
  ])('%.40s is refused', (xml, code) => expect(refusal([xml])).toBe(code))
})
