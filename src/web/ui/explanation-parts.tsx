/** What a figure is made of, along one of its cuts; each part opens one level down. */
import { Segmented } from 'antd'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { ExplanationResponse, PartResponse } from '../../api/contract.ts'
import { useWords } from '../settings.tsx'
import { percentOf, withMinus } from './amounts.ts'

interface ExplanationPartsProps {
  readonly of: ExplanationResponse
  /** The cut that was asked for last; where the figure has none such, its first is shown. */
  readonly cut: string
  readonly onCut: (dimension: string) => void
  readonly onOpen: (region: string) => void
}

export function ExplanationParts({ of, cut, onCut, onOpen }: ExplanationPartsProps) {
  const words = useWords()
  const shown = of.cuts.find((one) => one.dimension === cut) ?? of.cuts[0]
  const list = useRef<HTMLUListElement>(null)
  const isFocusDue = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cut has other parts, and the focus goes to the first
  useEffect(() => {
    if (isFocusDue.current) list.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus()
    isFocusDue.current = false
  }, [shown])
  if (shown === undefined) return undefined
  const name = (one: { readonly dimension: string; readonly name: string }): string =>
    Object.entries(words.dimensions).find(([dimension]) => dimension === one.dimension)?.[1] ?? one.name

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const turn = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step !== undefined) moveFocus(event.currentTarget, step)
    else if (turn !== undefined) {
      const at = of.cuts.findIndex((one) => one.dimension === shown?.dimension)
      const next = of.cuts[at + turn]
      isFocusDue.current = next !== undefined
      if (next !== undefined) onCut(next.dimension)
    } else return
    event.preventDefault()
  }

  return (
    <section className="parts">
      <h3>
        {words.madeOf} <small className="secondary">{words[of.currency]}</small>
      </h3>
      {of.cuts.length > 1 ? (
        <Segmented
          size="small"
          aria-label={words.madeOf}
          value={shown.dimension}
          options={of.cuts.map((one) => ({ value: one.dimension, label: name(one) }))}
          onChange={onCut}
        />
      ) : (
        <p className="secondary">{words.cutBy(name(shown))}</p>
      )}
      <ul ref={list} onKeyDown={onKeyDown}>
        {shown.parts.map((part) => (
          <li key={part.region ?? part.name}>
            <Part part={part} whole={of.amountFen} onOpen={onOpen} />
          </li>
        ))}
      </ul>
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

function moveFocus(list: HTMLElement, step: number): void {
  const buttons = [...list.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')]
  const at = buttons.findIndex((button) => button.matches(':focus'))
  buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus()
}
