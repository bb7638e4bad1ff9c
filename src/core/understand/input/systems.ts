/** A text in which a system that stands alone in a list is what something runs on: `images, windows, no gpu`. Windows may be those of time otherwise. */
export const withSystems = (text: string): string => text.replace(ALONE, 'on $&');

const ALONE = /windows(?<=(?:^|[,;.:/])\s*windows)(?=\s*(?:[,;.:!?]|$))/giu;
