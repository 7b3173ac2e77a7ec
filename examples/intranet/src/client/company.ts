/** A company that does not exist. Put your own here. */
export const company = 'Alder & Finch';

/** Said wherever somebody is signed in or about to be. */
export const demoNotice = 'Demo sign-in: choose any person. In your intranet this is your own login.';
