/** 情况说明 — paragraphs on totals, items and lists, from the unit's amounts. */
import type { TextOrigin } from '../../document/disclosure.ts'
import { along, normalForm, type Region } from '../../figures/region.ts'
import { roundTo } from '../../kernel/fen.ts'
import { problem } from '../../kernel/problem.ts'
import type { Subject, Time } from '../../narrative/claim.ts'
import { subjectName } from '../../narrative/subject-name.ts'
import { type Sentence, type Told, writeRuns } from '../../narrative/write-runs.ts'
import { amountStyle } from '../../statements/amount-style.ts'
import type { ItemsContent, ListContent, PartsLayout, TotalContent } from '../document-layout.ts'
import { reasonFor } from './reasons.ts'
import {
  type AskingProblem,
  asking,
  gap,
  gapText,
  type Made,
  madeOf,
  paragraph,
  type Scene,
  withGaps,
} from './scene.ts'
import {
  type Known,
  known,
  ownTime,
  plannedTime,
  tellAmount,
  tellChange,
  tellCompletion,
  tellOrder,
  tellShare,
  timeBefore,
} from './tell.ts'

/** Where the sentences stand. */
export interface Place {
  readonly scene: Scene
  /** The heading above. */
  readonly section: string
}

const write = (
  { scene }: Place,
  sentences: readonly Sentence[],
  texts: readonly TextOrigin[] = [],
): Made['blocks'] => [
  paragraph(writeRuns(sentences, { ...scene.context, self: scene.layout.self }).flatMap(withGaps), texts),
]

interface Clauses {
  readonly told: readonly Told[]
  readonly problems: readonly AskingProblem[]
  readonly texts: readonly TextOrigin[]
}
const clauses = (all: readonly Clauses[]): Clauses => ({
  told: all.flatMap((one) => one.told),
  problems: all.flatMap((one) => one.problems),
  texts: all.flatMap((one) => one.texts),
})
const plainly = (told: readonly Told[]): Clauses => ({ told, problems: [], texts: [] })

/** The amount, with its budget and completion, against the year before, as a share: as far as the layout asks. */
function amountClauses(
  place: Place,
  now: Known,
  content: Pick<TotalContent, 'isWithBudget' | 'change'> & {
    readonly shareOf?: Region
    readonly uses?: Clauses
  },
): Clauses {
  const { scene } = place
  const budget = content.isWithBudget ? known(scene, now.region, plannedTime(scene)) : undefined
  const share = content.shareOf === undefined ? undefined : known(scene, content.shareOf, now.time)
  // What was spent in the year before stands in no table, so that the sentence says it.
  const before =
    content.change === 'outturn' ? known(scene, now.region, timeBefore(scene, 'outturn')) : undefined
  const start: readonly Told[] = [
    ...(before === undefined ? [] : [tellAmount(scene, before)]),
    ...(budget === undefined ? [] : [tellAmount(scene, budget)]),
    tellAmount(scene, now),
    ...(share === undefined ? [] : tellShare(scene, now, share)),
    ...(budget === undefined ? [] : tellCompletion(scene, now, budget)),
  ]
  return clauses([
    plainly(start),
    ...(budget === undefined || scene.context.kind === 'budget' ? [] : [orderClauses(place, now, budget)]),
    ...(content.change === undefined ? [] : [changeClauses(place, now, timeBefore(scene, content.change))]),
    // What the money is for ends the sentence.
    content.uses ?? plainly([]),
  ])
}

/** 支出决算数大于年初预算数的主要原因是……: only where there is a reason to tell. */
function orderClauses({ scene, section }: Place, now: Known, budget: Known): Clauses {
  const { told, ...reason } = reasonFor(scene, now, budget, section)
  return { told: told.length === 0 ? [] : [tellOrder(now, budget), ...told], ...reason }
}

function changeClauses({ scene, section }: Place, now: Known, time: Time): Clauses {
  const before = known(scene, now.region, time)
  if (before === undefined) {
    if (scene.amounts.isSaidUnknown(now.region, time)) return plainly([])
    const { year } = time
    const subject = nameOf(scene, now.region)
    return { ...plainly([]), problems: [problem('PUB-012', { section, subject, year: String(year) })] }
  }
  const reason = reasonFor(scene, now, before, section)
  return { ...reason, told: [tellChange(scene, now, before), ...reason.told] }
}

const nameOf = ({ context }: Scene, region: Region): string =>
  subjectName({ region }, context.year, context.names)

/** 本部门无……: of a fund alone neither income nor expenditure. */
const zero = (scene: Scene, region: Region): Sentence => {
  const { flow: _, ...rest } = region
  const isFundAlone = rest.fund !== undefined && Object.keys(rest).length === 1
  const subject: Subject = { region: isFundAlone ? rest : region }
  return { told: [{ said: { kind: 'zero', subject, time: ownTime(scene) } }] }
}

export function composeTotal(place: Place, content: TotalContent): Made {
  const { scene } = place
  const now = known(scene, content.region, ownTime(scene))
  if (now === undefined) return unknownAmount(place, content.region)
  const isNothing =
    now.amount === 0n &&
    (!content.isWithBudget || (known(scene, content.region, plannedTime(scene))?.amount ?? 0n) === 0n)
  if (isNothing && content.isSaidNothing)
    return { blocks: write(place, [zero(scene, content.region)]), problems: [] }
  const { told, problems, texts } = amountClauses(place, now, content)
  const parts = content.parts === undefined ? [] : partClauses(scene, now, content.parts)
  return {
    blocks: write(
      place,
      [
        {
          told,
          parts,
          ...(content.number === undefined ? {} : { number: content.number }),
          opensParts: content.opensParts,
        },
      ],
      texts,
    ),
    problems,
  }
}

function partClauses(scene: Scene, whole: Known, layout: PartsLayout): readonly (readonly Told[])[] {
  return partsOf(scene, whole, layout).map((part) => [
    tellAmount(scene, part),
    ...(layout.hasShares ? tellShare(scene, part, whole) : []),
  ])
}

/** The parts that are known and, unless zeros are printed too, are something. */
export function partsOf(scene: Scene, whole: Known, { by, nodes, hasZeros }: PartsLayout): readonly Known[] {
  const { space } = scene.view.ledger.figures
  return nodes.flatMap((node) => {
    const region = along(whole.region, by, node)
    if (normalForm(space, scene.amounts.regionAt(region, whole.time)) === undefined) return []
    const part = known(scene, region, whole.time)
    return part === undefined || (part.amount === 0n && !hasZeros) ? [] : [part]
  })
}

export function composeItems(place: Place, content: ItemsContent): Made {
  const { scene } = place
  return madeOf(
    itemCodes(scene, content).map((code, at) => {
      const region = along(content.region, 'function', code)
      const now = known(scene, region, ownTime(scene))
      if (now === undefined) return unknownAmount(place, region)
      const use = content.hasUses ? mainUse(place, code) : undefined
      const { told, problems, texts } = amountClauses(place, now, {
        ...content,
        ...(content.hasShares ? { shareOf: content.region } : {}),
        ...(use === undefined ? {} : { uses: use }),
      })
      const number = content.number.replace('{number}', String(at + 1))
      return {
        blocks: write(place, [{ told, number, within: { region: content.region } }], texts),
        problems,
      }
    }),
  )
}

/** Classes or items that have something, in the order of the book; what is known no deeper stands as it is. */
export function itemCodes(
  { view, amounts, ...scene }: Scene,
  { region, level, isWithBudget }: Pick<ItemsContent, 'region' | 'level' | 'isWithBudget'>,
): readonly string[] {
  const whole: Scene = { view, amounts, ...scene }
  const length = level === 'class' ? 3 : 7
  const times = [ownTime(whole), ...(isWithBudget ? [plannedTime(whole)] : [])]
  const codes = times.flatMap((time, at) =>
    view.ledger.figures
      .within(amounts.regionAt(region, time))
      .filter((one) => one.amount !== 0n)
      .map((one) => (one.region.function ?? '').slice(0, length))
      // Of a budget that is known by class only, the items of the outturn say more.
      .filter((code) => at === 0 || code.length === length),
  )
  return [...new Set(codes)].filter((code) => code !== '').toSorted()
}

function mainUse({ scene, section }: Place, code: string): Clauses {
  const origin: TextOrigin = { kind: 'use', key: code }
  const use = scene.texts.uses.get(code)
  const text = use?.text.replace(/^主要?用于/, '').replace(/[。；]+$/, '')
  const about = { subject: { region: { function: code } }, time: ownTime(scene) }
  if (text !== undefined)
    return {
      told: [{ said: { kind: 'list', ...about, names: [text], isOpen: false }, isUse: true }],
      problems: [],
      texts: [origin],
    }
  const name = scene.view.names.functionName(code)
  return {
    told: [{ said: { kind: 'list', ...about, names: [gapText('用途')], isOpen: false }, isUse: true }],
    problems: [asking(problem('PUB-005', { section, code, name, file: scene.textsFile }), origin)],
    texts: [origin],
  }
}

export function composeList(place: Place, content: ListContent): Made {
  const { scene } = place
  const now = known(scene, content.region, ownTime(scene))
  if (now === undefined) return unknownAmount(place, content.region)
  if (now.amount === 0n && content.isSaidNothing)
    return { blocks: write(place, [zero(scene, content.region)]), problems: [] }
  const names = listedNames(scene, now)
  const list: readonly Told[] =
    names.length === 0
      ? []
      : [
          {
            said: {
              kind: 'list',
              subject: { region: now.region },
              time: now.time,
              names,
              isOpen: false,
            },
          },
        ]
  const number = content.number === undefined ? {} : { number: content.number }
  const told = [tellAmount(scene, now), ...list]
  return { blocks: write(place, [{ told, ...number, ...withinHeading(content.region) }]), problems: [] }
}

/** The heading above a list says whose money it is; of economic classes also for which kind of spending. */
function withinHeading({ fund, nature, economic }: Region): { readonly within?: Subject } {
  if (fund === undefined) return {}
  const isOfNature = economic !== undefined && nature !== undefined
  return { within: { region: { fund, ...(isOfNature ? { nature } : {}) } } }
}

/** Economic sections that the tables do not print as zero, in the order of the book. */
function listedNames({ view, amounts }: Scene, { region, time }: Known): readonly string[] {
  const { figures } = view.ledger
  const [layout] = view.profile.statements
  const style = layout === undefined ? undefined : amountStyle(layout)
  const codes = new Set(
    figures
      .within(amounts.regionAt(region, time))
      .flatMap(({ region: { economic = '' } }) => (economic.length === 5 ? [economic] : [])),
  )
  const isShown = (code: string): boolean => {
    const amount = figures.sum(along(amounts.regionAt(region, time), 'economic', code))
    return style === undefined ? amount !== 0n : roundTo(amount, style) !== 0n
  }
  return [
    ...new Set(
      [...codes]
        .filter(isShown)
        .toSorted()
        .map((code) => view.names.economicName(code)),
    ),
  ]
}

/** What nobody wrote cannot be told; it stands as a gap. */
function unknownAmount({ scene, section }: Place, region: Region): Made {
  const key = nameOf(scene, region)
  const { unit } = scene.view
  const { kind, year } = scene.context
  return {
    blocks: [paragraph([gap(key)])],
    problems: [
      problem('PUB-004', {
        section,
        key,
        file: `${year}/${kind}/${unit}.yaml`,
        where: '收入、支出',
      }),
    ],
  }
}
