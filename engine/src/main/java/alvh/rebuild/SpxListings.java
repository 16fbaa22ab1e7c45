package alvh.rebuild;

import alvh.instrument.ExpiryPattern;
import alvh.instrument.Listing;
import alvh.instrument.Listings;
import alvh.instrument.OptionRoot;
import alvh.time.Expiry;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Which SPX expiries and strikes were listed on a day, as far as it is known.
///
/// Nothing beyond a year is listed here: no index says what it was worth. The AM weeklys of 2005 to
/// 2010 and the quarterlies under the symbol SPXQ are left out, as no root of ours stands for them.
public final class SpxListings {
  private static final List<OptionRoot> ROOTS = List.of(OptionRoot.SPX, OptionRoot.SPXW);

  private final Listings listings;
  private final List<ListedAhead> windows;
  private final List<GridRow> grids;
  private final TradingCalendar calendar;

  private SpxListings(
      Listings listings, List<ListedAhead> windows, List<GridRow> grids, TradingCalendar calendar) {
    this.listings = listings;
    this.windows = List.copyOf(windows);
    this.grids =
        grids.stream()
            .sorted(Comparator.comparing(GridRow::from).reversed().thenComparingInt(GridRow::days))
            .toList();
    this.calendar = calendar;
  }

  /// @param listings since when each family exists
  /// @param windows how far ahead each is listed
  /// @param grids strikes
  public static SpxListings of(
      Listings listings, List<ListedAhead> windows, List<GridRow> grids, TradingCalendar calendar) {
    return new SpxListings(listings, windows, grids, calendar);
  }

  /// The trading days.
  public TradingCalendar calendar() {
    return calendar;
  }

  /// Since when each family of options exists, those on VIX among them.
  Listings listings() {
    return listings;
  }

  /// The expiries open after the close of `day`, by settlement instant.
  public List<ListedExpiry> expiries(LocalDate day) {
    return expiries(day, Integer.MAX_VALUE);
  }

  /// The expiries open after the close of `day` that are at most `days` calendar days away.
  List<ListedExpiry> expiries(LocalDate day, int days) {
    List<ListedExpiry> listed = new ArrayList<>();
    for (OptionRoot root : ROOTS) {
      List<ListedAhead> families = families(root, day);
      int furthest = families.stream().mapToInt(ListedAhead::days).max().orElse(0);
      LocalDate end = day.plusDays(Math.min(days, furthest));
      for (LocalDate date = day.plusDays(1); !date.isAfter(end); date = date.plusDays(1)) {
        expiry(root, date, day, families).ifPresent(listed::add);
      }
    }
    listed.sort(Comparator.comparing(ListedExpiry::expiry).thenComparing(ListedExpiry::root));
    return listed;
  }

  /// The expiry of `root` on `date`, if it was open after the close of `day`.
  public Optional<ListedExpiry> expiry(OptionRoot root, LocalDate date, LocalDate day) {
    return expiry(root, date, day, families(root, day));
  }

  /// The expiry of `root` on `date` as one who holds it sees it at the close of `day`: also on its
  /// last trading day, when nothing of it is open any more after that close.
  Optional<ListedExpiry> held(OptionRoot root, LocalDate date, LocalDate day) {
    return quoted(root, date, day, families(root, day));
  }

  private Optional<ListedExpiry> expiry(
      OptionRoot root, LocalDate date, LocalDate day, List<ListedAhead> families) {
    return quoted(root, date, day, families)
        .filter(listed -> listed.expiry().lastTradingDay().isAfter(day));
  }

  private Optional<ListedExpiry> quoted(
      OptionRoot root, LocalDate date, LocalDate day, List<ListedAhead> families) {
    if (!date.isAfter(day) || !calendar.covers(date) || !calendar.isTradingDay(date)) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(day, date);
    return families.stream()
        .filter(family -> days <= family.days() && isListed(family, date, day))
        .map(family -> series(family.pattern()))
        .min(Comparator.naturalOrder())
        .flatMap(series -> grid(series, day, days))
        .map(grid -> new ListedExpiry(root, expiry(root, date), grid));
  }

  private Expiry expiry(OptionRoot root, LocalDate date) {
    return calendar.expiry(date, root.settlement());
  }

  /// The windows of `root` in force on `day`: of each family the last one begun.
  private List<ListedAhead> families(OptionRoot root, LocalDate day) {
    List<ListedAhead> inForce = new ArrayList<>();
    for (ExpiryPattern pattern : ExpiryPattern.values()) {
      windows.stream()
          .filter(w -> w.root() == root && w.pattern() == pattern && !w.from().isAfter(day))
          .max(Comparator.comparing(ListedAhead::from))
          .ifPresent(inForce::add);
    }
    return inForce;
  }

  /// A family that `listings` does not know by its own pattern is part of one that it knows:
  /// quarterly third Fridays are third Fridays.
  private boolean isListed(ListedAhead family, LocalDate date, LocalDate day) {
    Predicate<Listing<OptionRoot>> isOwn = row -> row.pattern() == family.pattern();
    boolean isKnown = listings.rows(family.root()).stream().anyMatch(isOwn);
    return family.pattern().matches(calendar, date)
        && listings.rows(family.root()).stream()
            .filter(row -> !isKnown || isOwn.test(row))
            .anyMatch(row ->
                !day.isBefore(row.from())
                    && !date.isBefore(row.firstExpiry())
                    && row.pattern().matches(calendar, date));
  }

  private static SeriesClass series(ExpiryPattern pattern) {
    return switch (pattern) {
      case THIRD_FRIDAY, QUARTERLY_THIRD_FRIDAY, MONTH_END, QUARTER_END, VIX_MONTHLY ->
          SeriesClass.MONTHLY;
      case FRIDAY -> SeriesClass.FRIDAY;
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, VIX_WEEKLY -> SeriesClass.WEEKDAY;
    };
  }

  /// The grid of the newest generation that reaches `days`; no grid is stretched.
  private Optional<StrikeGrid> grid(SeriesClass series, LocalDate day, long days) {
    Optional<LocalDate> generation =
        grids.stream()
            .filter(row -> row.series() == series && !row.from().isAfter(day))
            .map(GridRow::from)
            .findFirst();
    return grids.stream()
        .filter(row ->
            row.series() == series
                && generation.filter(row.from()::equals).isPresent()
                && row.days() >= days)
        .map(GridRow::grid)
        .findFirst();
  }
}
