/** 待我办, 等别人, 已办 — each item with one button that goes to the very cell. */
import { App, Button } from 'antd'
import type { HomeItemResponse, HomeResponse } from '../../../api/home/contract.ts'
import { go, goOnClick } from '../../location.ts'
import { useAct } from '../../ui/use-act.ts'
import { remind } from '../client.ts'
import { whenText } from '../shell/when.ts'
import { useHomeWords } from './home-words.ts'
import { ItemSign, toneOf } from './item-sign.tsx'

export function OwnItems({ of }: { readonly of: HomeResponse }) {
  const own = useHomeWords()
  if (of.mine.length === 0)
    return (
      <p className="empty" data-testid="nothing-to-do">
        {of.emptyText ?? own.nothingMine}
      </p>
    )
  return (
    <ol className="item-list" data-testid="my-items">
      {of.mine.map((item) => (
        <OwnItem key={item.id} item={item} />
      ))}
    </ol>
  )
}

function OwnItem({ item }: { readonly item: HomeItemResponse }) {
  const own = useHomeWords()
  return (
    <li
      className={`tone-${toneOf(item.kind)}`}
      data-kind={item.kind}
      data-unit={item.unit}
      data-fen={item.amountFen}
    >
      <ItemSign kind={item.kind} />
      <div>
        <p>
          <strong>{item.label}</strong> <span>{item.title}</span>
        </p>
        {item.text === '' ? undefined : <p className="secondary">{item.text}</p>}
      </div>
      <span className={item.daysLeft !== undefined && item.daysLeft < 0 ? 'due late' : 'due'}>
        {item.daysLeft === undefined ? '' : own.left(item.daysLeft)}
      </span>
      <Button
        type={toneOf(item.kind) === 'error' ? 'primary' : 'default'}
        data-testid="item-button"
        aria-label={`${item.button} ${item.title}`}
        onClick={() => go(item.link)}
      >
        {item.button}
      </Button>
    </li>
  )
}

interface OthersItemsProps {
  readonly of: HomeResponse
  readonly onChange: () => Promise<void>
}

export function OthersItems({ of, onChange }: OthersItemsProps) {
  const own = useHomeWords()
  if (of.others.length === 0) return <p className="empty">{own.nothingOthers}</p>
  return (
    <ol className="item-list" data-testid="others-items">
      {of.others.map((item) => (
        <li key={item.id} data-unit={item.unit}>
          <ItemSign kind="review" />
          <div>
            <p>
              <strong>{item.stateName}</strong>{' '}
              <a href={item.link} onClick={goOnClick}>
                {item.title}
              </a>
            </p>
            <p className="secondary">{own.waits(item.waitsFor.join('、'), item.days)}</p>
          </div>
          <span />
          {item.remind === undefined ? (
            <span className="secondary">{own.remindedToday}</span>
          ) : (
            <RemindButton of={item.remind} name={item.title} onChange={onChange} />
          )}
        </li>
      ))}
    </ol>
  )
}

interface RemindButtonProps {
  readonly of: { readonly unit: string; readonly year: number; readonly round: string }
  readonly name: string
  readonly onChange: () => Promise<void>
}

/** 催办: the server sends one message a day at most. */
export function RemindButton({ of, name, onChange }: RemindButtonProps) {
  const own = useHomeWords()
  const { message } = App.useApp()
  const { act, isActing } = useAct()
  const send = (): Promise<boolean> =>
    act(async () => {
      const { to } = await remind(of)
      message.success(own.reminded(to.join('、')))
      await onChange()
    })
  return (
    <Button
      size="small"
      loading={isActing}
      data-testid="remind"
      aria-label={`${own.remind} ${name}`}
      onClick={() => void send()}
    >
      {own.remind}
    </Button>
  )
}

export function DoneItems({ of }: { readonly of: HomeResponse }) {
  const own = useHomeWords()
  if (of.done.length === 0) return <p className="empty">{own.nothingDone}</p>
  return (
    <ol className="done-list" data-testid="done-items">
      {of.done.map((item) => (
        <li key={`${item.at} ${item.text}`}>
          <span className="secondary figures">{whenText(item.at)}</span>
          {item.link === undefined ? (
            <span>{item.text}</span>
          ) : (
            <a href={item.link} onClick={goOnClick}>
              {item.text}
            </a>
          )}
        </li>
      ))}
    </ol>
  )
}
