/** What can be done with the statement: set it beside another, filter, right its names, copy, print. */
import { Button, Checkbox, Input, type InputRef, type RefSelectProps, Segmented, Select } from 'antd'
import type { Ref } from 'react'
import type { StatementAddress } from '../route.ts'
import { documentPath, parseDocumentPath } from '../route.ts'
import { useWords } from '../settings.tsx'
import { UnitSelect } from '../ui/unit-select.tsx'
import type { ComparisonGroup } from './comparison-choices.ts'

export interface ToolbarProps {
  readonly address: StatementAddress
  readonly choices: readonly ComparisonGroup[]
  readonly hasMisprints: boolean
  readonly shownRows: number
  readonly allRows: number
  readonly compareRef: Ref<RefSelectProps>
  readonly filterRef: Ref<InputRef>
  readonly isCompareOpen: boolean
  readonly onCompareOpen: (isOpen: boolean) => void
  readonly onChange: (change: Partial<StatementAddress>, isAgainstDropped?: boolean) => void
  readonly onCopy: () => void
  readonly onKeys: () => void
}

export function Toolbar(props: ToolbarProps) {
  const words = useWords()
  const { address, onChange } = props
  return (
    <div className="toolbar">
      <Select
        ref={props.compareRef}
        className="compare"
        data-testid="compare-select"
        aria-label={words.compareWith}
        placeholder={words.compareBase}
        prefix={<span className="secondary">{words.compare}</span>}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        open={props.isCompareOpen}
        onOpenChange={props.onCompareOpen}
        value={address.against === undefined ? null : documentPath(address.against)}
        options={props.choices.map((group) => ({ label: group.label, options: [...group.options] }))}
        onChange={(value: string | null | undefined) => {
          const against = parseDocumentPath(value ?? '')
          if (against === undefined) onChange({ isOnlyChanged: false }, true)
          else onChange({ against })
        }}
      />
      {address.against === undefined ? undefined : (
        <Checkbox
          checked={address.isOnlyChanged}
          onChange={(event) => onChange({ isOnlyChanged: event.target.checked })}
        >
          {words.onlyChanged}
        </Checkbox>
      )}
      <UnitSelect />
      <Input
        ref={props.filterRef}
        className="filter"
        data-testid="filter-box"
        aria-label={words.filter}
        placeholder={`${words.filter}  /`}
        allowClear
        value={address.filter}
        suffix={
          address.filter === '' && !address.isOnlyChanged ? undefined : (
            <span className="secondary figures" role="status">
              {words.filterCount(props.shownRows, props.allRows)}
            </span>
          )
        }
        onChange={(event) => onChange({ filter: event.target.value })}
      />
      {props.hasMisprints || address.isRightNames ? (
        <Segmented
          aria-label={words.names}
          value={address.isRightNames ? 'right' : 'printed'}
          options={[
            { value: 'printed', label: words.asPrinted },
            { value: 'right', label: words.rightNames },
          ]}
          onChange={(value) => onChange({ isRightNames: value === 'right' })}
        />
      ) : undefined}
      <span className="space" />
      <span className="acts">
        <Button data-testid="copy-button" onClick={props.onCopy}>
          {words.copy}
        </Button>
        <Button className="print" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button className="keys" aria-label={words.keys} title={words.keys} onClick={props.onKeys}>
          ?
        </Button>
      </span>
    </div>
  )
}
