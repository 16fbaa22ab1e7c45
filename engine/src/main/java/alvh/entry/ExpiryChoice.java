package alvh.entry;

import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which expiry a condor is opened in. Days count from the New York date of the chain.
public sealed interface ExpiryChoice {
  /// The first monthly SPX expiry, which settles to the opening of the third Friday, at least so
  /// many calendar days out.
  ///
  /// It is that expiry or none: a chain that lacks it does not give the month after.
  ///
  /// @param leastDays calendar days, >= 0
  record NextMonthly(int leastDays) implements ExpiryChoice {
    public NextMonthly {
      check(leastDays, leastDays);
    }
  }

  /// The first expiry of a root within a range of calendar days.
  ///
  /// @param root the class
  /// @param least calendar days, >= 0
  /// @param most calendar days, >= `least`
  record InDays(OptionRoot root, int least, int most) implements ExpiryChoice {
    public InDays {
      check(least, most);
    }
  }

  /// The first expiry of a root within a range of trading days: from Friday, Monday is one.
  ///
  /// @param root the class
  /// @param least trading days, >= 0
  /// @param most trading days, >= `least`
  record InTradingDays(OptionRoot root, int least, int most) implements ExpiryChoice {
    public InTradingDays {
      check(least, most);
    }
  }

  /// The slice of `chain` that is meant, if the chain has it and it still trades.
  default Optional<ChainSlice> slice(OptionChain chain, TradingCalendar calendar) {
    LocalDate today = NewYork.date(chain.asOf());
    List<ChainSlice> open =
        chain.liveSlices().stream()
            .filter(s -> !s.expiry().lastTradingDay().isBefore(today))
            .toList();
    return switch (this) {
      case NextMonthly(int leastDays) -> {
        LocalDate monthly = nextMonthly(today.plusDays(leastDays), calendar);
        yield open.stream()
            .filter(s -> s.root() == OptionRoot.SPX)
            .filter(s -> NewYork.date(s.expiry().settlesAt()).equals(monthly))
            .findFirst();
      }
      case InDays(OptionRoot root, int least, int most) ->
          open.stream()
              .filter(s -> s.root() == root)
              .filter(s -> within(ChronoUnit.DAYS.between(today, date(s)), least, most))
              .findFirst();
      case InTradingDays(OptionRoot root, int least, int most) ->
          open.stream()
              .filter(s -> s.root() == root)
              .filter(s -> within(calendar.tradingDaysBetween(today, date(s)), least, most))
              .findFirst();
    };
  }

  /// What is looked for, as in a sentence.
  default String text() {
    return switch (this) {
      case NextMonthly(int leastDays) ->
          "SPX expiry in the next month whose third Friday is " + leastDays + " days out or more";
      case InDays(OptionRoot root, int least, int most) ->
          String.format(Locale.ROOT, "%s expiry %s calendar days out", root, span(least, most));
      case InTradingDays(OptionRoot root, int least, int most) ->
          String.format(Locale.ROOT, "%s expiry %s trading days out", root, span(least, most));
    };
  }

  private static String span(int least, int most) {
    return least == most ? Integer.toString(least) : least + " to " + most;
  }

  private static boolean within(long days, int least, int most) {
    return days >= least && days <= most;
  }

  private static LocalDate date(ChainSlice slice) {
    return slice.expiry().date();
  }

  private static LocalDate nextMonthly(LocalDate from, TradingCalendar calendar) {
    LocalDate monthly = calendar.spxMonthly(YearMonth.from(from));
    return monthly.isBefore(from)
        ? calendar.spxMonthly(YearMonth.from(from).plusMonths(1))
        : monthly;
  }

  private static void check(int least, int most) {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException(
          "days need 0 <= least <= most, were " + least + " and " + most);
    }
  }
}
