import { useSyncExternalStore } from 'react';
import type { ProviderSession, Shown } from './provider-session.ts';

/** What the session shows now, null where people do not sign in with a provider. */
export function useShown(session: ProviderSession | null): Shown | null {
  return useSyncExternalStore(session?.subscribe ?? never, () => session?.shown() ?? null);
}

const never = () => () => undefined;

/** Signs in with the provider, says as whom, and signs out. */
export function SignInField({ session }: { session: ProviderSession }) {
  const { state, name } = useShown(session)!;
  if (state !== 'in') {
    return (
      <button
        type="button"
        className="sign"
        disabled={state === 'busy'}
        onClick={() => void session.signIn()}
      >
        {state === 'busy' ? '正在登录… Signing in…' : '登录 Sign in'}
      </button>
    );
  }
  return (
    <>
      <span className="account" title="已登录 Signed in">
        {name || '已登录 Signed in'}
      </span>
      <button type="button" className="sign" onClick={() => void session.signOut()}>
        退出 Sign out
      </button>
    </>
  );
}
