/** 出处 — what a number of the preview is made of: one region, or the operands of a difference or a rate. */
import { Segmented } from 'antd'
import { type DocumentAddress, plainAddress, writeAddress } from '../route.ts'
import { ExplanationDrawer } from '../ui/explanation-drawer.tsx'
import type { ExplanationPath } from '../ui/explanation-path.ts'
import { useDocumentWords } from './document-words.ts'
import type { ClickedFigure } from './preview-marks.ts'

interface SourcePanelProps {
  readonly document: DocumentAddress
  readonly figure: ClickedFigure | undefined
  readonly path: ExplanationPath
  readonly onPath: (path: ExplanationPath) => void
  readonly onClose: () => void
}

export function SourcePanel({ document, figure, path, onPath, onClose }: SourcePanelProps) {
  const own = useDocumentWords()
  const regions = figure?.regions ?? []
  const isOne = regions.length < 2
  return (
    <div className="source-panel" data-testid="source">
      {figure === undefined ? undefined : (
        <p className="clicked">
          <strong className="figures">{figure.text}</strong>{' '}
          <span className="secondary">{own.kinds[figure.kind] ?? ''}</span>
        </p>
      )}
      {figure !== undefined && regions.length === 0 ? <p className="secondary">{own.noRegion}</p> : undefined}
      {figure === undefined && path.length === 0 ? <p className="secondary">{own.pickFigure}</p> : undefined}
      {isOne ? undefined : (
        <Segmented
          size="small"
          aria-label={own.kinds[figure?.kind ?? ''] ?? ''}
          value={regions.indexOf(path[0] ?? '')}
          options={regions.map((_, at) => ({ value: at, label: own.operand(at + 1) }))}
          onChange={(at) => onPath([regions[at] ?? ''])}
        />
      )}
      {path.length === 0 ? undefined : (
        <ExplanationDrawer
          document={{ ...document, side: 'sources', statement: '' }}
          path={path}
          isFocused={false}
          statement=""
          addressOf={(statement) => writeAddress(plainAddress(document, statement))}
          onPath={onPath}
          onClose={onClose}
        />
      )}
    </div>
  )
}
