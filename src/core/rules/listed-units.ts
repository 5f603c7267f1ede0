/** Units that the text lists against those of the tables by unit: each must stand in both. */
import type { ReadPart } from '../disclosure/reading/reading.ts'
import { isSameUnit, isUnitName } from '../disclosure/reading/unit-name.ts'
import type { DocumentPlace } from '../document/document.ts'
import { plainWords, withoutSpace } from '../document/printed-words.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { numbered } from './prose/numbering.ts'
import { isShortened } from './prose/unit-mentions.ts'

interface Unit {
  readonly name: string
  readonly place: DocumentPlace
}

const ABOUT_UNITS = /单位构成|机构设置|预算单位|决算单位|机构情况/
/** One name alone is the department itself, or not a list. */
const LIST = 2

export const listedUnits: Rule = {
  id: 'DOC-011',
  title: { zh: '所列单位与分单位的表一致', en: 'the units listed are those of the tables' },
  basis: 'document',
  check: (part): readonly Remark[] => {
    const inText = unitsOfText(part)
    const inTables = unitsOfTables(part)
    if (inText.length < LIST || inTables.length < LIST) return []
    const own = part.identity.unit.value ?? ''
    const isOwn = ({ name }: Unit): boolean => isSame(name, own) || /本级|机关/.test(name)
    const lacking = (some: readonly Unit[], others: readonly Unit[]): readonly Unit[] =>
      some.filter((one) => !isOwn(one) && !others.some((other) => isSame(one.name, other.name)))
    const [first] = inText
    return [
      ...lacking(inText, inTables).map(({ name, place }) =>
        remark({ place }, name, `分单位的表列出“${name}”`, '文字列有', '分单位的表中没有'),
      ),
      ...(first === undefined
        ? []
        : lacking(inTables, inText).map(({ name }) =>
            remark({ place: first.place }, '', name, '分单位的表列有', '单位构成中没有'),
          )),
    ]
  },
}

function remark(at: Remark['at'], printed: string, expected: string, where: string, lacks: string): Remark {
  const name = printed === '' ? expected : printed
  return {
    severity: 'warning',
    at,
    printed,
    expected,
    message: {
      zh: `${where}“${name}”，${lacks}。请核对所属单位是否列全。`,
      en: `“${name}” is listed in ${printed === '' ? 'the tables by unit, but not in the text' : 'the text, but not in the tables by unit'}. See whether all units are there.`,
    },
  }
}

const isSame = (a: string, b: string): boolean => {
  const [one, other] = [plainWords(a), plainWords(b)]
  const ends = (short: string, long: string): boolean =>
    [short, short.slice(3), short.slice(6)].some((name) => isShortened(name, long.slice(-(name.length + 2))))
  return isSameUnit(one, other) || ends(one, other) || ends(other, one)
}

/** 1、某某中心 below 预算单位构成情况, one a line. */
const unitsOfText = ({ sections }: ReadPart): readonly Unit[] =>
  sections
    .filter(({ heading }) => ABOUT_UNITS.test(plainWords(heading)))
    .flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ text, place }) => {
        const found = numbered(text)
        const name = withoutSpace(found?.words ?? '').replace(/[;；。,，]$/, '')
        return found !== undefined && isUnitName(name) ? [{ name, place }] : []
      }),
    )

const unitsOfTables = ({ statements }: ReadPart): readonly Unit[] => {
  const rows = statements
    .filter(
      ({ definition }) => definition === 'budget.revenue-by-unit' || definition === 'budget.general-by-unit',
    )
    .flatMap(({ cells }) =>
      cells
        .filter(({ rowName }) => isUnitName(rowName))
        .map(({ rowName, place }) => ({ name: withoutSpace(rowName), place })),
    )
  return [...new Map(rows.map((row) => [row.name, row])).values()]
}
