/** The open fonts that pages are set in: four cuts from two npm packages, found by package, so that no machine decides how a document looks. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type FontMetrics, fontMetrics } from './font-metrics.ts'

/**
 * 小标宋, 宋体 and 仿宋 are set in Noto Serif SC, 黑体 in Noto Sans SC of weight 500, which is as dark as 黑体 is.
 * No 楷体 or 仿宋 under an open licence comes in these packages.
 */
const FILES = {
  serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  serifBold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  sansMedium: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
} as const

export type FontCut = keyof typeof FILES

export const SERIF_FAMILY = 'Noto Serif SC'
export const SANS_FAMILY = 'Noto Sans SC'

let blobs: readonly Buffer[] | undefined

/** Read once for the process: together they are 50 MB. */
export function fontFiles(): readonly Buffer[] {
  const { resolve } = createRequire(import.meta.url)
  blobs ??= Object.values(FILES).map((file) => readFileSync(resolve(file)))
  return blobs
}

const metrics = new Map<FontCut, FontMetrics>()

export function metricsOf(cut: FontCut): FontMetrics {
  const known = metrics.get(cut)
  if (known !== undefined) return known
  const file = fontFiles()[Object.keys(FILES).indexOf(cut)]
  if (file === undefined) throw new Error(`no font file of ${cut}`)
  const read = fontMetrics(file)
  metrics.set(cut, read)
  return read
}
