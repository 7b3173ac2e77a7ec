import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { demoSession } from './demo-session.js';
import { Home } from './Home.js';
import { SignIn } from './SignIn.js';
import { SessionContext } from './session.js';
import { navigate, noteMove } from './use-address.js';

/** The whole intranet: the sign-in, and behind it the pages. */
export function Intranet(): ReactNode {
  const [isSignedIn, setSignedIn] = useState<boolean | null>(null);
  const session = useMemo(() => ({ ended: () => setSignedIn(false) }), []);

  useEffect(() => {
    let isWanted = true;
    const settle = (answer: boolean) => isWanted && setSignedIn(answer);
    demoSession.isSignedIn().then(settle, () => settle(false));
    return () => {
      isWanted = false;
    };
  }, []);

  if (isSignedIn === null) return null;
  if (!isSignedIn) {
    const enter = () => {
      noteMove();
      navigate('/', { replace: true });
      setSignedIn(true);
    };
    return <SignIn onSignedIn={enter} />;
  }
  const leave = async () => {
    await demoSession.signOut();
    navigate('/');
    setSignedIn(false);
  };
  return (
    <SessionContext value={session}>
      <Home onSignOut={leave} />
    </SessionContext>
  );
}
