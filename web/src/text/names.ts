/** The name of a file without its folders, as far as a path from any system shows them. */
export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) || path;
