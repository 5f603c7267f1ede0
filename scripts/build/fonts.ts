/** Makes the Chinese web fonts that the product serves itself, so that no page shows empty boxes where a system has none. */
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CACHE = join(ROOT, 'node_modules/.cache/mingzhang/fonts')
const NOTO = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'))

/** Change it when the way of making changes, so that fonts made the old way are not taken for new ones. */
const RECIPE = '1'

/** Folders whose texts may come to stand on a page. */
const TEXTS = ['src', 'examples']
const TEXT_FILE = /\.(ts|tsx|css|html|yaml|csv|md)$/

/** 3,755 common characters in the order of their sounds: rows 16 to 55 of GB 2312. */
const LEVEL_1 = [0xb0, 0xd7] as const
/** 3,008 rarer ones, wanted in names of people and places: rows 56 to 87. */
const LEVEL_2 = [0xd8, 0xf7] as const
/** Punctuation, numerals, Greek, kana, Cyrillic, tables: rows 1 to 9. */
const SYMBOLS = [0xa1, 0xa9] as const
/** What people write that GB 2312 lacks: Latin, currency, dashes, quotation marks, arrows, ticks, ideographic marks. */
const BESIDE = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2010, 0x205f],
  [0x20a0, 0x20bf],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x2460, 0x24ff],
  [0x2500, 0x25ff],
  [0x2610, 0x2612],
  [0x2713, 0x2717],
  [0x3000, 0x303f],
  [0xff00, 0xffef],
] as const

interface WebFont {
  readonly name: string
  readonly from: string
  readonly characters: string
}

/** Writes the fonts and their licence into a folder; what was made before from the same characters is copied. */
export async function writeFonts(folder: string): Promise<void> {
  const cached = await cachedFonts()
  rmSync(folder, { recursive: true, force: true })
  cpSync(cached, folder, { recursive: true })
}

/** The characters of the two parts: what pages commonly show, and what names may need besides. */
export function fontCharacters(): { readonly common: string; readonly rare: string } {
  const common = new Set([...ranges(), ...gb2312(SYMBOLS), ...gb2312(LEVEL_1), ...charactersOf(TEXTS)])
  const rare = gb2312(LEVEL_2).filter((character) => !common.has(character))
  return { common: sorted(common), rare: sorted(rare) }
}

async function cachedFonts(): Promise<string> {
  const { common, rare } = fontCharacters()
  const version: unknown = JSON.parse(readFileSync(join(NOTO, 'package.json'), 'utf8'))
  const key = createHash('sha256')
    .update(JSON.stringify([RECIPE, version, common, rare]))
    .digest('hex')
    .slice(0, 16)
  const folder = join(CACHE, key)
  if (existsSync(folder)) return folder
  const fonts: readonly WebFont[] = [
    { name: 'mingzhang-sans-400', from: '400Regular/NotoSansSC_400Regular.ttf', characters: common },
    { name: 'mingzhang-sans-600', from: '600SemiBold/NotoSansSC_600SemiBold.ttf', characters: common },
    { name: 'mingzhang-sans-rare-400', from: '400Regular/NotoSansSC_400Regular.ttf', characters: rare },
  ]
  const made = `${folder}.${process.pid}`
  mkdirSync(made, { recursive: true })
  for (const font of fonts) {
    const whole = readFileSync(join(NOTO, font.from))
    writeFileSync(
      join(made, `${font.name}.woff2`),
      await subsetFont(whole, font.characters, { targetFormat: 'woff2' }),
    )
  }
  cpSync(join(NOTO, 'LICENSE_FONT'), join(made, 'OFL.txt'))
  for (const old of readdirSync(CACHE))
    if (join(CACHE, old) !== made) rmSync(join(CACHE, old), { recursive: true })
  // A rename puts the whole folder there at once, so that a build that was cut off leaves no half a font.
  renameSync(made, folder)
  return folder
}

function charactersOf(folders: readonly string[]): readonly string[] {
  const files = folders.flatMap((folder) => {
    const names = existsSync(join(ROOT, folder))
      ? readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      : []
    return names.filter((name) => TEXT_FILE.test(name)).map((name) => join(ROOT, folder, name))
  })
  const found = new Set<string>()
  for (const file of files) for (const character of readFileSync(file, 'utf8')) found.add(character)
  return [...found].filter((character) => character >= ' ')
}

/** All characters of some rows of GB 2312, which stand in each row from 0xa1 to 0xfe. */
function gb2312([first, last]: readonly [number, number]): readonly string[] {
  const bytes: number[] = []
  for (let row = first; row <= last; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell)
  const text = new TextDecoder('gbk').decode(new Uint8Array(bytes))
  return [...text].filter((character) => !/[\uE000-\uF8FF\uFFFD]/.test(character))
}

const ranges = (): readonly string[] =>
  BESIDE.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  )

const sorted = (characters: Iterable<string>): string => [...new Set(characters)].sort().join('')
