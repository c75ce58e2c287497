// What every part of a session needs, handed down by context.
import { createContext } from 'svelte';
import type { Clock } from './clock.svelte.ts';
import type { CurrentSession } from './current-session.svelte.ts';
import type { People } from './people.svelte.ts';

export const [getClock, setClock] = createContext<Clock>();
export const [getSession, setSession] = createContext<CurrentSession>();
export const [getPeople, setPeople] = createContext<People>();
