import { useEffect, useState } from 'react';

/** The current time of the shared clock in epoch milliseconds, updated every second. */
export function useNow(offset: number): number {
  const [real, setReal] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setReal(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return real + offset;
}
