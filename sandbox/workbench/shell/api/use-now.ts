import { useEffect, useState } from 'react';

/** Now by the shared clock, in epoch milliseconds, renewed each second. */
export function useNow(offset: number): number {
  const [real, setReal] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setReal(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return real + offset;
}
