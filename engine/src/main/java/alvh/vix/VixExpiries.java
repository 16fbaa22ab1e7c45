package alvh.vix;

import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The expiries of a chain that an index may read, and the pair it does read.
final class VixExpiries {
  private static final int DAYS_PER_WEEK = 7;

  /// One usable expiry.
  ///
  /// @param slice its quotes
  /// @param nominal the Friday it stands for; a day later than its date when that is a holiday
  /// @param days calendar days from the chain's date to `nominal`
  private record Candidate(ChainSlice slice, LocalDate nominal, long days) {}

  /// The two slices of an index.
  record Pair(ChainSlice near, ChainSlice next) {}

  private final LocalDate today;
  private final VixTenor tenor;
  private final TradingCalendar calendar;
  private final List<Candidate> candidates;

  VixExpiries(OptionChain chain, VixTenor tenor, TradingCalendar calendar) {
    this.today = NewYork.date(chain.asOf());
    this.tenor = tenor;
    this.calendar = calendar;
    this.candidates =
        chain.liveSlices().stream().map(this::candidate).filter(this::isUsable).toList();
  }

  private Candidate candidate(ChainSlice slice) {
    LocalDate friday = slice.expiry().date().with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    return new Candidate(slice, friday, ChronoUnit.DAYS.between(today, friday));
  }

  private boolean isUsable(Candidate candidate) {
    LocalDate date = candidate.slice().expiry().date();
    LocalDate friday = candidate.nominal();
    LocalDate lastOfWeek = calendar.isTradingDay(friday) ? friday : calendar.previous(friday);
    boolean isMonthly = date.equals(calendar.spxMonthly(YearMonth.from(friday)));
    OptionRoot root = candidate.slice().root();
    return switch (tenor.rule()) {
      case WEEKLY ->
          date.equals(lastOfWeek) && root == (isMonthly ? OptionRoot.SPX : OptionRoot.SPXW);
      case MONTHLY, FIRST_TWO_MONTHLIES -> isMonthly && root == OptionRoot.SPX;
    };
  }

  /// The pair, or empty when the chain does not have it.
  Optional<Pair> pair() {
    return switch (tenor.rule()) {
      case WEEKLY ->
          bracket(tenor.horizonDays() - DAYS_PER_WEEK, tenor.horizonDays() + DAYS_PER_WEEK);
      case MONTHLY -> bracket(0, Integer.MAX_VALUE);
      case FIRST_TWO_MONTHLIES -> firstTwo();
    };
  }

  /// @param above only expiries with more days than this
  /// @param upTo and at most this many
  private Optional<Pair> bracket(int above, int upTo) {
    Optional<Candidate> near =
        candidates.stream()
            .filter(c -> c.days() > above && c.days() <= tenor.horizonDays())
            .reduce((first, second) -> second);
    Optional<Candidate> next =
        candidates.stream()
            .filter(c -> c.days() > tenor.horizonDays() && c.days() <= upTo)
            .findFirst();
    return near.flatMap(n -> next.map(x -> new Pair(n.slice(), x.slice())));
  }

  private Optional<Pair> firstTwo() {
    List<Candidate> two =
        candidates.stream().filter(c -> c.days() >= DAYS_PER_WEEK).limit(2).toList();
    return two.size() < 2
        ? Optional.empty()
        : Optional.of(new Pair(two.getFirst().slice(), two.getLast().slice()));
  }

  /// What there is, for a person.
  String described() {
    return candidates.isEmpty()
        ? "none"
        : candidates.stream()
            .map(c -> c.slice().root() + " " + c.slice().expiry().date() + " (" + c.days() + ")")
            .collect(Collectors.joining(", "));
  }
}
