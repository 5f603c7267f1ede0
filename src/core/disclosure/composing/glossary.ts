/** 名词解释 — of exactly the terms and functional items that the document uses. */
import type { TextOrigin } from '../../document/disclosure.ts'
import { problem } from '../../kernel/problem.ts'
import type { GlossaryContent } from '../document-layout.ts'
import { ITEM_MEANINGS, TERMS, type Term } from './glossary-terms.ts'
import { type AskingProblem, asking, gap, type Made, madeOf, paragraph, type Scene } from './scene.ts'
import { itemCodes, type Place } from './sentences.ts'
import { ownTime } from './tell.ts'

/** `prose` is all that the sentences of the document say. */
export function composeGlossary(place: Place, { of }: GlossaryContent, prose: string): Made {
  const terms = of === 'subjects' ? [] : usedTerms(place.scene, prose)
  const made = terms.map(
    ({ name, meaning }, at): Made => ({
      blocks: [paragraph([{ text: `${at + 1}.${name}：${meaning}` }])],
      problems: [],
    }),
  )
  return madeOf(of === 'terms' ? made : [...made, subjects(place, made.length)])
}

const usedTerms = (scene: Scene, prose: string): readonly Term[] =>
  TERMS.filter(
    ({ name, words = [name], region }) =>
      words.some((one) => prose.includes(one)) ||
      (region !== undefined && (scene.amounts.of(region, ownTime(scene)) ?? 0n) !== 0n),
  )

function subjects({ scene, section }: Place, before: number): Made {
  const problems: AskingProblem[] = []
  const items = itemCodes(scene, {
    region: { flow: 'expenditure' },
    level: 'item',
    isWithBudget: false,
  })
  const { functionName } = scene.view.names
  const blocks = items.map((code, at) => {
    const path = [code.slice(0, 3), code.slice(0, 5), code.slice(0, 7)]
    const names = [...new Set(path)].map((part, depth) => `${functionName(part)}（${LEVELS[depth] ?? ''}）`)
    const lead = `${before + at + 1}.${names.join('')}：`
    const meaning = meaningOf(scene, code)
    const origin: TextOrigin = { kind: 'explanation', key: code }
    if (meaning !== undefined) return paragraph([{ text: lead + meaning }], [origin])
    const name = functionName(code)
    problems.push(asking(problem('PUB-007', { section, code, name, file: scene.textsFile }), origin))
    return paragraph([{ text: lead }, gap('科目解释')], [origin])
  })
  return { blocks, problems }
}

const LEVELS = ['类', '款', '项']

/** The unit's own words go first; 其他…支出 is what its section has besides. */
function meaningOf({ texts, view }: Scene, code: string): string | undefined {
  const own = texts.explanations.get(code)?.text
  if (own !== undefined) return own.endsWith('。') ? own : `${own}。`
  const name = view.names.functionName(code)
  const known = ITEM_MEANINGS[name.replace(/（.*）$/, '')]
  if (known !== undefined) return known
  const section = view.names.functionName(code.slice(0, 5))
  return name.startsWith('其他') ? `上述各项以外用于${section.replace(/支出$/, '')}方面的支出。` : undefined
}
