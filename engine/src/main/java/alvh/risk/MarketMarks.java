package alvh.risk;

import alvh.instrument.EtpTable;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.market.ChainGrade;
import alvh.market.DayView;
import alvh.market.DueSeries;
import alvh.market.Observation;
import alvh.market.OptionChain;
import alvh.pricing.Greeks;
import alvh.surface.DiscountCurve;
import alvh.surface.DiscountFit;
import alvh.surface.SmileSlice;
import alvh.surface.SurfaceSlice;
import alvh.surface.TreasuryRate;
import alvh.surface.VolSurface;
import alvh.time.TradingCalendar;
import alvh.vix.StripResult;
import alvh.vix.VarianceStrip;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Supplier;

/// The market of one instant as risk uses it: surfaces of the SPX and VIX chains and the VIX side.
public final class MarketMarks {
  private static final double PERCENT = 0.01;
  private static final String BILL = "rates.tbill3m";

  private final LocalDate date;
  private final Optional<VolSurface> spx;
  private final Optional<VolSurface> vixOptions;
  private final VixMarks vix;
  private final EtpValuation etps;
  private final VolShift shift;
  private final String discounting;
  private final Map<String, ChainGrade> grades;
  private final Figure spxLevel;

  private MarketMarks(
      LocalDate date,
      Optional<VolSurface> spx,
      Optional<VolSurface> vixOptions,
      VixMarks vix,
      EtpValuation etps,
      VolShift shift,
      String discounting,
      Map<String, ChainGrade> grades,
      Figure spxLevel) {
    this.date = date;
    this.spx = spx;
    this.vixOptions = vixOptions;
    this.vix = vix;
    this.etps = etps;
    this.shift = shift;
    this.discounting = discounting;
    this.grades = grades;
    this.spxLevel = spxLevel;
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
    VixMarks vix = VixMarks.of(view, calendar);
    Optional<OptionChain> chain = view.chain("SPX");
    Discounting discounting = Discounting.of(view, chain, rate);
    Optional<VolSurface> spx = chain.flatMap(c -> discounting.surface(c));
    Optional<VolSurface> vixOptions =
        view.chain("VIX")
            .flatMap(
                c -> discounting.curve().map(curve -> VolSurface.of(c, curve, vix.forwards())));
    return new MarketMarks(
        view.date(),
        spx,
        vixOptions,
        vix,
        new EtpValuation(view, calendar, etpTable, vix),
        shift,
        discounting.words(),
        grades(view),
        spxLevel(view, calendar));
  }

  /// The level printed with the quotes; the newest close that is due where they carry none.
  private static Figure spxLevel(DayView view, TradingCalendar calendar) {
    OptionalDouble printed =
        view.chain("SPX").map(OptionChain::underlyingLevel).orElseGet(OptionalDouble::empty);
    if (printed.isPresent()) {
      return Figure.of(printed.getAsDouble());
    }
    return switch (DueSeries.of(view, calendar, "spx.close")) {
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

  /// Where discount factors come from.
  private record Discounting(Optional<DiscountCurve> curve, String words) {
    static Discounting of(DayView view, Optional<OptionChain> chain, OptionalDouble rate) {
      if (rate.isPresent()) {
        return flat(rate.getAsDouble(), "flat " + rate.getAsDouble() + " as asked");
      }
      DiscountFit fit =
          chain
              .map(DiscountFit::of)
              .orElseGet(() -> new DiscountFit.Refused("no SPX option chain at this instant"));
      return switch (fit) {
        case DiscountFit.Given given -> new Discounting(Optional.of(given.curve()), "as given");
        case DiscountFit.Fitted fitted ->
            new Discounting(Optional.of(fitted.curve()), "put-call parity of the chain");
        case DiscountFit.Refused(String reason) -> bill(view, reason);
      };
    }

    private static Discounting bill(DayView view, String reason) {
      Optional<Observation> bill = view.series(BILL).flatMap(s -> s.last());
      return bill.map(b ->
              flat(
                  TreasuryRate.ofBill(b.value() * PERCENT),
                  String.format(
                      Locale.ROOT,
                      "three-month bill of %s (%s), as the chain cannot tell: %s",
                      b.date(),
                      b.source(),
                      reason)))
          .orElseGet(() ->
              new Discounting(
                  Optional.empty(), "unknown: " + reason + "; no series '" + BILL + "'"));
    }

    private static Discounting flat(double rate, String words) {
      return new Discounting(Optional.of(DiscountCurve.flat(rate)), words);
    }

    Optional<VolSurface> surface(OptionChain chain) {
      return curve.map(c -> VolSurface.of(chain, c));
    }
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

  /// Values hedge positions on these marks.
  HedgeValuation hedging() {
    return new HedgeValuation(vix, etps, spxValuation(), vixValuation());
  }

  Optional<PackageValuation> spxValuation() {
    // a package has several legs of one slice: its strip is read once
    record Slice(OptionRoot root, LocalDate expiry) {}
    Map<Slice, StripResult> strips = new HashMap<>();
    return spx.map(s ->
        new PackageValuation(
            s,
            (contract, slice, smile, vol, greeks) ->
                spxPoint(
                    contract,
                    slice,
                    smile,
                    vol,
                    () ->
                        strips.computeIfAbsent(
                            new Slice(contract.root(), contract.expiry()), k -> strip(slice)))));
  }

  private Figure spxPoint(
      OptionContract contract,
      SurfaceSlice slice,
      SmileSlice smile,
      double vol,
      Supplier<StripResult> strip) {
    double days = PackageValuation.days(slice);
    if (days < VixPointShock.SHORTEST_DAYS) {
      return Figure.unknown(
          String.format(
              Locale.ROOT,
              "%s has %.1f days left: the tenor law of VIX is not used below %.0f",
              contract.expiry(),
              days,
              VixPointShock.SHORTEST_DAYS));
    }
    double discount = PackageValuation.discount(slice.forward());
    return switch (strip.get()) {
      case StripResult.Refused(String reason) ->
          Figure.unknown("no variance strip for " + contract.expiry() + ": " + reason);
      case StripResult.Read(VarianceStrip read) ->
          Figure.of(
              new VixPointShock(smile, read.vol(), shift).perVixPoint(contract, discount, vol));
    };
  }

  private static StripResult strip(SurfaceSlice slice) {
    double rate = -Math.log(PackageValuation.discount(slice.forward())) / slice.years();
    return VarianceStrip.of(slice.quotes(), slice.years(), rate);
  }

  Optional<PackageValuation> vixValuation() {
    return vixOptions.map(s -> new PackageValuation(s, this::vixPoint));
  }

  private Figure vixPoint(
      OptionContract contract, SurfaceSlice slice, SmileSlice smile, double vol, Greeks greeks) {
    return vix.beta(contract.expiry()).times(greeks.forwardDelta());
  }
}
