/**
 * Every text of the kit in English, flat and by key. Templates fill `{name}`, choose by number with
 * `{count, plural, one {# deal} other {# deals}}` and by ordinal with `selectordinal`; `#` is the number in the reader's
 * locale. `words.*` list number words, from zero or first; numbers beyond the list are written in digits.
 */
export const englishMessages = {
  'words.cardinal': 'No|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten',
  'words.ordinal': 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth',
  ordinal: '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',

  'state.loading': 'Loading',
  'state.refreshing': 'Updating…',
  'state.error': 'This could not be loaded',
  'state.errorHelp': 'Nothing is lost. Try again in a moment.',
  'state.stale': 'This could not be updated. These are the last figures that arrived.',
  'state.retry': 'Try again',

  'view.when': '{period}, as of {date}',
  'person.you': 'You',
  'value.hidden': 'Not shared',
  'value.no-quota': 'No quota this period',
  'value.no-data': 'No deals yet',
  'value.none': 'None',
  'value.rounded': 'about {value}',
  'value.between': '{from}–{to}',
  'value.under': 'under {to}',
  'value.from': '{from} or more',

  'leaderboard.rank': 'Rank',
  'leaderboard.person': 'Person',
  'leaderboard.tied': 'tied {ordinal}',
  'leaderboard.standing':
    '{others, plural, one {{count} person shares} other {{count} people share}} this with you; you are {place} among them.',
  'leaderboard.standingTied':
    '{others, plural, one {{count} person shares} other {{count} people share}} this with you; you are tied {place} among them.',
  'leaderboard.unplaced':
    '{others, plural, one {{count} person shares} other {{count} people share}} this with you; you are not ranked.',
  'leaderboard.alone': 'Nobody else shares a place with you.',
  'leaderboard.gap': '{count, plural, one {# more person} other {# more people}}',
  'leaderboard.showAll': 'Show all {count}',
  'leaderboard.showFewer': 'Show fewer',
  'leaderboard.notRanked': 'Not ranked',
  'leaderboard.empty': 'No figures for {period} yet',
  'leaderboard.emptyHelp': 'The first deal of the period starts the board.',
  'leaderboard.nothingShared': 'Nobody shares this with you yet',
  'leaderboard.nothingSharedHelp': 'Colleagues and managers decide what they share. People appear here when they do.',

  'progress.reached': 'Reached',
  'progress.target': 'Target',
  'progress.expected': 'Expected by now',
  'progress.ahead': '{points, plural, one {{amount} point} other {{amount} points}} ahead of pace, {basis}',
  'progress.behind': '{points, plural, one {{amount} point} other {{amount} points}} behind pace, {basis}',
  'progress.onPace': 'On pace, {basis}',
  'progress.business-days': 'counted in business days',
  'progress.elapsed': 'Business day {elapsed} of {total}',
  'progress.ofOther': '{metric} of {name}',
  'progress.peers': 'Colleagues who share this with you, by name',
  'progress.noPeers': 'Nobody shares this with you yet',
  'progress.noPeersHelp': 'Colleagues and managers decide what they share. People appear here when they do.',

  'statement.title': 'Earnings',
  'statement.titleOther': 'Earnings of {name}',
  'statement.estimate': 'Estimate',
  'statement.estimateHelp': 'An estimate until a pay run publishes it.',
  'statement.plan': 'Plan {plan}, version {version}',
  'statement.attainment': '{attainment} of quota',
  'statement.creditedOfQuota': '{credited} of {quota}',
  'statement.credited': '{credited} credited',
  'statement.caption': '{component}: what was paid for each deal',
  'statement.cause': 'Deal',
  'statement.date': 'Date',
  'statement.creditedHeader': 'Credited',
  'statement.earned': 'Earned',
  'statement.whyHeader': 'Explanation',
  'statement.why': 'Why?',
  'statement.whyLabel': 'Why? {amount} for {cause}',
  'statement.teamResult': 'Team result',
  'statement.ownResult': 'Result of the period',
  'statement.floor': 'Up to the floor of the period',
  'statement.kicker': 'Kicker of the period',
  'statement.catchUp': 'Caught up from earlier periods',
  'statement.rollUp': 'Rolled up from colleagues',
  'statement.total': 'Total',
  'statement.totalOf': '{count, plural, one {Total of # line} other {Total of # lines}}',
  'statement.showAll': '{count, plural, one {Show # deal} other {Show all # deals}}',
  'statement.showFewer': 'Show fewer',
  'statement.noLines': 'No deals yet',
  'statement.empty': 'Nothing earned in {period} yet',
  'statement.emptyHelp': 'Each deal appears here with its amount and its reason.',
  'statement.explaining': 'Looking up the explanation…',
  'statement.explained': 'Explanation shown',
  'statement.explainError': 'The explanation could not be loaded.',
  'statement.redacted': 'A colleague’s number, not shared with you',

  'chart.title': '{metric}, {period}',
  'chart.finding': '{reached} of {target} by {date}: {pace}.',
  'chart.findingNoPace': '{reached} by {date}.',
  'chart.empty': 'No result yet in {period}',
  'chart.emptyHelp': 'The line starts with the first deal.',
  'chart.you': 'Reached',
  'chart.pace': 'Pace',
  'chart.target': 'Target',
  'chart.showTable': 'Show as table',
  'chart.hideTable': 'Hide table',
  'chart.tableCaption': '{metric} day by day, {period}',
  'chart.date': 'Date',
} as const satisfies Record<string, string>;

/** The key of one text. */
export type MessageKey = keyof typeof englishMessages;

/**
 * Every text of the kit. Components take a part of it; what is left out stays English.
 *
 * @example
 * const german: Partial<Messages> = { 'person.you': 'Sie', 'value.hidden': 'Nicht geteilt' };
 */
export type Messages = Readonly<Record<MessageKey, string>>;
