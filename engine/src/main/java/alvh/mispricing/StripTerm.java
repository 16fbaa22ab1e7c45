package alvh.mispricing;

import alvh.execution.Fees;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.surface.DiscountCurve;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Total variance by instant, between the strips of all listed expiries, AM and PM.
///
/// Linear in calendar minutes between the two nearest. Two alternatives say how uncertain that is:
/// linear in session time, in which nights and weekends have no variance, and linear between the
/// expiries once removed. Outside the listed expiries there is no value.
final class StripTerm {
  private final List<StripBand> strips;
  private final TradingCalendar calendar;
  private final LocalDate day;

  private StripTerm(List<StripBand> strips, TradingCalendar calendar, LocalDate day) {
    this.strips = strips;
    this.calendar = calendar;
    this.day = day;
  }

  static StripTerm of(OptionChain chain, DiscountCurve curve, Fees fees, TradingCalendar calendar) {
    LocalDate day = NewYork.date(chain.asOf());
    List<StripBand> strips = new ArrayList<>();
    for (ChainSlice slice : chain.liveSlices()) {
      double years = slice.expiry().yearsFrom(chain.asOf());
      Optional<StripBand> strip = StripBand.of(slice, years, curve.rate(years), fees, day);
      boolean isNew =
          strips.isEmpty()
              || !strips.getLast().expiry().settlesAt().equals(slice.expiry().settlesAt());
      strip.filter(_ -> isNew).ifPresent(strips::add);
    }
    return new StripTerm(strips, calendar, day);
  }

  /// The point at `instant`; empty outside the listed expiries.
  Optional<TermPoint> at(Instant instant) {
    for (int i = 0; i < strips.size(); i++) {
      Instant end = strips.get(i).expiry().settlesAt();
      if (end.equals(instant)) {
        StripBand strip = strips.get(i);
        return Optional.of(
            new TermPoint(strip.total(), strip.quotes(), strip.tail(), strip.fees(), 0));
      }
      if (end.isAfter(instant)) {
        return i == 0 ? Optional.empty() : Optional.of(between(i - 1, i, instant));
      }
    }
    return Optional.empty();
  }

  /// Why there is no variance between two instants that has none: one of three reasons.
  String lack(Instant from, Instant to) {
    if (strips.isEmpty()) {
      return "the SPX chain has no expiry with a strip";
    }
    Instant first = strips.getFirst().expiry().settlesAt();
    Instant last = strips.getLast().expiry().settlesAt();
    if (from.isBefore(first)) {
      return "the 30 days start before the first expiry of the SPX chain, " + NewYork.date(first);
    }
    if (to.isAfter(last)) {
      return "the 30 days end after the last expiry of the SPX chain, " + NewYork.date(last);
    }
    return "total variance of the SPX chain falls over the 30 days";
  }

  private TermPoint between(int before, int after, Instant instant) {
    double share = share(before, after, instant);
    double total = mix(before, after, share, StripBand::total);
    double interpolation =
        Math.abs(
            mix(before, after, sessionShare(before, after, instant), StripBand::total) - total);
    if (before > 0 && after + 1 < strips.size()) {
      double wide = share(before - 1, after + 1, instant);
      double other = mix(before - 1, after + 1, wide, StripBand::total);
      interpolation = Math.max(interpolation, Math.abs(other - total));
    }
    return new TermPoint(
        total,
        mix(before, after, share, StripBand::quotes),
        mix(before, after, share, StripBand::tail),
        mix(before, after, share, StripBand::fees),
        interpolation);
  }

  private double mix(int before, int after, double share, ToDoubleFunction<StripBand> figure) {
    return (1 - share) * figure.applyAsDouble(strips.get(before))
        + share * figure.applyAsDouble(strips.get(after));
  }

  private double share(int before, int after, Instant instant) {
    Instant from = strips.get(before).expiry().settlesAt();
    double span = Duration.between(from, strips.get(after).expiry().settlesAt()).toMinutes();
    return Duration.between(from, instant).toMinutes() / span;
  }

  private double sessionShare(int before, int after, Instant instant) {
    double from = sessions(strips.get(before).expiry().settlesAt());
    double span = sessions(strips.get(after).expiry().settlesAt()) - from;
    return span > 0 ? (sessions(instant) - from) / span : share(before, after, instant);
  }

  /// Trading sessions from the opening of the chain's day, with the share of a running one.
  private double sessions(Instant instant) {
    LocalDate date = NewYork.date(instant);
    int through = calendar.tradingDaysBetween(day, date);
    if (!calendar.isTradingDay(date)) {
      return through + 1;
    }
    LocalTime close = calendar.closeTime(date);
    double session = Duration.between(TradingCalendar.OPEN, close).toMinutes();
    double passed = Duration.between(TradingCalendar.OPEN, NewYork.time(instant)).toMinutes();
    return through + Math.clamp(passed / session, 0.0, 1.0);
  }
}
