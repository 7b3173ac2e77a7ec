/** The id of a role as a person writes it: `Account executive` for `account-executive`. */
export function spelled(role: string): string {
  const words = role.replaceAll(/[-_]+/g, ' ');
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
