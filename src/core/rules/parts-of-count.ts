/** 编制60人，其中：行政编制42人、事业编制15人: people and vehicles whose kinds do not make the whole. */
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'

/** A whole and what it is made of, up to the end of the sentence; what stands in brackets belongs to the part before. */
const WHOLE =
  /((?:编制|在职|实有|在编|离退休|用车|车辆)[^,。;、:\d]{0,8})(\d{1,5})(人|名|辆)[,:]其中[:,]?((?:[^,、;。:()\d]{1,14}\d{1,5}\3(?:\([^()]*\))?[、,和]?)+)/g
const PART = /([^,、;。:()\d]{1,14})(\d{1,5})(人|名|辆)/g
/** Kinds that exclude one another and leave nothing out, so that they make the whole. */
const KINDS: readonly RegExp[] = [
  /编制/,
  /(?:行政|事业|参公|工勤|机关)(?:单位)?人员|(?:行政|事业|参公|工勤)$/,
  /^(?:离休|退休)(?:人员|干部)?$/,
  /(?:轿车|越野车|客车|载客汽车|货车|商务车|面包车|其他车型|其他车辆?)$/,
]

export const partsOfCount: Rule = {
  id: 'RPT-013',
  title: { zh: '人数、车辆数等于各类之和', en: 'people and vehicles are the sum of their kinds' },
  basis: 'document',
  check: (part, context) =>
    documentTexts(part, context).flatMap(({ plain, from, at }): readonly Remark[] =>
      from !== 'paragraph'
        ? []
        : [...plain.matchAll(WHOLE)].flatMap(
            ([, name = '', digits = '', unit = '', rest = '']): readonly Remark[] => {
              const parts = [...rest.replace(/\([^()]*\)/g, '').matchAll(PART)].map(
                ([, kind = '', count = '']) => ({
                  kind: kind.replace(/^[和及其中]+/, ''),
                  count: Number.parseInt(count, 10),
                }),
              )
              const whole = Number.parseInt(digits, 10)
              const sum = parts.reduce((all, { count }) => all + count, 0)
              const isPartition = KINDS.some((kind) => parts.every((one) => kind.test(one.kind)))
              if (parts.length < 2 || !isPartition || sum === whole) return []
              const sums = `${parts.map(({ count }) => count).join(' + ')} = ${sum}`
              return [
                {
                  severity: sum > whole ? 'error' : 'warning',
                  at: { ...at, place: context.locate(at.place, `${name}${digits}`) },
                  printed: `${digits}${unit}`,
                  expected: `${sum}${unit}`,
                  message: {
                    zh: `“${name}${digits}${unit}”与各类之和不等：${sums}，应为 ${sum}${unit}，或某一类有误（合计 ${whole}${unit}）。请核对。`,
                    en: `“${name}${digits}${unit}” is not the sum of its kinds: ${sums}. Either the whole or a kind is wrong.`,
                  },
                },
              ]
            },
          ),
    ),
}
