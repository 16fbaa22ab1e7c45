package alvh.rebuild;

import alvh.instrument.Listings;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.TickTable;
import alvh.market.ChainSlice;
import alvh.market.DataGrade;
import alvh.market.OptionChain;
import alvh.market.Quote;
import alvh.surface.VixSmile;
import alvh.surface.VolSurface;
import alvh.time.Expiry;
import alvh.time.TradingCalendar;
import alvh.vix.VixResult;
import alvh.vix.VvixIndex;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;

/// The VIX options of a day, rebuilt from VX settles and VVIX.
///
/// Each expiry is priced on the VX of its date, weekly ones on the VX curve between its contracts.
/// The level of vol of vol is the one at which VVIX, computed by Cboe's method from the rebuilt
/// quotes themselves, comes out as published. Expiries beyond the VX curve are not listed.
public final class RebuiltVixChain {
  private static final String UNDERLYING = "VIX";

  /// Monthly expiries lie at most so many days apart.
  private static final int LONGEST_MONTH = 36;

  /// Pairs of monthly expiries that are tried for VVIX.
  private static final int PAIRS = 2;

  private final VixChainInputs inputs;
  private final VixChainModel model;
  private final TickTable ticks;
  private final List<Listed> listed;
  private final double level;
  private final double vvix;

  /// One listed expiry with its forward.
  private record Listed(OptionRoot root, Expiry expiry, double forward, double years, long days) {}

  private RebuiltVixChain(
      VixChainInputs inputs,
      VixChainModel model,
      TickTable ticks,
      List<Listed> listed,
      VvixSearch.Found solved) {
    this.inputs = inputs;
    this.model = model;
    this.ticks = ticks;
    this.listed = listed;
    this.level = solved.level();
    this.vvix = solved.vvix();
  }

  /// The chain of the day of `inputs`.
  public static VixRebuild of(
      VixChainInputs inputs,
      VixChainModel model,
      Listings listings,
      TradingCalendar calendar,
      TickTable ticks) {
    List<Listed> listed = listed(inputs, model, listings, calendar);
    List<Listed> read =
        listed.stream()
            .filter(e -> VvixIndex.mayRead(e.root, e.expiry.date(), inputs.asOf()))
            .toList();
    // on the grid of prices a near expiry may have too few bids for a strip: then the pair after it
    for (int first = 0; first < PAIRS && first + 1 < read.size(); first++) {
      List<Listed> pair = read.subList(first, first + 2);
      Optional<VvixSearch.Found> found =
          VvixSearch.find(inputs.vvix(), level -> vvix(inputs, model, ticks, pair, level));
      if (found.isPresent()) {
        return new VixRebuild.Rebuilt(
            new RebuiltVixChain(inputs, model, ticks, listed, found.get()));
      }
    }
    return new VixRebuild.Refused(
        read.size() < 2
            ? "no two monthly VIX expiries a week ahead lie on the VX curve of "
                + inputs.futures().day()
            : String.format(
                Locale.ROOT,
                "no level of vol of vol gives a VVIX of %.2f on %s",
                inputs.vvix(),
                inputs.futures().day()));
  }

  private static List<Listed> listed(
      VixChainInputs inputs, VixChainModel model, Listings listings, TradingCalendar calendar) {
    LocalDate day = inputs.futures().day();
    var listed = new ArrayList<Listed>();
    LocalDate until = day.plusDays((long) LONGEST_MONTH * (model.monthlyExpiries() + 1));
    listings.expiries(OptionRoot.VIX, day.plusDays(1), until).stream()
        .filter(date -> listings.isListed(OptionRoot.VIX, date, day))
        .limit(model.monthlyExpiries())
        .forEach(date -> add(listed, OptionRoot.VIX, date, inputs, calendar));
    listings.expiries(OptionRoot.VIXW, day.plusDays(1), day.plusDays(model.weeklyDays())).stream()
        .filter(date -> listings.isListed(OptionRoot.VIXW, date, day))
        .forEach(date -> add(listed, OptionRoot.VIXW, date, inputs, calendar));
    return List.copyOf(listed);
  }

  private static void add(
      List<Listed> listed,
      OptionRoot root,
      LocalDate date,
      VixChainInputs inputs,
      TradingCalendar calendar) {
    Expiry expiry = calendar.expiry(date, root.settlement());
    long days = ChronoUnit.DAYS.between(inputs.futures().day(), date);
    double years = expiry.yearsFrom(inputs.asOf());
    OptionalDouble forward = inputs.futures().curveAt((double) days);
    if (years > 0 && forward.isPresent()) {
      listed.add(new Listed(root, expiry, forward.getAsDouble(), years, days));
    }
  }

  private static OptionalDouble vvix(
      VixChainInputs inputs,
      VixChainModel model,
      TickTable ticks,
      List<Listed> read,
      double level) {
    VixResult result =
        VvixIndex.of(
            slice(inputs, model, ticks, read.getFirst(), level),
            slice(inputs, model, ticks, read.getLast(), level),
            inputs.asOf(),
            inputs.rates());
    return switch (result) {
      case VixResult.Value value -> OptionalDouble.of(value.level());
      case VixResult.Refused refused -> OptionalDouble.empty();
    };
  }

  private static ChainSlice slice(
      VixChainInputs inputs, VixChainModel model, TickTable ticks, Listed one, double level) {
    return maker(inputs, model, ticks, one, level).slice(one.expiry, strikes(inputs, model, one));
  }

  private ChainSlice slice(Listed one, Set<OptionContract> held) {
    double[] strikes =
        DoubleStream.concat(
                Arrays.stream(strikes(inputs, model, one)),
                HeldStrikes.of(one.root, one.expiry, held).stream()
                    .mapToDouble(Double::doubleValue))
            .sorted()
            .distinct()
            .toArray();
    return maker(inputs, model, ticks, one, level).slice(one.expiry, strikes);
  }

  private static double[] strikes(VixChainInputs inputs, VixChainModel model, Listed one) {
    return model.grids().at(inputs.futures().day()).strikes(one.forward, one.days);
  }

  private static VixQuoteMaker maker(
      VixChainInputs inputs, VixChainModel model, TickTable ticks, Listed one, double level) {
    return new VixQuoteMaker(
        one.root,
        model.smiles().mixture(one.forward, one.years, level),
        inputs.discount(one.years),
        model.widths(),
        Optional.ofNullable(ticks.options().get(one.root))
            .orElseThrow()
            .at(inputs.futures().day()));
  }

  /// What it was rebuilt from.
  public VixChainInputs inputs() {
    return inputs;
  }

  /// Size of the vol of vol that gives the published VVIX back; the unit of [VixSmileModel].
  public double level() {
    return level;
  }

  /// VVIX of the rebuilt quotes, vol points: as published but for the steps of the price grid.
  public double vvix() {
    return vvix;
  }

  /// How far off its prices may be, by tenor.
  public VixChainErrors errors() {
    return model.errors();
  }

  /// How far off the prices of a listed expiry may be.
  public Optional<VixChainErrors.Band> band(OptionRoot root, LocalDate expiry) {
    return find(root, expiry).map(one -> model.errors().at(one.days));
  }

  /// The smile of a listed expiry; quoted from its lowest to its highest strike.
  public Optional<VixSmile> smile(OptionRoot root, LocalDate expiry) {
    return find(root, expiry)
        .map(one -> {
          double[] strikes = strikes(inputs, model, one);
          return new VixSmile(
              model.smiles().mixture(one.forward, one.years, level),
              one.years,
              strikes[0],
              strikes[strikes.length - 1]);
        });
  }

  /// The quotes of a listed expiry.
  public Optional<ChainSlice> slice(OptionRoot root, LocalDate expiry) {
    return find(root, expiry).map(one -> slice(inputs, model, ticks, one, level));
  }

  /// Bid and ask of one contract, if it was listed; cheaper than its whole slice.
  public Optional<Quote> quote(OptionContract contract) {
    return find(contract.root(), contract.expiry())
        .filter(one -> isListed(one, contract.strike()))
        .map(one ->
            maker(inputs, model, ticks, one, level).quote(contract.strike(), contract.right()));
  }

  private boolean isListed(Listed one, double strike) {
    for (double candidate : strikes(inputs, model, one)) {
      if (candidate == strike) {
        return true;
      }
    }
    return false;
  }

  private Optional<Listed> find(OptionRoot root, LocalDate expiry) {
    return listed.stream()
        .filter(one -> one.root == root && one.expiry.date().equals(expiry))
        .findFirst();
  }

  /// All quotes of the day.
  public OptionChain chain() {
    return chain(Set.of());
  }

  /// All quotes of the day with the strikes of `held` as well: see [RebuiltDay#chain].
  public OptionChain chain(Set<OptionContract> held) {
    return new OptionChain(
        UNDERLYING,
        inputs.asOf(),
        inputs.futures().spot(),
        listed.stream().map(one -> slice(one, held)).toList(),
        DataGrade.REBUILT,
        source());
  }

  /// The surface of a chain of this day: the very smiles that its quotes were made from.
  ///
  /// @param chain made by this day
  public VolSurface surface(OptionChain chain) {
    return VixChainSurface.of(this, chain);
  }

  /// The factor to `years`.
  double discount(double years) {
    return inputs.discount(years);
  }

  /// What it was rebuilt from, for people.
  public String source() {
    return SourceText.of(inputs);
  }
}
