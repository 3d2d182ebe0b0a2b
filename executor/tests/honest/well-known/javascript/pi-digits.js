// The digits of pi by Gibbons' spigot over BigInt, as far as the six nines in a row.
// expected: "3141592653\t:10\n5897932384\t:20\n6264338327\t:30\n762\n"
function* digitsOfPi() {
  let [q, r, t] = [1n, 0n, 1n];
  for (let k = 1n; ; k++) {
    const odd = 2n * k + 1n;
    [q, r, t] = [q * k, (2n * q + r) * odd, t * odd];
    if (q > r) continue;
    const digit = (3n * q + r) / t;
    if (digit !== (4n * q + r) / t) continue;
    yield digit;
    [q, r] = [10n * q, 10n * (r - digit * t)];
  }
}

let digits = '';
for (const digit of digitsOfPi()) {
  digits += digit;
  if (digits.length === 770) break;
}
for (let i = 10; i <= 30; i += 10) console.log(`${digits.slice(i - 10, i)}\t:${i}`);
console.log(digits.indexOf('999999'));
