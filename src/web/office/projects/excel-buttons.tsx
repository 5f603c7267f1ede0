/** 申报表 in Excel: taken out in the layout of the form, and brought in by way of a preview of every difference. */
import { Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import type { DeclarationPreviewResponse } from '../../../api/projects/contract.ts'
import type { RowChange } from '../../../core/budget/drafting/round-row.ts'
import { useGridWords } from '../../grid/grid-words.ts'
import { useAct } from '../../ui/use-act.ts'
import { declarationUrl, previewDeclaration } from './project-client.ts'
import { useProjectWords } from './project-words.ts'
import type { SectionInput } from './section-input.ts'

export function ExcelButtons({ open, project, readOnly }: SectionInput) {
  const own = useProjectWords()
  const { act, isActing } = useAct()
  const chooser = useRef<HTMLInputElement>(null)
  const [preview, setPreview] = useState<DeclarationPreviewResponse>()
  const { code, year } = project

  async function read(file: File): Promise<void> {
    // What waits to be sent is part of what the file is held against.
    await open.book.sync()
    await act(async () => setPreview(await previewDeclaration(code, year, file)))
  }
  function write(): void {
    if (preview === undefined) return
    open.act({
      // The answer came as JSON, in which nothing is undefined.
      changes: preview.changes as readonly RowChange[],
      cause: 'import',
      words: { kind: 'rows', act: 'import', count: new Set(preview.lines.map((line) => line.row)).size },
    })
    setPreview(undefined)
  }

  return (
    <>
      <Button href={declarationUrl(code, year)} data-testid="export-form">
        {own.exportForm}
      </Button>
      {readOnly === undefined ? (
        <>
          <input
            ref={chooser}
            type="file"
            accept=".xlsx,.xls"
            hidden
            data-testid="import-file"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              event.target.value = ''
              if (file !== undefined) void read(file)
            }}
          />
          <Button loading={isActing} data-testid="import-form" onClick={() => chooser.current?.click()}>
            {own.importForm}
          </Button>
        </>
      ) : undefined}
      {preview === undefined ? undefined : (
        <Preview preview={preview} onWrite={write} onCancel={() => setPreview(undefined)} />
      )}
    </>
  )
}

interface PreviewProps {
  readonly preview: DeclarationPreviewResponse
  readonly onWrite: () => void
  readonly onCancel: () => void
}

function Preview({ preview, onWrite, onCancel }: PreviewProps) {
  const own = useProjectWords()
  const grid = useGridWords()
  const { lines, problems, keptCount } = preview
  return (
    <Modal
      open
      title={own.importTitle}
      width={960}
      okText={grid.write}
      cancelText={grid.cancel}
      okButtonProps={{ disabled: lines.length === 0, autoFocus: true }}
      onOk={onWrite}
      onCancel={onCancel}
    >
      <div className="paste-dialog" data-testid="import-preview">
        <p className="paste-summary">{own.importSummary(lines.length, keptCount)}</p>
        {problems.map((one) => (
          <p key={one} className="notice">
            {one}
          </p>
        ))}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys */}
        <section className="paste-scroll" tabIndex={0} aria-label={own.importTitle}>
          <table>
            <tbody>
              {lines.map((line) => (
                <tr key={`${line.row} ${line.field}`}>
                  <th scope="row">
                    {line.name} {line.label}
                  </th>
                  <td data-status={line.problem === undefined ? 'write' : 'unreadable'}>
                    {line.before === '' ? undefined : <del>{line.before}</del>}
                    {line.before === '' ? '' : ' → '}
                    {line.after}
                    {line.problem === undefined ? undefined : <small>{line.problem}</small>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </Modal>
  )
}
