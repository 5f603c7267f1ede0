/** 消息 — what happened that concerns the person; opening one marks it as read. */
import { Button } from 'antd'
import { go } from '../../location.ts'
import { useAct } from '../../ui/use-act.ts'
import { notices, noticesUrl, readNotices } from '../client.ts'
import { Loaded } from '../shell/loaded.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { useLive } from '../shell/use-live.ts'
import { whenText } from '../shell/when.ts'
import { useHomeWords } from './home-words.ts'

export function NotificationsPage() {
  const own = useHomeWords()
  const answer = useLive(noticesUrl(), notices)
  const { act, isActing } = useAct()

  async function read(ids: readonly string[] | undefined): Promise<void> {
    await act(() => readNotices(ids))
    await answer.refresh()
  }

  return (
    <OfficePage title={own.messages} name="notifications">
      <header className="page-head">
        <h1>{own.messages}</h1>
        <span className="space" />
        <Button
          disabled={(answer.value?.unreadCount ?? 0) === 0}
          loading={isActing}
          data-testid="read-all"
          onClick={() => void read(undefined)}
        >
          {own.readAll}
        </Button>
      </header>
      <Loaded answer={answer}>
        {({ notices: all }) =>
          all.length === 0 ? (
            <p className="card empty">{own.noMessages}</p>
          ) : (
            <ol className="card message-list" data-testid="messages">
              {all.map((one) => (
                <li key={one.id} className={one.isRead ? undefined : 'unread'}>
                  <span className="secondary figures">{whenText(one.at)}</span>
                  <a
                    href={one.link}
                    onClick={(event) => {
                      event.preventDefault()
                      void read([one.id]).then(() => go(one.link))
                    }}
                  >
                    {one.text}
                  </a>
                  {one.isRead ? undefined : <span className="tag">{own.unread}</span>}
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </OfficePage>
  )
}
