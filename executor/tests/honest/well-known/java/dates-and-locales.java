// Dates over leap years and clock changes, Easter, and how two countries write dates and numbers.
// expected: "2000-04-23 2024-03-31 2025-04-20 2038-04-25\n688 Fridays\nPT23H PT25H\n2024-02-29 P8Y11M28D 2020-W53-7\nSonntag, 31. März 2024\nSunday, March 31, 2024\n1.234.567,891 1,234,567.891\nmardi 29 février 2000\n"
import java.text.NumberFormat;
import java.time.*;
import java.time.format.DateTimeFormatter;
import java.time.temporal.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static LocalDate easter(int year) {
        int a = year % 19, b = year / 100, c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    static Duration lengthOfDay(LocalDate day) {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        return Duration.between(day.atStartOfDay(berlin), day.plusDays(1).atStartOfDay(berlin));
    }

    static String write(LocalDate day, String pattern, Locale locale) {
        return day.format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    public static void main(String[] args) {
        System.out.println(IntStream.of(2000, 2024, 2025, 2038).mapToObj(year -> easter(year).toString()).collect(Collectors.joining(" ")));
        long fridays = Stream.iterate(LocalDate.of(1601, 1, 13), day -> day.getYear() < 2001, day -> day.plusMonths(1))
            .filter(day -> day.getDayOfWeek() == DayOfWeek.FRIDAY).count();
        System.out.println(fridays + " Fridays");
        LocalDate sunday = LocalDate.of(2024, 3, 31);
        System.out.println(lengthOfDay(sunday) + " " + lengthOfDay(LocalDate.of(2024, 10, 27)));
        LocalDate leapDay = LocalDate.of(2024, 1, 31).plusMonths(1), weekOfYear = LocalDate.of(2021, 1, 3);
        System.out.println(leapDay + " " + Period.between(LocalDate.of(2015, 3, 1), LocalDate.of(2024, 2, 29)) + " " + weekOfYear.format(DateTimeFormatter.ISO_WEEK_DATE));
        System.out.println(write(sunday, "EEEE, d. MMMM uuuu", Locale.GERMANY));
        System.out.println(write(sunday, "EEEE, MMMM d, uuuu", Locale.US));
        System.out.println(NumberFormat.getInstance(Locale.GERMANY).format(1234567.891) + " " + NumberFormat.getInstance(Locale.US).format(1234567.891));
        System.out.println(write(LocalDate.of(2000, 2, 29), "EEEE d MMMM uuuu", Locale.FRANCE));
    }
}
