package alvh.rebuild;

import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.OptionTick;
import alvh.instrument.TickTable;
import alvh.market.ChainSlice;
import alvh.market.CreditError;
import alvh.market.DataGrade;
import alvh.market.OptionChain;
import alvh.market.Quote;
import alvh.surface.DiscountCurve;
import alvh.surface.DiscountFit;
import alvh.surface.SurfaceSlice;
import alvh.surface.VolSurface;
import alvh.time.Expiry;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.vix.VixIndex;
import alvh.vix.VixTenor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The SPX options at the close of one day, rebuilt.
///
/// A slice is made when something of it is first asked for and kept, so the quotes of a few
/// contracts cost a few slices. Safe for several threads.
public final class RebuiltDay {
  private static final String UNDERLYING = "SPX";

  /// The expiries that VIX reads, by either method, lie within so many calendar days.
  private static final int VIX_DAYS = 80;

  private final DayInputs.Known inputs;
  private final Instant asOf;
  private final SpxListings listings;
  private final TickTable ticks;
  private final RebuildModel model;
  private final VarianceTerm term;
  private final Map<SliceKey, Optional<RebuiltSlice>> slices = new ConcurrentHashMap<>();

  /// Found when first asked for; threads that find it at once find the same.
  private volatile List<ListedExpiry> listed = List.of();

  private record SliceKey(OptionRoot root, LocalDate expiry) {}

  private RebuiltDay(
      DayInputs.Known inputs,
      Instant asOf,
      SpxListings listings,
      TickTable ticks,
      RebuildModel model,
      VarianceTerm term) {
    this.inputs = inputs;
    this.asOf = asOf;
    this.listings = listings;
    this.ticks = ticks;
    this.model = model;
    this.term = term;
  }

  /// The day of `inputs`; refused when its indices contradict each other.
  public static RebuildResult of(
      DayInputs.Known inputs, SpxListings listings, TickTable ticks, RebuildModel model) {
    LocalDate day = inputs.state().day();
    Instant close = NewYork.instant(day, listings.calendar().indexOptionsClose(day));
    return at(close, inputs, listings, ticks, model);
  }

  /// The same at another instant of the day, at which `inputs` are said to have held.
  static RebuildResult at(
      Instant asOf,
      DayInputs.Known inputs,
      SpxListings listings,
      TickTable ticks,
      RebuildModel model) {
    LocalDate day = inputs.state().day();
    TradingCalendar calendar = listings.calendar();
    List<Expiry> read = vixExpiries(day, asOf, listings);
    if (read.isEmpty()) {
      return new RebuildResult.Refused("the expiries listed on " + day + " do not give a VIX");
    }
    return switch (VarianceTerm.find(inputs.state(), calendar, read.getFirst(), read.getLast())) {
      case TermResult.Found(VarianceTerm term) ->
          new RebuildResult.Rebuilt(new RebuiltDay(inputs, asOf, listings, ticks, model, term));
      case TermResult.Refused(String reason) -> new RebuildResult.Refused(reason);
    };
  }

  private static List<Expiry> vixExpiries(LocalDate day, Instant asOf, SpxListings listings) {
    List<ChainSlice> bare =
        listings.expiries(day, VIX_DAYS).stream().map(RebuiltDay::bare).toList();
    OptionChain chain =
        new OptionChain(
            UNDERLYING, asOf, OptionalDouble.empty(), bare, DataGrade.REBUILT, "listings");
    return VixIndex.expiries(chain, VixTenor.vixOn(day), listings.calendar()).stream()
        .map(ChainSlice::expiry)
        .toList();
  }

  private static ChainSlice bare(ListedExpiry listed) {
    double[] none = {};
    return new ChainSlice(listed.root(), listed.expiry(), none, none, none, none, none);
  }

  /// The closes of the indices it was rebuilt from.
  public IndexState state() {
    return inputs.state();
  }

  /// Rates and dividends.
  public Carry carry() {
    return inputs.carry();
  }

  /// What was not there and what stands in for it; what lies beyond the model.
  public List<String> missing() {
    return Stream.concat(inputs.missing().stream(), VolOfVol.held(state()).stream()).toList();
  }

  /// The instant of its quotes: the close of index options of the day.
  public Instant asOf() {
    return asOf;
  }

  /// `VIX(T)` of the day.
  public VarianceTerm term() {
    return term;
  }

  /// The listed expiries, by settlement instant.
  public List<ListedExpiry> expiries() {
    List<ListedExpiry> known = listed;
    if (known.isEmpty()) {
      known = List.copyOf(listings.expiries(state().day()));
      listed = known;
    }
    return known;
  }

  /// The listed expiries and those of `held`, which trade to the close of their last day.
  public List<ListedExpiry> expiries(Set<OptionContract> held) {
    List<ListedExpiry> all = new ArrayList<>(expiries());
    for (OptionContract option : held) {
      listings
          .held(option.root(), option.expiry(), state().day())
          .filter(one -> !all.contains(one))
          .ifPresent(all::add);
    }
    return all;
  }

  /// The slice of `root` on `expiry`; empty when it was not listed.
  public Optional<RebuiltSlice> slice(OptionRoot root, LocalDate expiry) {
    return slices.computeIfAbsent(
        new SliceKey(root, expiry),
        key -> listings.held(root, expiry, state().day()).map(this::rebuild));
  }

  private RebuiltSlice rebuild(ListedExpiry listed) {
    long minutes = VixIndex.wallMinutes(asOf, bare(listed));
    double years = minutes / Expiry.MINUTES_PER_YEAR;
    double level = Math.sqrt(term.totalVariance(listed.expiry().yearsFrom(asOf)) / years);
    return RebuiltSlice.of(inputs, listed, years, level, model, tick(listed.root()));
  }

  private OptionTick tick(OptionRoot root) {
    return ticks.optionTick(root, state().day());
  }

  /// Bid and ask of `contract`; empty when it was not listed.
  public Optional<Quote> quote(OptionContract contract) {
    return listed(contract).map(s -> s.quote(contract.strike(), contract.right()));
  }

  private Optional<RebuiltSlice> listed(OptionContract contract) {
    return slice(contract.root(), contract.expiry())
        .filter(s -> s.listed().grid().isListed(contract.strike(), state().spx()));
  }

  /// All quotes of all listed expiries.
  public OptionChain chain() {
    return chain(listed -> true);
  }

  /// All quotes of those listed expiries that `wanted` accepts: a chain that is read in part costs
  /// a part.
  public OptionChain chain(Predicate<ListedExpiry> wanted) {
    return chain(wanted, Set.of());
  }

  /// The same with the strikes of `held` as well: what is held was listed when it was bought, and
  /// stays so however far the index has gone since.
  ///
  /// @param held contracts on any underlying; those of other expiries are left out
  public OptionChain chain(Predicate<ListedExpiry> wanted, Set<OptionContract> held) {
    List<ChainSlice> all =
        expiries(held).stream()
            .filter(wanted)
            .map(e -> slice(e.root(), e.expiry().date()))
            .flatMap(Optional::stream)
            .map(s -> s.quotes(HeldStrikes.of(s.listed().root(), s.listed().expiry(), held)))
            .toList();
    return new OptionChain(
        UNDERLYING,
        asOf,
        OptionalDouble.of(state().spx()),
        all,
        DataGrade.REBUILT,
        source(),
        Optional.of(creditError()));
  }

  /// The surface of a chain of this day: the very smiles that its quotes were made from, where a fit
  /// to the quotes would find them again to the rounding of prices.
  ///
  /// @param chain made by this day
  public VolSurface surface(OptionChain chain) {
    List<SurfaceSlice> slices =
        chain.liveSlices().stream()
            .flatMap(made ->
                slice(made.root(), made.expiry().date()).stream()
                    .map(known -> known.surface(made, made.expiry().yearsFrom(asOf))))
            .toList();
    DiscountCurve curve = DiscountCurve.flat(carry().rate(Carry.SHORT_YEARS));
    return new VolSurface(chain, new DiscountFit.Given(curve), slices);
  }

  /// How far off the credit of a 20/5-delta condor is.
  public CreditError creditError() {
    ErrorBand band = model.bands().condorCredit();
    return new CreditError(band.median(), band.p90(), model.bands().beyond(state()));
  }

  /// How far off the price of `contract` is, index points; empty when it was not listed.
  ///
  /// The error of the vol times vega. The legs of a package err together, so the bands of its legs
  /// do not add up to that of the package: see [#creditError].
  public Optional<ErrorBand> band(OptionContract contract) {
    return listed(contract).map(s -> s.band(contract.strike(), model.bands(), state()));
  }

  /// What it was rebuilt from, for people.
  public String source() {
    return SourceText.of(state());
  }
}
