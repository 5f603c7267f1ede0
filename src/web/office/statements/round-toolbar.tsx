/** Above a statement of a round: which one, in what unit, compared with what; printing, exporting, and how the checks stand. */
import { App, Button, Checkbox, Dropdown, type RefSelectProps, Select } from 'antd'
import type { Ref } from 'react'
import type {
  ChecksResponse,
  RoundStatementResponse,
  RoundStatementsResponse,
} from '../../../api/rounds/contract.ts'
import { go, goOnClick } from '../../location.ts'
import { DownIcon } from '../../ui/icons.tsx'
import { UnitSelect } from '../../ui/unit-select.tsx'
import { useAct } from '../../ui/use-act.ts'
import { startRoundWorkbook } from '../client.ts'
import { plainStatement, type RoundStatementAddress, roundPath, roundStatementPath } from '../route.ts'
import { useStatementWords } from './statement-words.ts'

interface RoundToolbarProps {
  readonly address: RoundStatementAddress
  readonly list: RoundStatementsResponse
  readonly statement: RoundStatementResponse
  readonly relations: ChecksResponse['relations'] | undefined
  readonly compareRef: Ref<RefSelectProps>
  readonly isCompareOpen: boolean
  readonly onCompareOpen: (isOpen: boolean) => void
  readonly onChange: (part: Partial<RoundStatementAddress>) => void
  readonly onCopy: () => void
}

export function RoundToolbar(props: RoundToolbarProps) {
  const { address, list, statement, relations, onChange } = props
  const own = useStatementWords()
  const holdsAll = relations !== undefined && relations.holds === relations.all
  return (
    <div className="toolbar round-toolbar">
      <Select
        className="statement-picker"
        data-testid="statement-picker"
        aria-label={own.statement}
        variant="borderless"
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        value={statement.id}
        options={list.statements.map((one) => ({
          value: one.id,
          label: `${one.number ?? ''} ${one.title}`.trim(),
        }))}
        onChange={(id: string) =>
          go(roundStatementPath({ ...plainStatement(address, id), against: address.against }))
        }
      />
      <UnitSelect />
      <Select
        ref={props.compareRef}
        className="compare"
        data-testid="compare-select"
        aria-label={own.compareWith}
        aria-keyshortcuts="Alt+C"
        placeholder={own.compareBase}
        prefix={<span className="secondary">{own.compare}</span>}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        open={props.isCompareOpen}
        onOpenChange={props.onCompareOpen}
        value={address.against === '' ? null : address.against}
        options={list.bases.map((base) => ({ value: base.id, label: base.name }))}
        onChange={(base: string | null | undefined) =>
          onChange(
            base === null || base === undefined
              ? { against: '', isOnlyChanged: false, isBeside: false }
              : { against: base },
          )
        }
      />
      {address.against === '' ? undefined : (
        <>
          <Checkbox
            checked={address.isOnlyChanged}
            onChange={(event) => onChange({ isOnlyChanged: event.target.checked })}
          >
            {own.onlyChanged}
          </Checkbox>
          <Checkbox
            checked={address.isBeside}
            onChange={(event) => onChange({ isBeside: event.target.checked })}
          >
            {own.beside}
          </Checkbox>
        </>
      )}
      {statement.isIncomplete ? (
        <span className="tag incomplete" data-testid="incomplete">
          △ {own.incomplete}
        </span>
      ) : undefined}
      <span className="space" />
      <Button size="small" onClick={() => window.print()}>
        {own.print}
      </Button>
      <ExportMenu {...props} />
      {relations === undefined ? undefined : (
        <a
          className={holdsAll ? 'relations ok' : 'relations sign-error'}
          data-testid="relations"
          href={roundPath(address, 'checks')}
          title={own.relations(relations.holds, relations.all)}
          onClick={goOnClick}
        >
          {own.checks(relations.holds, relations.all)} {holdsAll ? '✓' : '!'}
        </a>
      )}
    </div>
  )
}

function ExportMenu({ address, onCopy }: RoundToolbarProps) {
  const own = useStatementWords()
  const { message } = App.useApp()
  const { act, isActing } = useAct()
  const { round } = address
  const written = round === 'first-up' || round === 'first-down' ? 'first-up' : 'second-up'

  async function startExport(): Promise<void> {
    const { unit, year } = address
    if (await act(() => startRoundWorkbook({ unit, year, round: written })))
      message.success(own.exportStarted)
  }

  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'copy', label: own.exportCopy, onClick: onCopy },
          { key: 'workbook', label: own.exportWorkbook, onClick: () => void startExport() },
        ],
      }}
    >
      <Button size="small" loading={isActing} data-testid="export" aria-haspopup="menu">
        {own.export} <DownIcon />
      </Button>
    </Dropdown>
  )
}
