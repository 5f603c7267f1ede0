/** What a figure is made of, along one of its cuts; each part opens one level down. */
import type { ExplanationResponse, PartResponse } from '../../api/contract.ts'
import { useWords } from '../settings.tsx'
import { percentOf, withMinus } from './amounts.ts'
import { CutList } from './cut-list.tsx'

interface ExplanationPartsProps {
  readonly of: ExplanationResponse
  readonly cut: string
  readonly onCut: (dimension: string) => void
  readonly onOpen: (region: string) => void
}

export function ExplanationParts({ of, cut, onCut, onOpen }: ExplanationPartsProps) {
  const words = useWords()
  if (of.cuts.length === 0) return undefined
  return (
    <section className="parts">
      <CutList
        title={words.madeOf}
        note={words[of.currency]}
        cuts={of.cuts}
        cut={cut}
        onCut={onCut}
        keyOf={(part) => part.region ?? part.name}
      >
        {(part) => <Part part={part} whole={of.amountFen} onOpen={onOpen} />}
      </CutList>
    </section>
  )
}

function Part({
  part,
  whole,
  onOpen,
}: {
  readonly part: PartResponse
  readonly whole: string
  readonly onOpen: (region: string) => void
}) {
  const { region } = part
  const share = percentOf(part.amountFen, whole)
  return (
    <button
      type="button"
      disabled={region === undefined}
      data-region={region}
      onClick={() => region !== undefined && onOpen(region)}
    >
      <span className="name">
        {part.code === '' ? undefined : <span className="code figures">{part.code}</span>}
        {part.name}
      </span>
      <span className="figures">{withMinus(part.text)}</span>
      {share === undefined ? undefined : (
        <span className="share" style={{ width: `${share}%` }} aria-hidden="true" />
      )}
    </button>
  )
}
