/** 变动原因 — the reason that somebody wrote for a change, or the demand for one. */
import type { TextOrigin } from '../../document/disclosure.ts'
import { contains, nodeOf, type Region, regionKey, without } from '../../figures/region.ts'
import { NODE_NAMES, OVERLAY_NAMES } from '../../figures/terms.ts'
import { subtract } from '../../kernel/fen.ts'
import { problem } from '../../kernel/problem.ts'
import { subjectName } from '../../narrative/subject-name.ts'
import type { Told } from '../../narrative/write-runs.ts'
import type { Reason } from '../unit-texts.ts'
import { amountText } from './print.ts'
import { type AskingProblem, asking, gapText, type Scene } from './scene.ts'
import { isNotable, type Known, tellReason } from './tell.ts'

interface ReasonMade {
  readonly told: readonly Told[]
  readonly problems: readonly AskingProblem[]
  readonly texts: readonly TextOrigin[]
}

const NONE: ReasonMade = { told: [], problems: [], texts: [] }

export const reasonOrigin = ({ region, base }: Pick<Reason, 'region' | 'base'>): TextOrigin => ({
  kind: 'reason',
  key: `${base}/${regionKey(region)}`,
})

/** Of one change: what was written; a gap where the layout asks for a reason and nothing is written. */
export function reasonFor(scene: Scene, now: Known, before: Known, section: string): ReasonMade {
  const base = before.time.year === now.time.year ? 'budget' : 'lastYear'
  const isChange = amountText(scene, now.amount) !== amountText(scene, before.amount)
  if (!isChange) return NONE
  const written = reasonOf(scene, now.region, base)
  if (written !== undefined)
    return {
      told: [tellReason(now, plainReason(written.text))],
      problems: [],
      texts: [reasonOrigin(written)],
    }
  if (!isNotable(now, before, scene.layout.reasons, scene)) return NONE
  const origin = reasonOrigin({ region: without(now.region, 'unit'), base })
  return {
    texts: [origin],
    told: [tellReason(now, gapText('变动原因'))],
    problems: [
      asking(
        problem('PUB-002', {
          section,
          subject: subjectName({ region: now.region }, scene.context.year, scene.context.names),
          change: changeWords(scene, now, before),
          file: scene.textsFile,
          example: exampleOf(now.region, base),
        }),
        origin,
      ),
    ],
  }
}

/** The sentence brings its own 主要原因是 and its own full stop; a reason is one sentence. */
const plainReason = (text: string): string =>
  text
    .replace(/^(?:变动的?)?(?:主要)?原因(?:是|为|：|:)?/, '')
    .replace(/[。；;.]+$/, '')
    .replace(/[。；;]\s*/g, '，')

/** The narrowest that covers the region; one of a functional or economic subject covers no other. */
function reasonOf({ texts, view }: Scene, region: Region, base: Reason['base']): Reason | undefined {
  const { space } = view.ledger.figures
  const covering = texts.reasons.filter(
    (one) =>
      one.base === base &&
      nodeOf(one.region, 'function') === nodeOf(region, 'function') &&
      nodeOf(one.region, 'economic') === nodeOf(region, 'economic') &&
      contains(space, one.region, region),
  )
  const size = (one: Reason): number => Object.keys(one.region).length
  return covering.find(
    (one) =>
      regionKey(one.region) === regionKey(region) ||
      covering.every(
        (other) => other === one || contains(space, other.region, one.region) || size(other) < size(one),
      ),
  )
}

function changeWords(scene: Scene, now: Known, before: Known): string {
  const text = (one: Known): string => amountText(scene, one.amount)
  const difference = amountText(scene, subtract(now.amount, before.amount))
  return `${text(before)}→${text(now)} 万元，${difference.startsWith('-') ? '' : '+'}${difference}`
}

const KEYS = [
  ['flow', '收支'],
  ['fund', '资金'],
  ['nature', '性质'],
  ['function', '功能'],
  ['economic', '经济'],
] as const

/** A line that can be copied into the file. */
function exampleOf(region: Region, base: Reason['base']): string {
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = NODE_NAMES
  const overlay: Readonly<Record<string, string>> = OVERLAY_NAMES
  const parts = KEYS.flatMap(([dimension, key]) => {
    const node = region[dimension]
    return node === undefined ? [] : [`${key}: ${names[dimension]?.[node] ?? overlay[node] ?? `"${node}"`}`]
  })
  return `- { ${[...parts, `对比: ${base === 'budget' ? '年初预算' : '上年'}`, '原因: ……'].join(', ')} }`
}
