/** 出处 — beside a statement or a document: where the figure comes from that is open in its address. */
import { Button } from 'antd'
import { useCallback } from 'react'
import { type ExplanationQuery, explanation, explanationUrl } from '../client.ts'
import { useSettings } from '../settings.tsx'
import { ExplanationBody } from './explanation-body.tsx'
import type { ExplanationPath } from './explanation-path.ts'
import { CloseIcon } from './icons.tsx'

export interface ExplanationDrawerProps {
  readonly document: Omit<ExplanationQuery, 'region'>
  readonly path: ExplanationPath
  /** Whether the focus comes here when it opens, as it does by key. */
  readonly isFocused: boolean
  /** The statement that it stands beside, which is not among the places where the figure is printed too. */
  readonly statement: string
  readonly base?: string | undefined
  readonly addressOf: (statement: string) => string
  readonly onPath: (path: ExplanationPath) => void
  readonly onClose: () => void
}

export function ExplanationDrawer({ document, ...rest }: ExplanationDrawerProps) {
  const { words, language } = useSettings()
  const { unit, year, kind, side, statement, against } = document
  const urlOf = useCallback(
    (region: string) => explanationUrl({ unit, year, kind, side, statement, against, region }, language),
    [unit, year, kind, side, statement, against, language],
  )
  return (
    <aside className="explanation" data-testid="explanation" aria-label={words.source}>
      <header>
        <h2>{words.source}</h2>
        <Button type="text" size="small" aria-label={words.close} onClick={rest.onClose}>
          <CloseIcon />
        </Button>
      </header>
      <ExplanationBody urlOf={urlOf} load={explanation} {...rest} />
    </aside>
  )
}
