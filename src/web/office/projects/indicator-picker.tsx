/** 从指标库选 — indicators that others have used, to be taken over; those that measure nothing say so. */
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { indicators, indicatorsUrl } from '../../client.ts'
import { Loaded } from '../shell/loaded.tsx'
import { useLive } from '../shell/use-live.ts'
import { useProjectWords } from './project-words.ts'

interface IndicatorPickerProps {
  readonly onPick: (cells: Readonly<Record<string, string>>) => void
  readonly onClose: () => void
}

const MOST_SHOWN = 50

export function IndicatorPicker({ onPick, onClose }: IndicatorPickerProps) {
  const own = useProjectWords()
  const [words, setWords] = useState('')
  const live = useLive(indicatorsUrl(words.trim() === '' ? {} : { q: words.trim() }), indicators)
  return (
    <Modal open title={own.pickTitle} footer={null} width={720} onCancel={onClose}>
      <div className="indicator-picker" data-testid="indicator-picker">
        <Input
          autoFocus
          allowClear
          aria-label={own.searchIndicator}
          placeholder={own.searchIndicator}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Loaded answer={live}>
          {(found) => (
            <ul>
              {found.indicators.slice(0, MOST_SHOWN).map(({ name, level1, level2, isSoft, uses }) => {
                const latest = uses[0]?.values.findLast((one) => one.kind === 'target')
                return (
                  <li key={`${level1} ${level2} ${name}`}>
                    <span>
                      <strong>{name}</strong>{' '}
                      <span className="secondary">{[level1, level2].join(' · ')}</span>
                      {isSoft ? <span className="sign-warning"> △ {own.softTarget}</span> : undefined}
                      <br />
                      <span className="secondary">
                        {own.usedBy(uses.length)}{' '}
                        {latest === undefined ? '' : `${latest.year} ${latest.text}`}
                      </span>
                    </span>
                    <Button
                      size="small"
                      onClick={() => onPick({ level1, level2, name, basis: uses[0]?.basis ?? '' })}
                    >
                      {own.pick}
                    </Button>
                  </li>
                )
              })}
            </ul>
          )}
        </Loaded>
      </div>
    </Modal>
  )
}
