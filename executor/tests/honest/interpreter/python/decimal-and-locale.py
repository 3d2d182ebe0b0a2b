# The contexts of decimal and the locale are fresh.
# expected: {"stdout": "28 0.1428571428571428571428571429\n(None, None) 1,234,567.89 STRASSE ['a', 'z', '\u00e4']\n", "stderr": ""}
import decimal
import locale

print(decimal.getcontext().prec, decimal.Decimal(1) / 7)
print(locale.getlocale(locale.LC_NUMERIC), f"{1234567.891:,.2f}", "straße".upper(), sorted("äaz"))
