/** An explanation as JSON: the figure in words, the ways it divides, and its lines with where each came from. */
import type { ExplainedFigure } from '../../app/explain-figure.ts'
import { explainLine } from '../../core/budget/cost-basis/explain.ts'
import type { Difference } from '../../core/disclosure/difference.ts'
import { DIMENSIONS, ROOT } from '../../core/figures/dimensions.ts'
import type { Figure } from '../../core/figures/figure-set.ts'
import { nodeOf, regionKey } from '../../core/figures/region.ts'
import { DIMENSION_NAMES } from '../../core/figures/terms.ts'
import { type AmountStyle, type Fen, formatAmount, subtract } from '../../core/kernel/fen.ts'
import type { Language } from '../../core/kernel/problem.ts'
import { nodeWords } from '../../core/statements/explain.ts'
import type { StatementNames } from '../../core/statements/rows.ts'
import type { DifferenceResponse, ExplanationResponse } from '../contract.ts'

const TEN_THOUSAND_YUAN: AmountStyle = { unit: 'tenThousandYuan', decimals: 2, thousands: true }
const YUAN: AmountStyle = { unit: 'yuan', decimals: 2, thousands: true }

/** What tells one line from another; whose, when and at which stage they have in common. */
const LINE_DIMENSIONS = DIMENSIONS.filter((dimension) => dimension !== 'year' && dimension !== 'stage')

/** Parts and lines are written in the unit of currency of the statement that the figure stands in. */
export function explanationResponse(
  { view, explanation, alsoIn, difference }: ExplainedFigure,
  statement: string | undefined,
  language: Language = 'zh',
): ExplanationResponse {
  const { region, side, amount, words, cuts, lines } = explanation
  const layout =
    view.profile.statements.find((one) => one.statement === statement) ?? view.profile.statements[0]
  const style = layout?.currency === 'yuan' ? YUAN : TEN_THOUSAND_YUAN
  const write = (part: Fen): string => formatAmount(part, style)
  return {
    region: regionKey(region),
    side,
    amountFen: amount.toString(),
    tenThousandYuanText: formatAmount(amount, TEN_THOUSAND_YUAN),
    yuanText: formatAmount(amount, YUAN),
    currency: style === YUAN ? 'yuan' : 'tenThousandYuan',
    words: [...words],
    cuts: cuts.map((cut) => ({
      dimension: cut.dimension,
      name: cut.name,
      parts: cut.parts.map((part) => ({
        ...(part.region === undefined ? {} : { region: regionKey(part.region) }),
        code: part.code,
        name: part.name,
        amountFen: part.amount.toString(),
        text: write(part.amount),
      })),
    })),
    lines: lines.map(({ amount, source, region }) => {
      const { file, line, document, assumed, content, basis } = source
      return {
        amountFen: amount.toString(),
        text: write(amount),
        words: lineWords(region, view.names),
        file,
        line,
        ...present({ document, assumed, content, basis }),
        ...calculationOf(basis, amount, language),
      }
    }),
    ...(difference === undefined ? {} : { difference: differenceResponse(difference, write) }),
    alsoIn: [...alsoIn],
  }
}

function differenceResponse(
  { amount, against, cuts, undivided }: Difference,
  write: (amount: Fen) => string,
): DifferenceResponse {
  if (against === null) return { againstFen: null, differenceFen: null, cuts: [], undivided: [...undivided] }
  return {
    ...comparedAmounts(amount, against, write),
    cuts: cuts.map(({ dimension, name, parts }) => ({
      dimension,
      name,
      parts: parts.map((part) => ({
        ...(part.region === undefined ? {} : { region: regionKey(part.region) }),
        code: part.code,
        name: part.name,
        amountFen: part.amount.toString(),
        text: write(part.amount),
        ...comparedAmounts(part.amount, part.against, write),
        ...(part.line === undefined ? {} : { line: part.line }),
      })),
    })),
    undivided: [...undivided],
  }
}

function comparedAmounts(amount: Fen, against: Fen, write: (amount: Fen) => string) {
  const difference = subtract(amount, against)
  const text = write(difference)
  return {
    againstFen: against.toString(),
    againstText: write(against),
    differenceFen: difference.toString(),
    differenceText: difference > 0n ? `+${text}` : text,
  }
}

function calculationOf(
  basis: string | undefined,
  amount: Fen,
  language: Language,
): Pick<ExplanationResponse['lines'][number], 'calculation'> {
  const items = basis === undefined ? [] : explainLine(basis, amount, language)
  if (items.length === 0) return {}
  const calculation = items.map(({ text, depth, verdict, message }) => ({
    text,
    depth,
    verdict,
    ...(message === undefined ? {} : { message }),
  }))
  return { calculation }
}

const lineWords = (region: Figure['region'], names: StatementNames): { dimension: string; name: string }[] =>
  LINE_DIMENSIONS.map((dimension) => ({ dimension, node: nodeOf(region, dimension) }))
    .filter(({ dimension, node }) => node !== ROOT && !(dimension === 'origin' && node === 'current'))
    .map(({ dimension, node }) => ({
      dimension: DIMENSION_NAMES[dimension],
      name: nodeWords(dimension, node, names),
    }))

/** The fields that have a value. */
const present = <Key extends string>(
  fields: Readonly<Record<Key, string | undefined>>,
): { readonly [key in Key]?: string } =>
  // Only entries with a text are left, under the keys that they had.
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== undefined)) as {
    readonly [key in Key]?: string
  }
