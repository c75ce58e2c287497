/** How much was tried: stands in the output of the tests. */
export const tell = (text: string): void => console.log(text);
