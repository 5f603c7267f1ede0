/** 按预算单位分 — what the department itself (本级) and each unit below it have of an amount. */
import type { BudgetUnit } from '../../budget/department.ts'
import type { TextRun } from '../../document/disclosure.ts'
import { type Fen, sum } from '../../kernel/fen.ts'
import { subjectName } from '../../narrative/subject-name.ts'
import type { UnitsContent } from '../document-layout.ts'
import { moneyText, percentText } from './print.ts'
import { type Made, NOTHING_MADE, paragraph, type Scene } from './scene.ts'
import type { Place } from './sentences.ts'
import { type Known, known, ownTime } from './tell.ts'

interface Part {
  readonly unit: BudgetUnit
  readonly one: Known
}

/** Nothing where no unit stands below, or where one of them is unknown. */
export function composeUnits({ scene }: Place, { region }: UnitsContent): Made {
  const units = scene.view.ledger.department.units.filter((unit) => unit.parent === scene.view.unit)
  const whole = known(scene, region, ownTime(scene))
  const parts = units.flatMap((unit): readonly Part[] => {
    const one = known(scene, { ...region, unit: unit.code }, ownTime(scene))
    return one === undefined ? [] : [{ unit, one }]
  })
  if (whole === undefined || parts.length < 2 || parts.length < units.length) return NOTHING_MADE
  const itself = parts.find(({ unit }) => /本级[）)]?$/.test(unit.name))
  const others = parts.filter((part) => part !== itself)
  const lead = `${subjectName({ region }, scene.context.year, scene.context.names)}按预算单位分：`
  const below = sum(others.map(({ one }) => one.amount))
  return {
    blocks: [
      paragraph(
        itself === undefined
          ? [{ text: lead }, ...listed(scene, others, whole), { text: '。' }]
          : [
              { text: lead + shortName(itself.unit) },
              ...amountRuns(scene, itself.one, whole),
              { text: '；所属预算单位' },
              ...sumRuns(scene, below, whole.amount),
              { text: others.length > 1 ? '，分别是' : '，是' },
              ...listed(scene, others),
              { text: '。' },
            ],
      ),
    ],
    problems: [],
  }
}

const shortName = (unit: BudgetUnit): string => unit.shortName ?? unit.name

const listed = (scene: Scene, parts: readonly Part[], whole?: Known): readonly TextRun[] =>
  parts.flatMap(({ unit, one }, at) => [
    { text: `${at === 0 ? '' : whole === undefined ? '、' : '；'}${shortName(unit)}` },
    ...amountRuns(scene, one, whole),
  ])

/** With its share where the whole is given. */
function amountRuns(scene: Scene, one: Known, whole?: Known): readonly TextRun[] {
  const regionOf = (part: Known) => scene.amounts.regionAt(part.region, part.time)
  const amount: TextRun = {
    text: moneyText(scene, one.amount),
    figure: { kind: 'amount', regions: [regionOf(one)], amounts: [one.amount] },
  }
  if (whole === undefined || whole.amount === 0n) return [amount]
  const share: TextRun = {
    text: percentText(scene, one.amount, whole.amount),
    figure: { kind: 'rate', regions: [one, whole].map(regionOf), amounts: [one.amount, whole.amount] },
  }
  return [amount, { text: '，占' }, share]
}

/** Several units have no region of their own. */
const sumRuns = (scene: Scene, amount: Fen, whole: Fen): readonly TextRun[] => [
  { text: moneyText(scene, amount), figure: { kind: 'amount', regions: [], amounts: [amount] } },
  ...(whole === 0n
    ? []
    : [
        { text: '，占' },
        {
          text: percentText(scene, amount, whole),
          figure: { kind: 'rate' as const, regions: [], amounts: [amount, whole] },
        },
      ]),
]
