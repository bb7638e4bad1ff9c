/** Made when it is first asked for, and kept: a bot that nobody asks does without. What it was made of is let go. */
export function onFirstUse<T>(make: () => T): () => T {
  let state: { readonly make: () => T } | { readonly made: T } = { make };
  return () => {
    if ('make' in state) state = { made: state.make() };
    return state.made;
  };
}
