package alvh.risk;

import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.instrument.EtpTable;
import alvh.instrument.OptionContract;
import alvh.market.ChainGrade;
import alvh.market.DayView;
import alvh.market.DueSeries;
import alvh.market.Observation;
import alvh.market.OptionChain;
import alvh.pricing.Greeks;
import alvh.surface.SmileSlice;
import alvh.surface.SurfaceSlice;
import alvh.surface.VolSurface;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/// The market of one instant as risk uses it: surfaces of the SPX and VIX chains and the VIX side.
public final class MarketMarks {
  private final LocalDate date;
  private final Optional<VolSurface> spx;
  private final Optional<VolSurface> vixOptions;
  private final VixMarks vix;
  private final EtpValuation etps;
  private final VolShift shift;
  private final String discounting;
  private final Map<String, ChainGrade> grades;
  private final Figure spxLevel;
  private final Figure vixClose;
  private final Optional<PackageValuation> spxValuation;
  private final Optional<PackageValuation> vixValuation;
  private final HedgeValuation hedging;

  private MarketMarks(
      LocalDate date,
      Optional<VolSurface> spx,
      Optional<VolSurface> vixOptions,
      VixMarks vix,
      EtpValuation etps,
      VolShift shift,
      String discounting,
      Map<String, ChainGrade> grades,
      Figure spxLevel,
      Figure vixClose) {
    this.date = date;
    this.spx = spx;
    this.vixOptions = vixOptions;
    this.vix = vix;
    this.etps = etps;
    this.shift = shift;
    this.discounting = discounting;
    this.grades = grades;
    this.spxLevel = spxLevel;
    this.vixClose = vixClose;
    this.spxValuation = spx.map(s -> new PackageValuation(s, new SpxVixPoints(shift)));
    this.vixValuation = vixOptions.map(s -> new PackageValuation(s, this::vixPoint));
    this.hedging = new HedgeValuation(vix, etps, spxValuation, vixValuation, spxLevel);
  }

  /// The marks of `view`.
  ///
  /// Discounting comes from `rate` when given, else from the chain's own put-call parity, else,
  /// when the chain cannot tell, from the three-month bill.
  ///
  /// @param etpTable leverage of volatility ETPs by date
  /// @param rate continuous, flat; empty to read it from the chain
  /// @param shift how vols move with VIX
  public static MarketMarks of(
      DayView view,
      TradingCalendar calendar,
      EtpTable etpTable,
      OptionalDouble rate,
      VolShift shift) {
    return of(view, calendar, etpTable, rate, shift, KnownSurfaces.NONE);
  }

  /// The same where surfaces are known beforehand.
  ///
  /// @param known the surfaces of the view's own chains
  public static MarketMarks of(
      DayView view,
      TradingCalendar calendar,
      EtpTable etpTable,
      OptionalDouble rate,
      VolShift shift,
      KnownSurfaces known) {
    VixMarks vix = VixMarks.of(view, calendar);
    Optional<OptionChain> chain = view.chain("SPX");
    Discounting discounting =
        known.spx().map(Discounting::of).orElseGet(() -> Discounting.of(view, chain, rate));
    Optional<VolSurface> spx = known.spx().or(() -> chain.flatMap(c -> discounting.surface(c)));
    Optional<VolSurface> vixOptions =
        known
            .vix()
            .or(() ->
                view.chain("VIX")
                    .flatMap(c ->
                        discounting.curve().map(curve -> VolSurface.of(c, curve, vix.forwards()))));
    return new MarketMarks(
        view.date(),
        spx,
        vixOptions,
        vix,
        new EtpValuation(view, calendar, etpTable, vix),
        shift,
        discounting.words(),
        grades(view),
        spxLevel(view, calendar),
        close(view, calendar, "vix.close"));
  }

  /// The level printed with the quotes; the newest close that is due where they carry none.
  private static Figure spxLevel(DayView view, TradingCalendar calendar) {
    OptionalDouble printed =
        view.chain("SPX").map(OptionChain::underlyingLevel).orElseGet(OptionalDouble::empty);
    return printed.isPresent()
        ? Figure.of(printed.getAsDouble())
        : close(view, calendar, "spx.close");
  }

  private static Figure close(DayView view, TradingCalendar calendar, String name) {
    return switch (DueSeries.of(view, calendar, name)) {
      case DueSeries.Due(var closes, Observation last) -> Figure.of(last.value());
      case DueSeries.Behind(String why) -> Figure.unknown(why);
    };
  }

  private static Map<String, ChainGrade> grades(DayView view) {
    Map<String, ChainGrade> grades = new TreeMap<>();
    for (String underlying : List.of("SPX", "VIX")) {
      view.chain(underlying).ifPresent(chain -> grades.put(underlying, chain.graded()));
    }
    return Collections.unmodifiableMap(grades);
  }

  /// The New York date of the instant.
  LocalDate date() {
    return date;
  }

  /// The SPX surface, if there is a chain and a discount curve.
  public Optional<VolSurface> spx() {
    return spx;
  }

  /// What the SPX smile nearest to thirty days says.
  public SmileReadings smile30() {
    return spx.map(SmileReadings::of)
        .orElseGet(() -> SmileReadings.unknown("no SPX option chain at this instant"));
  }

  /// The surface of VIX options on their futures, if there is a chain.
  public Optional<VolSurface> vixOptions() {
    return vixOptions;
  }

  /// The VIX side.
  public VixMarks vix() {
    return vix;
  }

  /// The level of SPX, index points.
  public Figure spxLevel() {
    return spxLevel;
  }

  /// The VIX close that is due at the instant, vol points.
  public Figure vixClose() {
    return vixClose;
  }

  /// What an option is revalued with after a move.
  public OptionPricing pricing(OptionLeg leg) {
    String underlying = leg.contract().root().underlying();
    Function<SurfaceSlice, Figure> strips =
        underlying.equals("SPX")
            ? SpxVixPoints::stripVol
            : slice -> Figure.unknown("the strip of VIX options is not used");
    return valuation(underlying)
        .map(v -> v.pricing(leg, strips))
        .orElseGet(
            () -> new OptionPricing.Unknown("no " + underlying + " option chain at this instant"));
  }

  /// What a position in a volatility ETP is revalued with; empty for a product that is not in the
  /// table.
  public Optional<EtpMark> etp(SharePosition position) {
    return etps.mark(position);
  }

  /// How vols move with VIX.
  public VolShift shift() {
    return shift;
  }

  /// Where discount factors come from, in words.
  public String discounting() {
    return discounting;
  }

  /// What kind of quotes the chains hold and how far off they are, by underlying.
  public Map<String, ChainGrade> grades() {
    return grades;
  }

  /// The risk of one hedge, whatever book it is in.
  public HedgeRisk hedge(Position position) {
    return hedging.of(position);
  }

  /// The risk of an option package of either underlying; empty without a chain.
  public Optional<PackageRisk> options(OptionPackage pack) {
    return valuation(pack.underlying()).map(v -> v.of(pack));
  }

  private Optional<PackageValuation> valuation(String underlying) {
    return switch (underlying) {
      case "SPX" -> spxValuation;
      case "VIX" -> vixValuation;
      default -> Optional.empty();
    };
  }

  /// Values hedge positions on these marks.
  HedgeValuation hedging() {
    return hedging;
  }

  /// Values SPX options on these marks.
  Optional<PackageValuation> spxValuation() {
    return spxValuation;
  }

  private Figure vixPoint(
      OptionContract contract, SurfaceSlice slice, SmileSlice smile, double vol, Greeks greeks) {
    return vix.beta(contract.expiry()).times(greeks.forwardDelta());
  }
}
