/** How much who asks has done before. */
export const EXPERIENCES = ['new', 'some', 'expert'] as const;
/** What matters most. */
export const PRIORITIES = ['simplicity', 'speed', 'control', 'stability', 'research', 'ecosystem'] as const;
/** The licences that are wanted by their names. */
export const LICENCES_NAMED = ['mit', 'bsd', 'apache'] as const;
/** What a licence has to allow: a closed product built on it; a look at the code; or both, and nothing to give back; or which it has to be. */
export const LICENCES_WANTED = ['closed', 'open', 'permissive', ...LICENCES_NAMED] as const;
/** What people call licences of a kind, whichever they are. */
export const LICENCE_KINDS = ['copyleft', 'proprietary', 'open'] as const;
