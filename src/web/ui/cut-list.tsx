/** Parts of something along one of its cuts: the cut chosen by arrows to the sides, the parts walked up and down. */
import { Segmented } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../settings.tsx'
import type { Words } from '../words.ts'

export interface NamedCut<Part> {
  readonly dimension: string
  readonly name: string
  readonly parts: readonly Part[]
}

/** As the reader's language calls it. */
export const dimensionName = (
  of: { readonly dimension: string; readonly name: string },
  words: Words,
): string =>
  Object.entries(words.dimensions).find(([dimension]) => dimension === of.dimension)?.[1] ?? of.name

interface CutListProps<Part> {
  readonly title: string
  readonly note: ReactNode
  readonly cuts: readonly NamedCut<Part>[]
  /** The cut that was asked for last; where there is none such, the first is shown. */
  readonly cut: string
  readonly onCut: (dimension: string) => void
  readonly keyOf: (part: Part, at: number) => string
  /** A button for what can be gone into. */
  readonly children: (part: Part) => ReactNode
}

export function CutList<Part>({ title, note, cuts, cut, onCut, keyOf, children }: CutListProps<Part>) {
  const words = useWords()
  const shown = cuts.find((one) => one.dimension === cut) ?? cuts[0]
  const list = useRef<HTMLUListElement>(null)
  const isFocusDue = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cut has other parts, and the focus goes to the first
  useEffect(() => {
    if (isFocusDue.current) list.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus()
    isFocusDue.current = false
  }, [shown])
  if (shown === undefined) return undefined
  const name = (one: NamedCut<Part>): string => dimensionName(one, words)

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const turn = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step !== undefined) moveFocus(event.currentTarget, step)
    else if (turn !== undefined) {
      const at = cuts.findIndex((one) => one.dimension === shown?.dimension)
      const next = cuts[at + turn]
      isFocusDue.current = next !== undefined
      if (next !== undefined) onCut(next.dimension)
    } else return
    event.preventDefault()
  }

  return (
    <>
      <h3>
        {title} <small className="secondary">{note}</small>
      </h3>
      {cuts.length > 1 ? (
        <Segmented
          size="small"
          aria-label={title}
          value={shown.dimension}
          options={cuts.map((one) => ({ value: one.dimension, label: name(one) }))}
          onChange={onCut}
        />
      ) : (
        <p className="secondary">{words.cutBy(name(shown))}</p>
      )}
      <ul ref={list} onKeyDown={onKeyDown}>
        {shown.parts.map((part, at) => (
          <li key={keyOf(part, at)}>{children(part)}</li>
        ))}
      </ul>
    </>
  )
}

function moveFocus(list: HTMLElement, step: number): void {
  const buttons = [...list.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')]
  const at = buttons.findIndex((button) => button.matches(':focus'))
  buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus()
}
