/** 大纲 — the headings of the document, each with what is missing or doubtful below it. */
import type { DocumentResponse } from '../../api/documents/contract.ts'
import { useDocumentWords } from './document-words.ts'

interface DocumentOutlineProps {
  readonly outline: DocumentResponse['outline']
  readonly onShow: (anchor: string) => void
}

export function DocumentOutline({ outline, onShow }: DocumentOutlineProps) {
  const own = useDocumentWords()
  return (
    <nav className="document-outline" aria-label={own.outline} data-testid="outline">
      <ol>
        {outline.map((one, at) => {
          const { gaps, findings } = sumBelow(outline, at)
          return (
            <li key={one.anchor} className={`level-${one.level}`}>
              <button type="button" onClick={() => onShow(one.anchor)}>
                <span className="name">{one.text}</span>
                {gaps + findings === 0 ? (
                  <span className="ok" role="img" aria-label={own.isComplete} title={own.isComplete}>
                    ✓
                  </span>
                ) : undefined}
                {gaps > 0 ? (
                  <span className="warning" title={own.gaps(gaps)}>
                    △ {gaps}
                    <span className="unseen">{own.gaps(gaps)}</span>
                  </span>
                ) : undefined}
                {findings > 0 ? (
                  <span className="error" title={own.findings(findings)}>
                    ! {findings}
                    <span className="unseen">{own.findings(findings)}</span>
                  </span>
                ) : undefined}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

/** Its own and those of the headings below it. */
function sumBelow(
  outline: DocumentResponse['outline'],
  at: number,
): { readonly gaps: number; readonly findings: number } {
  const level = outline[at]?.level ?? 0
  const next = outline.findIndex((one, index) => index > at && one.level <= level)
  const part = outline.slice(at, next < 0 ? undefined : next)
  return {
    gaps: part.reduce((sum, one) => sum + one.gaps, 0),
    findings: part.reduce((sum, one) => sum + one.findings, 0),
  }
}
