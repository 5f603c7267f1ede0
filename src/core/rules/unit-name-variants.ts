/** One public body under two names: a word left out, a former name, a name cut off at the edge of a cell. */
import type { ReadPart } from '../disclosure/reading/reading.ts'
import { isUnitName, placesOf } from '../disclosure/reading/unit-name.ts'
import { plainWords, withoutSpace } from '../document/printed-words.ts'
import type { Remark, Rule, RuleContext, Spot } from './contract/rule.ts'
import { closeness } from './prose/closeness.ts'
import { documentTexts } from './prose/document-texts.ts'
import { ownNames } from './prose/own-names.ts'
import { isShortened, mentions, misspellings } from './prose/unit-mentions.ts'

export const unitNameVariants: Rule = {
  id: 'NAM-007',
  title: { zh: '单位名称前后一致、完整', en: 'a body has one name, and all of it' },
  basis: 'document',
  check: (part, context) => {
    const found = [...cutOff(part, context), ...misspelt(part, context), ...renamed(part, context)]
    const isFirst = (one: Remark, at: number): boolean =>
      found.findIndex(
        (other) =>
          other.at.place === one.at.place &&
          (other.printed.includes(one.printed) || one.printed.includes(other.printed)),
      ) === at
    return found.filter(isFirst)
  },
}

const remark = (at: Spot, printed: string, expected: string, other?: Spot): Remark => ({
  severity: 'warning',
  at,
  printed,
  expected,
  message: {
    zh: `单位名称写作“${printed}”，别处为“${expected}”。请统一为全称。`,
    en: `The body is called “${printed}” here and “${expected}” elsewhere. Use its full name.`,
  },
  ...(other === undefined
    ? {}
    : {
        evidence: [{ at: other, printed: expected, words: { zh: '别处的名称', en: 'its name elsewhere' } }],
      }),
})

/** 单位名称：区工业企业服 above a table. */
function cutOff(part: ReadPart, context: RuleContext): readonly Remark[] {
  const names = ownNames(part, context)
  const heads = part.statements.flatMap(({ unitName, title, place }) =>
    unitName === undefined ? [] : [{ name: withoutSpace(unitName), title, place }],
  )
  return heads.flatMap(({ name, title, place }): readonly Remark[] => {
    const plain = plainWords(name)
    const isCut =
      plain.length >= 4 &&
      !isUnitName(name) &&
      names.some((one) => one.includes(plain) && !one.endsWith(plain))
    if (!isCut) return []
    const whole = heads.find((one) => one.name.length > name.length && one.name.startsWith(name))?.name
    return [
      remark(
        { place: context.locate(place, plain), table: title, row: '单位名称' },
        name,
        whole ?? names[0] ?? '',
      ),
    ]
  })
}

/** The document's own unit with a word left out. */
function misspelt(part: ReadPart, context: RuleContext): readonly Remark[] {
  const names = ownNames(part, context).filter((one) => one.length >= 6)
  const said = new Set<string>()
  return documentTexts(part, context).flatMap(({ plain, at, from }) =>
    from === 'contents'
      ? []
      : names.flatMap((name) =>
          misspellings(plain, name).flatMap(({ printed, lost }): readonly Remark[] => {
            // 江汉工业企业服务中心 is a way to say it; 武汉市江汉工业企业服务中心 sets out to be the full name.
            const isOfPlace = /^[省市区县]$/.test(lost) && placesOf(name).length < 2
            const key = `${printed} ${at.place.line ?? at.place.page ?? ''}`
            if (isOfPlace || names.includes(printed) || said.has(key)) return []
            said.add(key)
            return [remark({ ...at, place: context.locate(at.place, printed) }, printed, name)]
          }),
        ),
  )
}

/** So much of a name is the same where a body was renamed or is called by half of its name. */
const RENAMED = 65

/** Two names of one body in the text; the longer one is taken for the full one. */
function renamed(part: ReadPart, context: RuleContext): readonly Remark[] {
  const all = mentions(part, context)
  const own = ownNames(part, context)
  const first = new Map(all.map((one) => [one.proper, one] as const).toReversed())
  const names = [...first.keys()]
  const ownProper = own.at(-1) ?? ''
  const ownPlace = documentTexts(part, context).find(({ plain }) => plain.includes(ownProper))?.at
  return all.flatMap(({ proper, name, at: spot }): readonly Remark[] => {
    const full = names.find((other) => isShortened(proper, other))
    const at: Spot = { ...spot, place: context.locate(spot.place, proper) }
    if (full !== undefined) return own.includes(proper) ? [] : [remark(at, proper, full, first.get(full)?.at)]

    if (!isRenamed(proper, ownProper)) return []
    // With the place before it where it stands there, so that both can be compared.
    const place = own
      .map((one) => one.slice(0, -ownProper.length))
      .find((one) => one !== '' && name === one + proper)
    return [remark(at, `${place ?? ''}${proper}`, `${place ?? ''}${ownProper}`, ownPlace)]
  })
}

const isRenamed = (name: string, own: string): boolean =>
  own.length >= 6 &&
  name !== own &&
  !own.endsWith(name) &&
  !name.endsWith(own) &&
  name.slice(0, 2) === own.slice(0, 2) &&
  name.at(-1) === own.at(-1) &&
  closeness(name, own) >= RENAMED
