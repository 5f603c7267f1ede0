/** 差额的构成 — against what the statement is laid beside: how much it differs, and which parts make that up, the largest first. */
import type { DifferenceResponse, ExplanationResponse } from '../../api/contract.ts'
import { useWords } from '../settings.tsx'
import { withMinus } from './amounts.ts'
import { CutList, dimensionName } from './cut-list.tsx'

interface ExplanationDifferenceProps {
  readonly of: ExplanationResponse
  /** What it is compared with, in words. */
  readonly base: string
  readonly cut: string
  readonly onCut: (dimension: string) => void
  readonly onOpen: (region: string) => void
  /** Where lines can be gone into. */
  readonly onOpenLine?: (at: number) => void
}

/** Parts that do not differ are counted, not listed: what is asked for is what makes the difference. */
export function ExplanationDifference(props: ExplanationDifferenceProps) {
  const { of, base, cut, onCut, onOpen, onOpenLine } = props
  const words = useWords()
  const { difference } = of
  if (difference === undefined) return undefined
  const { againstText, differenceText, undivided } = difference
  if (againstText === undefined || differenceText === undefined)
    return (
      <section className="difference" data-testid="difference">
        <h3>{words.difference}</h3>
        <p className="secondary">{words.baseUnknown(base)}</p>
      </section>
    )
  const cuts = difference.cuts.map((one) => ({
    ...one,
    parts: one.parts.filter((part) => part.differenceFen !== '0'),
  }))
  const told = cuts.filter((one) => one.parts.length > 0)
  const all = difference.cuts.find((one) => one.dimension === (cut || told[0]?.dimension))
  const same =
    (all?.parts.length ?? 0) - (told.find((one) => one.dimension === all?.dimension)?.parts.length ?? 0)
  return (
    <section className="difference parts" data-testid="difference">
      <p className="between">
        <span>{words.between(base)}</span>
        <span className="figures">
          {withMinus(againstText)} <span aria-hidden="true">→</span>{' '}
          {withMinus(of.currency === 'yuan' ? of.yuanText : of.tenThousandYuanText)}
        </span>
        <strong className="figures" data-fen={difference.differenceFen}>
          {withMinus(differenceText)}
        </strong>
      </p>
      <CutList
        title={words.whyDifferent}
        note={words[of.currency]}
        cuts={told}
        cut={cut}
        onCut={onCut}
        keyOf={(part, at) => part.region ?? `${part.name} ${at}`}
      >
        {(part) => (
          <Contribution part={part} onOpen={onOpen} {...(onOpenLine === undefined ? {} : { onOpenLine })} />
        )}
      </CutList>
      {same > 0 && told.length > 0 ? <p className="secondary">{words.sameParts(same)}</p> : undefined}
      {undivided.length === 0 ? undefined : (
        <p className="secondary">
          {words.undivided(undivided.map((one) => dimensionName(one, words)).join(words.listMark))}
        </p>
      )}
    </section>
  )
}

interface ContributionProps {
  readonly part: DifferenceResponse['cuts'][number]['parts'][number]
  readonly onOpen: (region: string) => void
  readonly onOpenLine?: (at: number) => void
}

function Contribution({ part, onOpen, onOpenLine }: ContributionProps) {
  const { region, line } = part
  const open =
    region !== undefined
      ? () => onOpen(region)
      : line !== undefined && onOpenLine !== undefined
        ? () => onOpenLine(line)
        : undefined
  return (
    <button type="button" disabled={open === undefined} data-region={region} onClick={open}>
      <span className="name">
        {part.code === '' ? undefined : <span className="code figures">{part.code}</span>}
        {part.name}
        <small className="secondary figures">
          {withMinus(part.againstText)} <span aria-hidden="true">→</span> {withMinus(part.text)}
        </small>
      </span>
      <span className="figures">{withMinus(part.differenceText)}</span>
    </button>
  )
}
