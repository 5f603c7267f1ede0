/** The way from the printed figure down to the part that is open; each step leads back up. */
import type { ExplanationResponse } from '../../api/contract.ts'
import { type ExplanationQuery, explanation, explanationUrl } from '../client.ts'
import { useSettings } from '../settings.tsx'
import { withMinus } from './amounts.ts'
import type { ExplanationPath } from './explanation-path.ts'
import { useAnswer } from './use-answer.ts'

interface ExplanationTrailProps {
  readonly document: Omit<ExplanationQuery, 'region'>
  readonly path: ExplanationPath
  readonly onPath: (path: ExplanationPath) => void
}

export function ExplanationTrail({ document, path, onPath }: ExplanationTrailProps) {
  const { words } = useSettings()
  if (path.length < 2) return undefined
  return (
    <nav className="trail" aria-label={words.path}>
      <ol>
        {path.map((region, at) => (
          <li key={region}>
            <Step
              document={document}
              region={region}
              above={path[at - 1]}
              isHere={at === path.length - 1}
              onOpen={() => onPath(path.slice(0, at + 1))}
            />
          </li>
        ))}
      </ol>
    </nav>
  )
}

interface StepProps {
  readonly document: Omit<ExplanationQuery, 'region'>
  readonly region: string
  readonly above: string | undefined
  readonly isHere: boolean
  readonly onOpen: () => void
}

function Step({ document, region, above, isHere, onOpen }: StepProps) {
  const { language } = useSettings()
  const urlOf = (key: string): string => explanationUrl({ ...document, region: key }, language)
  const own = useAnswer(urlOf(region), explanation).value
  const whole = useAnswer(above === undefined ? undefined : urlOf(above), explanation).value
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
