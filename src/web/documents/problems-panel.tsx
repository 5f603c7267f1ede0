/** 问题 — what is missing in the document and what its check finds; each shows its place, and what can be written is opened. */
import type { DocumentResponse } from '../../api/documents/contract.ts'
import { SeveritySign } from '../audits/severity-sign.tsx'
import { useDocumentWords } from './document-words.ts'
import type { Target } from './preview-marks.ts'

interface ProblemsPanelProps {
  readonly document: DocumentResponse
  readonly onShow: (target: Target) => void
  readonly onWrite: (textId: string) => void
}

export function ProblemsPanel({ document, onShow, onWrite }: ProblemsPanelProps) {
  const own = useDocumentWords()
  const { problems, findings } = document
  const isFine = problems.length === 0 && findings.every((one) => one.severity !== 'error')
  return (
    <div className="document-problems" data-testid="problems">
      {isFine ? <p className="ok">{own.nothingMissing}</p> : undefined}
      {problems.length === 0 ? undefined : (
        <section>
          <h3>{own.missing(problems.length)}</h3>
          <ul>
            {problems.map(({ code, text, textId, target }, at) => (
              // Two may say the same of two places.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole
              <li key={`${code} ${at}`} data-problem={code}>
                <Entry
                  className="warning"
                  sign="△"
                  text={text}
                  onOpen={
                    textId !== undefined
                      ? () => onWrite(textId)
                      : target === undefined
                        ? undefined
                        : () => onShow(target)
                  }
                  {...(textId === undefined ? {} : { act: own.write })}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{own.found(findings.length)}</h3>
        {findings.length === 0 ? <p className="secondary">{own.nothingFound}</p> : undefined}
        <ul>
          {findings.map(({ rule, severity, text, target, printed, expected }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={`${rule} ${at}`} data-rule={rule} data-severity={severity}>
              <Entry
                className={severity}
                sign={<SeveritySign of={severity} />}
                text={text}
                onOpen={target === undefined ? undefined : () => onShow(target)}
                detail={`${own.severities[severity]} · ${rule}${
                  printed === '' || expected === '' ? '' : ` · ${own.printedExpected(printed, expected)}`
                }`}
              />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

interface EntryProps {
  readonly className: string
  readonly sign: React.ReactNode
  readonly text: string
  readonly act?: string
  readonly detail?: string
  readonly onOpen: (() => void) | undefined
}

function Entry({ className, sign, text, act, detail, onOpen }: EntryProps) {
  const words = (
    <>
      <span className={`sign ${className}`} aria-hidden="true">
        {sign}
      </span>
      <span className="words">
        {text}
        {detail === undefined ? undefined : <small className="secondary">{detail}</small>}
      </span>
      {act === undefined ? undefined : <span className="act">{act}</span>}
    </>
  )
  return onOpen === undefined ? (
    <div className="entry">{words}</div>
  ) : (
    <button type="button" className="entry" onClick={onOpen}>
      {words}
    </button>
  )
}
