/** The way from the printed figure down to the part that is open; each step leads back up. */
import type { ExplanationResponse } from '../../api/contract.ts'
import { useSettings } from '../settings.tsx'
import { withMinus } from './amounts.ts'
import type { Load } from './answer-store.ts'
import type { ExplanationPath } from './explanation-path.ts'
import { useAnswer } from './use-answer.ts'

interface ExplanationTrailProps {
  readonly urlOf: (region: string) => string
  readonly load: Load<ExplanationResponse>
  readonly path: ExplanationPath
  readonly onPath: (path: ExplanationPath) => void
  /** What is open below the last region, step by step; every region then leads back up. */
  readonly below?: readonly string[]
}

export function ExplanationTrail({ urlOf, load, path, onPath, below }: ExplanationTrailProps) {
  const { words } = useSettings()
  if (path.length < 2 && below === undefined) return undefined
  return (
    <nav className="trail" aria-label={words.path}>
      <ol>
        {path.map((region, at) => (
          <li key={region}>
            <Step
              urlOf={urlOf}
              load={load}
              region={region}
              above={path[at - 1]}
              isHere={at === path.length - 1 && below === undefined}
              onOpen={() => onPath(path.slice(0, at + 1))}
            />
          </li>
        ))}
        {below?.map((step, at) => (
          <li key={step}>
            <span aria-current={at === below.length - 1 ? 'step' : undefined}>{step}</span>
          </li>
        ))}
      </ol>
    </nav>
  )
}

interface StepProps {
  readonly urlOf: (region: string) => string
  readonly load: Load<ExplanationResponse>
  readonly region: string
  readonly above: string | undefined
  readonly isHere: boolean
  readonly onOpen: () => void
}

function Step({ urlOf, load, region, above, isHere, onOpen }: StepProps) {
  const own = useAnswer(urlOf(region), load).value
  const whole = useAnswer(above === undefined ? undefined : urlOf(above), load).value
  const text =
    own?.region === region
      ? `${above === undefined ? '' : addedName(own, whole)} ${withMinus(own.tenThousandYuanText)}`.trim()
      : '…'
  if (isHere) return <span aria-current="step">{text}</span>
  return (
    <button type="button" onClick={onOpen}>
      {text}
    </button>
  )
}

/** What a step says more than the one above it. */
function addedName(own: ExplanationResponse, above: ExplanationResponse | undefined): string {
  const known = new Map(above?.words.map((word) => [word.dimension, word.name]))
  return own.words.find((word) => known.get(word.dimension) !== word.name)?.name ?? ''
}
