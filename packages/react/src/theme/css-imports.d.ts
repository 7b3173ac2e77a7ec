/** TypeScript 6 wants to know what a side-effect import of a style sheet is. */
declare module '*.css';
