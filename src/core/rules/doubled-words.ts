/** Words that stand twice one after the other: 减少减少, 不不确定. */
import type { Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'
import { placeOfSlip, type Slip, slipsIn } from './prose/slips.ts'

/** Particles that never stand twice; the rest of Chinese doubles its words on purpose. */
const PARTICLE = /(?!的的确确|是是非非)([不的是与及将被把由从于以]|为(?=为[\d了]))\1/g
/** Verbs and set words of these documents. Nouns are not among them: 党建工作 has 工作经费. */
const WORD =
  /(减少|增加|增长|下降|上升|用于|主要|包括|其中|比上年|较上年|同比|共计|合计|万元|以及|根据|按照|原因是|原因|本单位|我单位|我部门|本部门|完成年初预算|财政拨款|一般公共预算|政府性基金预算|国有资本经营预算|年初预算|主要用于|没有|使用|安排|支付|发放|开展|推进|落实|提高|完善|是否|应当|可以|由于|对于|关于|通过|各项|同时|此外|负责|组织|进行|建立|加强|实施|保障|做好|促进|确保|继续|认真|积极|严格|编制|涉及|纳入|包含|属于|达到|实现)\1/g
/** Nouns that head no compound which another could end in: 经济目标目标下达, but 绩效目标目标值. */
const NOUN =
  /(目标(?=目标(?!值|说明|内容|名称|管理|设定|申报))|用品(?=用品)|问题(?=问题)|以上(?=以上)|其他(?=其他))\1/g
/** A whole clause once more: 工作全面推进，工作全面推进。 */
const SENTENCE = /(?<=^|[，,。；;：:])([\p{Script=Han}]{7,60})[，,。；;]\1(?=[，,。；;]|$)/gu
/** 从绩效评价情况来看，从评价情况来看 */
const CLAUSE = /(从[^，,。；;]{2,20}来看)[，,]从[^，,。；;]{2,20}来看/g

export const doubledWords: Rule = {
  id: 'WRD-001',
  title: { zh: '没有重复的字词', en: 'no word stands twice' },
  basis: 'document',
  check: (part, context) =>
    documentTexts(part, context).flatMap((text) =>
      slipsOf(text.text).map((slip) => ({
        severity: 'error' as const,
        at: placeOfSlip(text, slip, context),
        printed: slip.printed,
        expected: slip.expected,
        message: {
          zh: `“${slip.printed}”有重复的字词，应为“${slip.expected}”。请删去重复的部分。`,
          en: `“${slip.printed}” says a word twice; it should be “${slip.expected}”. Take one of them out.`,
        },
      })),
    ),
}

const slipsOf = (text: string): readonly Slip[] => [
  ...slipsIn(text, PARTICLE, ([, once]) => once),
  ...slipsIn(text, WORD, ([, once]) => once),
  ...slipsIn(text, NOUN, ([, once]) => once),
  ...slipsIn(text, CLAUSE, ([, once]) => once),
  ...slipsIn(text, SENTENCE, ([, once]) => once),
]
