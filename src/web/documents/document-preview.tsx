/** 预览 — the document as it would be published, framed: its numbers and texts answer to clicks, and places of it can be shown. */
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { previewUrl } from '../client.ts'
import type { DocumentAddress } from '../route.ts'
import { useDocumentWords } from './document-words.ts'
import {
  type ClickedFigure,
  elementOf,
  figureAt,
  scrollTo,
  showElement,
  type Target,
  textsAt,
} from './preview-marks.ts'

export interface Preview {
  show(target: Target): void
  print(): void
}

interface DocumentPreviewProps {
  readonly document: DocumentAddress
  /** Another number whenever the document has changed. */
  readonly turn: number
  readonly onFigure: (figure: ClickedFigure) => void
  readonly onTexts: (ids: readonly string[]) => void
  readonly onKey: (event: KeyboardEvent) => void
  readonly ref: Ref<Preview>
}

export function DocumentPreview({ document, turn, onFigure, onTexts, onKey, ref }: DocumentPreviewProps) {
  const own = useDocumentWords()
  const frame = useRef<HTMLIFrameElement>(null)
  const shownAt = useRef(0)
  const wanted = useRef<Target>(undefined)
  const acts = useRef({ onFigure, onTexts, onKey })
  useEffect(() => {
    acts.current = { onFigure, onTexts, onKey }
  })

  function show(target: Target): void {
    const page = frame.current?.contentDocument
    const element = page === null || page === undefined ? null : elementOf(page, target)
    // While the page is loading it is shown as soon as it is there.
    if (element === null) wanted.current = target
    else showElement(element)
  }
  useImperativeHandle(ref, () => ({
    show,
    print: () => frame.current?.contentWindow?.print(),
  }))

  function onLoad(): void {
    const page = frame.current?.contentDocument
    const view = frame.current?.contentWindow
    if (page === null || page === undefined || view === null || view === undefined) return
    // What was looked at before a text was changed is looked at again.
    view.scrollTo({ top: shownAt.current, behavior: 'instant' })
    view.addEventListener('scroll', () => {
      shownAt.current = view.scrollY
    })
    page.addEventListener('keydown', (event) => acts.current.onKey(event))
    page.addEventListener('click', (event) => {
      // The page is another window, whose elements are no elements of ours.
      const element = event.target as Element | null
      if (element === null || typeof element.closest !== 'function') return
      const link = element.closest('a[href^="#"]')
      if (link !== null) {
        event.preventDefault()
        const heading = page.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
        if (heading !== null) scrollTo(heading)
        return
      }
      const figure = figureAt(element)
      const texts = textsAt(element)
      if (figure !== undefined) acts.current.onFigure(figure)
      else if (texts.length > 0) acts.current.onTexts(texts)
    })
    if (wanted.current !== undefined) show(wanted.current)
    wanted.current = undefined
  }

  return (
    <iframe
      ref={frame}
      className="preview-frame"
      data-testid="preview"
      title={own.preview}
      src={previewUrl(document, turn)}
      // Nothing in it runs; dialogs are allowed so that it can be printed.
      sandbox="allow-same-origin allow-modals"
      onLoad={onLoad}
    />
  )
}
