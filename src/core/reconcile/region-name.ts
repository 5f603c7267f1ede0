/** A short key for a region, made fast: a document asks for hundreds of thousands of them. */
import type { Region } from '../figures/region.ts'

export const regionName = (region: Region): string =>
  `${region.unit ?? ''}|${region.year ?? ''}|${region.stage ?? ''}|${region.flow ?? ''}|${region.fund ?? ''}|${region.nature ?? ''}|${region.function ?? ''}|${region.economic ?? ''}|${region.project ?? ''}|${region.origin ?? ''}`
