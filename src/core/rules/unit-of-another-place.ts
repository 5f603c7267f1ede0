/** 白鹤县农业农村局 in the document of 青羊岭县农业农村局: the body of another county, left from a document taken as a model. */
import { placesOf } from '../disclosure/reading/unit-name.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'
import { ownNames } from './prose/own-names.ts'

const COUNTY = /[县区旗]$/
/** Bodies of two counties do work together. */
const TOGETHER = /对口|支援|帮扶|协作|合作|结对|会同|联合|学习|考察|交流/

export const unitOfAnotherPlace: Rule = {
  id: 'NAM-012',
  title: { zh: '单位名称中的地名是本地的', en: 'the unit is named after its own place' },
  basis: 'document',
  check: (part, context) => {
    const named = ownNames(part, context).map((name) => ({ name, places: placesOf(name) }))
    const own = named.find(({ places }) => COUNTY.test(places.at(-1) ?? ''))
    if (own === undefined) return []
    const place = own.places.at(-1) ?? ''
    const words = own.name.slice(own.places.join('').length)
    if (words.length < 3) return []
    // With its city, or else words of the sentence could stand before 区: 由区财政局.
    const said = new RegExp(`\\p{Script=Han}{2,3}市(\\p{Script=Han}{2,3}[县区旗])${words}`, 'gu')
    return documentTexts(part, context).flatMap(({ text, from, at }): readonly Remark[] =>
      from === 'contents' || !text.includes(words) || TOGETHER.test(text)
        ? []
        : [...text.matchAll(said)].flatMap(([all, other = '']): readonly Remark[] => {
            if (other.endsWith(place) || place.endsWith(other) || /^(?:各|全|本|我|该|所)/.test(other))
              return []
            const [last] = placesOf(all).slice(-1)
            if (last === undefined || !COUNTY.test(last) || last.endsWith(place)) return []
            const printed = `${last}${words}`
            return [
              {
                severity: 'error',
                at: { ...at, place: context.locate(at.place, printed) },
                printed,
                expected: `${place}${words}`,
                message: {
                  zh: `单位名称写作“${printed}”，本文件的单位是“${own.name}”。请核对是否沿用了别处的文本，应为“${place}${words}”。`,
                  en: `The unit is called “${printed}”; the document is of “${own.name}”. See whether a text of another place was kept.`,
                },
              },
            ]
          }),
    )
  },
}
