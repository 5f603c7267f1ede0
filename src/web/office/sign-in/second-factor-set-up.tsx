/** 设置第二步验证 — the password, then the QR code for the authenticator and its secret in groups, then a first code. */
import { QRCode } from 'antd'
import { useState } from 'react'
import type { ProposedSecondFactorResponse } from '../../../api/session/contract.ts'
import { LIGHT } from '../../palette.ts'
import { confirmSecondFactor, proposeSecondFactor } from './entry-client.ts'
import { EntryForm, TextField } from './entry-form.tsx'
import { useEntryWords } from './entry-words.ts'

export function SecondFactorSetUp({ onDone }: { readonly onDone: () => void }) {
  const own = useEntryWords()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [proposed, setProposed] = useState<ProposedSecondFactorResponse>()
  if (proposed === undefined)
    return (
      <EntryForm
        act={own.begin}
        isReady={password !== ''}
        testId="begin-second-factor"
        onSubmit={async () => setProposed(await proposeSecondFactor(password))}
      >
        <TextField
          label={own.ownPassword}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          isPassword
          isFirst
        />
      </EntryForm>
    )
  return (
    <EntryForm
      act={own.confirm}
      isReady={code.trim().length >= 6}
      testId="confirm-second-factor"
      onSubmit={async () => {
        await confirmSecondFactor(code)
        onDone()
      }}
    >
      <p>{own.scan}</p>
      <div className="qr">
        {/* Phones read dark on light, whatever the page looks like. */}
        <QRCode
          aria-label={own.qr}
          value={proposed.address}
          type="svg"
          size={184}
          color={LIGHT.text}
          bgColor={LIGHT.paper}
        />
      </div>
      <p>
        {own.secret}：<code data-testid="secret">{proposed.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <p>
        <a href={proposed.address}>{own.openAddress}</a>
      </p>
      <TextField
        label={own.firstCode}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        isCode
        isFirst
      />
    </EntryForm>
  )
}
