/** What a figure is, what it is made of one level down, and the lines at the bottom; Enter and Backspace go down and up. */
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { ExplanationResponse } from '../../api/contract.ts'
import { useSettings } from '../settings.tsx'
import { withMinus } from './amounts.ts'
import type { Load } from './answer-store.ts'
import { ExplanationDifference } from './explanation-difference.tsx'
import { ExplanationLines } from './explanation-lines.tsx'
import { ExplanationParts } from './explanation-parts.tsx'
import type { ExplanationPath } from './explanation-path.ts'
import { ExplanationTrail } from './explanation-trail.tsx'
import { FaultView } from './fault-view.tsx'
import { useAnswer } from './use-answer.ts'

interface ExplanationBodyProps<T extends ExplanationResponse> {
  /** Where a region is explained. */
  readonly urlOf: (region: string) => string
  readonly load: Load<T>
  readonly path: ExplanationPath
  /** Whether the focus comes here when it opens, as it does by key. */
  readonly isFocused: boolean
  /** The statement that it stands beside, which is not among the places where the figure is printed too. */
  readonly statement: string
  readonly addressOf: (statement: string) => string
  readonly onPath: (path: ExplanationPath) => void
  readonly onClose: () => void
  /** What the statement is laid beside, in words; the address of an explanation asks for it. */
  readonly base?: string | undefined
  /** Where a line was written, where that is no line of a file. */
  readonly placeOf?: (line: T['lines'][number]) => ReactNode
  /** Where lines can be gone into. */
  readonly onOpenLine?: (line: T['lines'][number]) => void
  /** Whether the lines are the next level down, and stand before other ways to divide the amount. */
  readonly isLinesFirst?: (of: T) => boolean
}

export function ExplanationBody<T extends ExplanationResponse>(props: ExplanationBodyProps<T>) {
  const { urlOf, load, path, onPath, onClose, placeOf, onOpenLine, isLinesFirst } = props
  const panel = useRef<HTMLDivElement>(null)
  const [cut, setCut] = useState('')
  const [differenceCut, setDifferenceCut] = useState('')
  const region = path.at(-1) ?? ''
  const answer = useAnswer(urlOf(region), load)
  const shown = answer.value?.region === region || answer.isLoading ? answer.value : undefined
  useFocusOnLevel(panel, props.isFocused, answer.isLoading ? '' : region)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Backspace' && path.length > 1) onPath(path.slice(0, -1))
    else if (event.key === 'Backspace') onClose()
    else return
    event.preventDefault()
  }

  // The lines are those of `shown`, in its order.
  const withLine = <R,>(run: ((line: T['lines'][number]) => R) | undefined) =>
    run === undefined
      ? undefined
      : (at: number): R | undefined => {
          const line = shown?.lines[at]
          return line === undefined ? undefined : run(line)
        }
  const [place, open] = [withLine(placeOf), withLine(onOpenLine)]
  const lines =
    shown === undefined ? undefined : (
      <ExplanationLines
        of={shown}
        key={shown.region}
        {...(place === undefined ? {} : { placeOf: place })}
        {...(open === undefined ? {} : { onOpen: open })}
      />
    )

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons within
    <div ref={panel} className="body" aria-busy={answer.isLoading} onKeyDown={onKeyDown}>
      <ExplanationTrail urlOf={urlOf} load={load} path={path} onPath={onPath} />
      {answer.fault === undefined ? undefined : (
        <FaultView fault={answer.fault} address={answer.faultAddress} onRetry={answer.retry} />
      )}
      {shown === undefined || answer.fault !== undefined ? undefined : (
        <>
          <Amount of={shown} />
          {props.base === undefined ? undefined : (
            <ExplanationDifference
              of={shown}
              base={props.base}
              cut={differenceCut}
              onCut={setDifferenceCut}
              onOpen={(part) => onPath([...path, part])}
              {...(open === undefined ? {} : { onOpenLine: open })}
            />
          )}
          {isLinesFirst?.(shown) === true ? lines : undefined}
          <ExplanationParts of={shown} cut={cut} onCut={setCut} onOpen={(part) => onPath([...path, part])} />
          {isLinesFirst?.(shown) === true ? undefined : lines}
          <AlsoIn of={shown} statement={props.statement} addressOf={props.addressOf} />
        </>
      )}
    </div>
  )
}

function Amount({ of }: { readonly of: ExplanationResponse }) {
  const { words } = useSettings()
  return (
    <section aria-live="polite" className="amount">
      <p className="key-figure">
        {withMinus(of.tenThousandYuanText)} <small>{words.tenThousandYuan}</small>
      </p>
      <p className="secondary figures">
        = {withMinus(of.yuanText)} {words.yuan}
      </p>
      <p className="region" title={words.counts}>
        {of.words.map((word) => (
          <span key={word.dimension} title={word.dimension}>
            {word.name}
          </span>
        ))}
      </p>
    </section>
  )
}

function AlsoIn(
  props: Pick<ExplanationBodyProps<ExplanationResponse>, 'statement' | 'addressOf'> & {
    readonly of: ExplanationResponse
  },
) {
  const { words } = useSettings()
  const places = props.of.alsoIn.filter((place) => place.statement !== props.statement)
  if (places.length === 0) return undefined
  return (
    <section className="also-in">
      <h3>{words.alsoIn}</h3>
      <ul>
        {places.map((place) => (
          <li key={`${place.statement} ${place.row} ${place.column}`}>
            <a href={props.addressOf(place.statement)}>{place.number ?? place.title}</a>
            <span>
              {place.row} · {place.column.replaceAll('/', ' ')}
            </span>
            <span className="figures">{withMinus(place.text)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where the focus goes on a level, the best first. */
const FIRST_FOCUS = [
  '.lines:has(~ .parts) .line-step',
  '.parts li button:not(:disabled)',
  '.lines .line-step',
  '.trail button',
  'header button',
] as const

/** Each level down or up puts the focus on its first part, so that Enter and Backspace go on working. */
function useFocusOnLevel(panel: RefObject<HTMLDivElement | null>, isWanted: boolean, level: string): void {
  const before = useRef('')
  useEffect(() => {
    if (level === '' || level === before.current) return
    const frame = panel.current?.closest('aside') ?? panel.current
    const isInside = frame?.contains(window.document.activeElement) ?? false
    const isLost = window.document.activeElement === window.document.body
    const isFirst = before.current === ''
    before.current = level
    if (!(isFirst ? isWanted : isInside || isLost)) return
    const first = FIRST_FOCUS.map((one) => frame?.querySelector<HTMLElement>(one)).find((one) => one)
    first?.focus()
  })
}
