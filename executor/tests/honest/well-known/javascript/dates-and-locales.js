// Dates over leap years and clock changes, and how several countries write dates, numbers and lists.
// expected: "688 Fridays\n23 25\nSonntag, 31. März 2024\nSunday, March 31, 2024\n2024年3月31日日曜日\n1.234.567,891 1,234,567.891 12,34,567.891\na, z, ä | a, ä, z\nmorgen vor 3 Monaten\none 1st 2nd 3rd 11th\nJanuar, Februar und März\n2000-02-29T23:00:00.000Z NaN 29\n"
const PLURALS = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const sunday = new Date(Date.UTC(2024, 2, 31, 12));

let fridays = 0;
for (let month = 0; month < 400 * 12; month++) if (new Date(Date.UTC(1601, month, 13)).getUTCDay() === 5) fridays++;
console.log(fridays, 'Fridays');

/** How many hours the clocks of Berlin are ahead of those of UTC. */
function offset(time) {
  const parts = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', hour: 'numeric', hourCycle: 'h23' });
  return Number(parts.format(time)) - time.getUTCHours();
}
function hoursOfDay(year, month, day) {
  const noons = [day - 1, day].map((one) => new Date(Date.UTC(year, month - 1, one, 12)));
  return 24 + offset(noons[0]) - offset(noons[1]);
}
console.log(hoursOfDay(2024, 3, 31), hoursOfDay(2024, 10, 27));

for (const locale of ['de-DE', 'en-US', 'ja-JP'])
  console.log(sunday.toLocaleDateString(locale, { dateStyle: 'full', timeZone: 'UTC' }));
console.log(['de-DE', 'en-US', 'en-IN'].map((locale) => (1234567.891).toLocaleString(locale)).join(' '));
const sorted = ['sv', 'de'].map((locale) => ['z', 'ä', 'a'].sort(new Intl.Collator(locale).compare).join(', '));
console.log(sorted.join(' | '));
const relative = new Intl.RelativeTimeFormat('de', { numeric: 'auto' });
console.log(relative.format(1, 'day'), relative.format(-3, 'month'));
const rules = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinals = [1, 2, 3, 11].map((n) => n + PLURALS[rules.select(n)]);
console.log(new Intl.PluralRules('en').select(1), ...ordinals);
const months = [0, 1, 2].map((month) => new Date(2024, month, 15).toLocaleString('de', { month: 'long' }));
console.log(new Intl.ListFormat('de').format(months));
const leapDay = new Date('2000-03-01T00:00:00+01:00');
console.log(leapDay.toISOString(), new Date('2001-13-01').getTime(), leapDay.getUTCDate());
