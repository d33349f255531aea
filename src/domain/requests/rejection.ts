const words =
  /won.?t (do|fix)|declin|reject|duplicate|cannot|not (do|fix|plan)|obsolete|abandon|abgelehnt|zurückgewiesen|nicht erledigen|wird nicht|duplikat|rejet|refus|doublon|ne sera pas|rechaz|duplicad|declinad|no se (hará|corregirá)|却下|拒否|見送|対応しない|重複/i;

/** Whether a status or a resolution of Jira says by its usual name that something is not going to be done. */
export const saysRejected = (name: string): boolean => words.test(name);
