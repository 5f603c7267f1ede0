/** 全县, 我县 in the text of a district, left from before it became one or from another place's text. */
import type { ReadPart } from '../disclosure/reading/reading.ts'
import { plainWords } from '../document/printed-words.ts'
import type { Printed } from '../performance/forms/read-form.ts'
import type { Rule } from './contract/rule.ts'

/** Beside 全县 in the same document these are left from another level’s text too; alone they may be meant. */
const LARGER = /(?:全|我|本)[市省](?!级)/g
const COUNTY = /(?:全|我|本)县(?!级|市|区)/g

export const regionName: Rule = {
  id: 'GOL-004',
  title: { zh: '地区名称与单位所在地一致', en: 'the place is called what it is' },
  basis: 'document',
  check: (part, { locate }) => {
    // 抚宁区工业信息管理局, 江汉区国资局: the unit's own name says that its place is a district.
    const unit = plainWords(part.identity.unit.value ?? part.forms[0]?.unitName ?? '')
    const district = /^(?:\p{Script=Han}{2,3}市)?(\p{Script=Han}{2,3}区)/u.exec(unit)?.[1]
    if (district === undefined || /县/.test(unit)) return []
    const found = textsOf(part).flatMap((printed) =>
      [...plainWords(printed.text).matchAll(COUNTY)].map(([words]) => ({ printed, words })),
    )
    const [first] = found
    if (first === undefined) return []
    const larger = textsOf(part).flatMap((printed) =>
      [...plainWords(printed.text).matchAll(LARGER)].map(([words]) => ({ printed, words })),
    )
    const places = [...new Map(found.map((one) => [one.printed.place.line, one])).values()]
    return [
      {
        severity: 'warning' as const,
        at: { place: locate(first.printed.place, first.words) },
        printed: first.words,
        expected: first.words.replace('县', '区'),
        message: {
          zh: `单位在${district}，文中有 ${found.length} 处写作“${first.words}”等。请统一为“${first.words.replace('县', '区')}”，并核对文字是否沿用了旧文。`,
          en: `The unit is in ${district}, yet the text says ${first.words} in ${found.length} places. Call it a district, and see whether the text is an old one.`,
        },
        evidence: [
          ...places.slice(1).map(({ printed, words }) => ({
            at: { place: locate(printed.place, words) },
            printed: words,
            words: { zh: '同样写法', en: 'the same' },
          })),
          ...larger.map(({ printed, words }) => ({
            at: { place: locate(printed.place, words) },
            printed: words,
            words: { zh: '一并核对：说的是本区，还是上级', en: 'see whether the district is meant here too' },
          })),
        ],
      },
    ]
  },
}

/** Prose, the goals and the texts of forms. */
const textsOf = (part: ReadPart): readonly Printed[] => [
  ...part.sections.flatMap(({ heading, place, paragraphs }) => [{ text: heading, place }, ...paragraphs]),
  ...part.forms.flatMap((form) => [
    ...form.content.fields,
    ...form.content.goals.flatMap(({ text }) => text ?? []),
  ]),
]
