import type { SignIn } from '../examples.ts';
import { ProviderSession } from './provider-session.ts';
import { sendAs } from './request.ts';

/** The session of whoever uses this browser page; requests go out in her name from here on. */
export function startSession(signIn: SignIn, returned: URLSearchParams | null): ProviderSession {
  const session = new ProviderSession(signIn, {
    address: `${location.origin}/`,
    secure: isSecureContext,
    storage: sessionStorage,
    goTo: (url) => location.assign(url),
    now: () => Date.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  sendAs(() => session.token());
  for (const use of ['keydown', 'pointerdown']) addEventListener(use, () => session.touch());
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) session.cameBack();
  });
  void session.resume(returned);
  return session;
}
