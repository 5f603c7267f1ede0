import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'

const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
)

/** The characters that a TrueType font draws, from the groups of its table `cmap` in format 12. */
function charactersOf(font: Buffer): ReadonlySet<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + 16 * at)
  const record = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0
  const cmap = font.readUInt32BE(record + 8)
  const found = new Set<number>()
  for (let at = 0; at < font.readUInt16BE(cmap + 2); at++) {
    const table = cmap + font.readUInt32BE(cmap + 8 + 8 * at)
    if (font.readUInt16BE(table) !== 12) continue
    for (let group = 0; group < font.readUInt32BE(table + 12); group++) {
      const start = table + 16 + 12 * group
      for (let one = font.readUInt32BE(start); one <= font.readUInt32BE(start + 4); one++) found.add(one)
    }
  }
  return found
}

it('prints no sign that the served font cannot draw', () => {
  const drawn = charactersOf(readFileSync(FONT))
  expect(drawn.has(0x660e)).toBe(true)
  // The sign of closing and the one of no entry, which once stood in the page.
  expect([0x2715, 0x26d4].filter((one) => drawn.has(one))).toEqual([])

  const sources = readdirSync('src/web', { recursive: true, encoding: 'utf8' })
  const missing = sources
    .filter((file) => /\.(tsx?|css|html)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .flatMap((file) =>
      [...readFileSync(`src/web/${file}`, 'utf8')]
        .filter((character) => character > '~' && !drawn.has(character.codePointAt(0) ?? 0))
        .map((character) => `${file}: ${character}`),
    )
  expect(missing).toEqual([])
})
