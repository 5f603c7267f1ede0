/** Makes sure before the browser tests that there is a Chromium which starts, and says what to install where it cannot. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'

/** A Chromium to start, and the environment that it needs. */
export interface BrowserProgram {
  readonly executable: string
  readonly environment: Readonly<Record<string, string>>
}

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/mingzhang', import.meta.url))

/** The Debian package that brings each library which Chromium takes from the system. */
const DEBIAN_PACKAGES: Readonly<Record<string, string>> = {
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libplc4.so': 'libnspr4',
  'libplds4.so': 'libnspr4',
  'libexpat.so.1': 'libexpat1',
  'libgcc_s.so.1': 'libgcc-s1',
}

/** What vitest runs once before the browser tests. */
export async function setup(): Promise<void> {
  await prepareBrowser()
}

/**
 * The browser that CHROME_PATH names, else the one that an npm package brings, unpacked once. Libraries that
 * the system lacks come from that package too, or, where they do not suit the system, by apt-get as root.
 */
export async function prepareBrowser(): Promise<BrowserProgram> {
  const chosen = process.env.CHROME_PATH
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which does not exist.`)
    return { executable: chosen, environment: {} }
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The bundled Chromium runs on Linux x64 only, this is ${process.platform} ${process.arch}: set CHROME_PATH to an installed Chrome or Chromium.`,
    )
  }
  const folder = await unpacked()
  const executable = join(folder, 'chromium')
  // Its own fonts only, so that pages look alike everywhere and show whether they bring their Chinese font along.
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  if (missingLibraries(executable, {}).length === 0) return { executable, environment: fonts }
  const own = { LD_LIBRARY_PATH: join(folder, 'lib') }
  if (missingLibraries(executable, own).length === 0) return { executable, environment: { ...fonts, ...own } }
  installLibraries(missingLibraries(executable, {}))
  const missing = missingLibraries(executable, {})
  if (missing.length > 0) throw new Error(missingMessage(missing))
  return { executable, environment: fonts }
}

/** The shared libraries that a program would not find, as `ldd` tells. */
export function missingLibraries(
  executable: string,
  environment: BrowserProgram['environment'],
): readonly string[] {
  const { stdout } = spawnSync('ldd', [executable], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  })
  return parseMissing(stdout)
}

export const parseMissing = (listing: string): readonly string[] =>
  [...listing.matchAll(/^\s*(\S+) => not found$/gm)].flatMap((match) => match[1] ?? [])

/** What to tell somebody whose machine lacks libraries that the tests may not install. */
export function missingMessage(libraries: readonly string[]): string {
  const packages = packagesOf(libraries)
  const install =
    packages.length === 0 ? '' : ` On Debian or Ubuntu run: apt-get install ${packages.join(' ')}.`
  return `Chromium needs ${libraries.join(', ')}, which this system lacks.${install} Or set CHROME_PATH to an installed Chrome or Chromium.`
}

const packagesOf = (libraries: readonly string[]): readonly string[] =>
  [...new Set(libraries.flatMap((library) => DEBIAN_PACKAGES[library] ?? []))].sort()

function installLibraries(libraries: readonly string[]): void {
  const packages = packagesOf(libraries)
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get') || packages.length === 0) return
  console.warn(`installing ${packages.join(' ')} for the browser tests`)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const aptGet = (...args: readonly string[]) =>
    spawnSync('apt-get', ['-qq', ...args], { encoding: 'utf8', env: environment })
  aptGet('update')
  const { status, stderr } = aptGet('install', '-y', '--no-install-recommends', ...packages)
  if (status !== 0) throw new Error(`${missingMessage(libraries)} apt-get said: ${stderr.trim()}`)
}

/** The folder with the browser of the package, its libraries and its fonts. */
async function unpacked(): Promise<string> {
  const packed = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../../bin')
  const { version }: { version: string } = JSON.parse(readFileSync(join(packed, '../package.json'), 'utf8'))
  const folder = join(CACHE, `chromium-${version}`)
  if (existsSync(folder)) return folder
  const made = `${folder}.${process.pid}`
  mkdirSync(made, { recursive: true })
  await expand(join(packed, 'chromium.br'), join(made, 'chromium'), 0o755)
  for (const name of ['al2023.tar', 'fonts.tar']) {
    await expand(join(packed, `${name}.br`), join(made, name), 0o644)
    execFileSync('tar', ['-xf', join(made, name), '-C', made, '--no-same-owner'])
    rmSync(join(made, name))
  }
  writeFileSync(join(made, 'fonts.conf'), fontSettings(folder))
  try {
    renameSync(made, folder)
  } catch (error) {
    // Another run was quicker.
    rmSync(made, { recursive: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

const expand = (from: string, to: string, mode: number): Promise<void> =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode }))

const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`
