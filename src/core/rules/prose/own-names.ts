/** The names by which a document calls its own unit: in full, and without the places before it. */
import { bareName, placesOf } from '../../disclosure/reading/unit-name.ts'
import { plainWords } from '../../document/printed-words.ts'
import { once } from '../contract/once.ts'

/** 武汉市江汉区工业企业服务中心, 江汉区工业企业服务中心, 工业企业服务中心: the longest first; of an unknown unit none. */
export const ownNames = once((part): readonly string[] => {
  const unit = part.identity.unit.value
  if (unit === undefined) return []
  const full = plainWords(bareName(unit))
  const names = [full]
  for (const place of placesOf(full)) names.push((names.at(-1) ?? full).slice(place.length))
  return names
})
