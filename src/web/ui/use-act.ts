/** Does something on the server, says what went wrong where it did, and tells whether it was done. */
import { App } from 'antd'
import { useState } from 'react'
import { ClientError } from '../client.ts'
import { useWords } from '../settings.tsx'

/** `after` runs in either case, to look again at what may have changed. */
export function useAct(after?: () => void): {
  readonly act: (what: () => Promise<unknown>) => Promise<boolean>
  readonly isActing: boolean
} {
  const words = useWords()
  const { message } = App.useApp()
  const [isActing, setActing] = useState(false)
  return {
    isActing,
    act: async (what) => {
      setActing(true)
      try {
        await what()
        return true
      } catch (error) {
        message.error({ content: faultText(error, words.unreachable), duration: 6 })
        return false
      } finally {
        setActing(false)
        after?.()
      }
    },
  }
}

/** What the server says of a refusal; other errors are bugs and are thrown on. */
export function faultText(error: unknown, unreachable: string): string {
  if (!(error instanceof ClientError)) throw error
  return error.fault.kind === 'problem' ? error.fault.problem.detail : unreachable
}
