import { expect, test } from 'vitest'
import { posterOf } from '../../core/disclosure/poster.ts'
import { sampleDisclosure } from '../../testing/sample-disclosure.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { writePoster } from './write-poster.ts'

const poster = () => {
  const found = posterOf(sampleDisclosure())
  if (!found.ok) throw new Error(found.problem.code)
  return found.value
}

test('a poster is one page that says its figures, in three formats, the same each time', async () => {
  const wanted = poster()
  const { svg, pdf, png } = await writePoster(wanted, 2023)
  const reading = await readPdf({ name: 'poster.pdf', bytes: pdf })
  if (!reading.ok) throw new Error('the poster cannot be read')
  expect(reading.document.pages).toHaveLength(1)
  const words = JSON.stringify(reading.document.blocks)
  for (const { label, text } of wanted.figures) {
    expect(svg).toContain(`>${label}<`)
    expect(words).toContain(text)
  }
  expect(Buffer.from(png).toString('latin1', 1, 4)).toBe('PNG')
  expect(await writePoster(poster(), 2023)).toEqual({ svg, pdf, png })
}, 30_000)

test('texts that are markup or without end stay text, and on the page', async () => {
  const odd = { ...poster(), title: '<script>&'.repeat(30), lead: '无尽'.repeat(5_000), unit: '\u0000' }
  const { svg } = await writePoster(odd, 2023)
  expect(svg).not.toContain('<script')
  expect(svg).toContain('…')
}, 30_000)
