/** 显示单位 — above statements and grids: as printed, in 万元 or in 元; each person's browser remembers it. */
import { Select } from 'antd'
import { SHOWN_UNITS, type ShownUnit, useSettings } from '../settings.tsx'

export function UnitSelect() {
  const { words, unit, setUnit } = useSettings()
  return (
    <Select<ShownUnit>
      className="currency"
      data-testid="currency"
      aria-label={words.shownUnit}
      title={words.shownUnit}
      variant="borderless"
      popupMatchSelectWidth={false}
      value={unit}
      options={SHOWN_UNITS.map((one) => ({
        value: one,
        label: one === 'printed' ? words.unitAsPrinted : words[one],
      }))}
      onChange={setUnit}
    />
  )
}
