package alvh.risk;

import alvh.book.Book;
import alvh.book.ExpiryPayoff;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.market.ChainGrade;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a book is worth and exposed to at one instant.
///
/// @param condors one per package of the condor sleeve, in the order of the book
/// @param hedges one per position of the hedge layers, in the order of the book
/// @param totals the whole book
/// @param shift how vols were moved with VIX
/// @param discounting where discount factors come from, in words
/// @param grades what kind of quotes the chains hold, by underlying
public record RiskReport(
    List<PackageRisk> condors,
    List<HedgeRisk> hedges,
    BookTotals totals,
    VolShift shift,
    String discounting,
    Map<String, ChainGrade> grades) {
  public RiskReport {
    condors = List.copyOf(condors);
    hedges = List.copyOf(hedges);
    grades = Collections.unmodifiableMap(new TreeMap<>(grades));
  }

  /// The report on `book`.
  ///
  /// @param marks the market of the instant
  /// @param entries the exposure of each condor when it was first seen, by position id
  /// @param calendar trading days
  public static RiskReport of(
      Book book, MarketMarks marks, Map<String, CondorEntry> entries, TradingCalendar calendar) {
    Optional<PackageValuation> spx = marks.spxValuation();
    List<PackageRisk> condors = book.condorPackages().stream().map(p -> condor(p, spx)).toList();
    var hedging = marks.hedging();
    List<HedgeRisk> hedges = book.hedges().stream().map(hedging::of).toList();
    return new RiskReport(
        condors,
        hedges,
        totals(book, condors, hedges, marks, entries, calendar),
        marks.shift(),
        marks.discounting(),
        marks.grades());
  }

  private static PackageRisk condor(OptionPackage pack, Optional<PackageValuation> valuation) {
    if (!pack.underlying().equals("SPX")) {
      return unvalued(pack, notValued(pack));
    }
    return valuation
        .map(v -> v.of(pack))
        .orElseGet(() -> unvalued(pack, "no SPX option chain at this instant"));
  }

  /// Why a package of another index has no figures.
  static String notValued(OptionPackage pack) {
    return String.format(
        Locale.ROOT,
        "%s is on %s: beside VIX options only SPX options are valued",
        pack.id(),
        pack.underlying());
  }

  private static PackageRisk unvalued(OptionPackage pack, String why) {
    List<LegMark> quotes = new ArrayList<>();
    List<LegRisk> legs = new ArrayList<>();
    for (OptionLeg leg : pack.legs()) {
      LegMark mark = new LegMark.Unpriceable(leg, why);
      quotes.add(mark);
      legs.add(LegRisk.unknown(leg, mark, why));
    }
    return new PackageRisk(pack, Figure.unknown(why), new PackageQuote(quotes), legs, List.of());
  }

  private static BookTotals totals(
      Book book,
      List<PackageRisk> condors,
      List<HedgeRisk> hedges,
      MarketMarks marks,
      Map<String, CondorEntry> entries,
      TradingCalendar calendar) {
    Figure condorVega = sum(condors.stream().map(c -> c.vegaPerVixPointUsd().times(quantity(c))));
    Figure hedgeVega = sum(hedges.stream().map(HedgeRisk::vegaPerVixPointUsd));
    Figure beta = marks.vix().vixPerIndexPoint();
    Figure condorDelta = sum(condors.stream().map(c -> c.delta().times(quantity(c))));
    Figure spxDelta = condorDelta.plus(sum(hedges.stream().map(HedgeRisk::spxDelta)));
    Figure vixVega = sum(hedges.stream().map(HedgeRisk::vixSideVegaUsd));
    // a book without VIX instruments needs no regression
    Figure vixDelta =
        vixVega.equals(Figure.of(0))
            ? vixVega
            : vixVega.times(beta).times(1 / BookTotals.CONTRACT_DELTA_USD);
    Figure spxVega = condorVega.plus(sum(hedges.stream().map(HedgeRisk::spxSideVegaUsd)));
    Figure ownDelta = spxVega.times(beta).times(1 / BookTotals.CONTRACT_DELTA_USD);
    int count = book.condorCount();
    Figure formA = perCondor(spxDelta.plus(vixDelta), count);
    Figure formB = perCondor(spxDelta.plus(vixDelta).plus(ownDelta), count);
    Figure condorTheta = sum(condors.stream().map(c -> c.thetaPerDayUsd().times(quantity(c))));
    Figure theta = condorTheta.plus(sum(hedges.stream().map(HedgeRisk::thetaPerDayUsd)));
    // an empty book neither earns nor pays, so a rule on its carry has nothing to judge
    Figure carry =
        book.positions().isEmpty()
            ? Figure.unknown("the book holds nothing")
            : condorTheta.plus(sum(hedges.stream().map(HedgeRisk::carryPerDayUsd)));
    Figure maxLoss = sum(condors.stream().map(c -> maxLossUsd(c.pack())));
    Figure atRisk = maxLoss.plus(sum(hedges.stream().map(HedgeRisk::atRiskUsd)));
    return new BookTotals(
        condorVega,
        hedgeVega,
        Coverage.of(coverageRows(condors, marks.date(), calendar), hedgeVega, entries),
        beta,
        formA,
        formB,
        theta,
        carry,
        maxLoss,
        atRisk.times(1 / book.equityUsd()));
  }

  private static List<Coverage.Condors> coverageRows(
      List<PackageRisk> condors, LocalDate date, TradingCalendar calendar) {
    return condors.stream()
        .map(c ->
            new Coverage.Condors(
                c.pack().id(),
                c.pack().quantity(),
                tradingDaysLeft(c.pack(), date, calendar),
                c.vegaPerVixPointUsd()))
        .toList();
  }

  /// Trading days from `date` to the last trading day of the package's first expiry.
  public static int tradingDaysLeft(OptionPackage pack, LocalDate date, TradingCalendar calendar) {
    return pack.legs().stream()
        .map(l -> calendar.expiry(l.contract().expiry(), l.contract().root().settlement()))
        .mapToInt(e -> calendar.tradingDaysBetween(date, e.lastTradingDay()))
        .min()
        .orElseThrow();
  }

  /// Largest loss at expiry of all packages of `pack`, USD.
  public static Figure maxLossUsd(OptionPackage pack) {
    if (!pack.settlesAtOnce()) {
      return Figure.unknown(pack.id() + " has legs of several expiries or roots: no common payoff");
    }
    var loss = ExpiryPayoff.of(pack).maxLoss();
    return loss.isPresent()
        ? Figure.of(loss.getAsDouble() * pack.multiplier() * pack.quantity())
        : Figure.unknown(pack.id() + " can lose without bound");
  }

  private static Figure perCondor(Figure total, int condors) {
    return condors == 0 ? Figure.unknown("the book holds no condor") : total.times(1.0 / condors);
  }

  private static int quantity(PackageRisk risk) {
    return risk.pack().quantity();
  }

  private static Figure sum(Stream<Figure> parts) {
    return Figure.sum(parts.toList());
  }
}
