package alvh.broker;

import alvh.book.FillLeg;
import alvh.book.IronCondor;
import alvh.book.LongOption;
import alvh.book.MatchedStructure;
import alvh.book.NakedOption;
import alvh.book.OptionLeg;
import alvh.book.Sleeve;
import alvh.book.Structure;
import alvh.book.StructureMatcher;
import alvh.book.Vertical;
import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Groups what a broker lists contract by contract into the positions that a trader thinks in:
/// condors, verticals, single options, futures, shares.
public final class Packaging {
  private final Set<String> taken;
  private final Map<Instrument, Holding> holdings = new HashMap<>();
  private final List<ProposedPosition> positions = new ArrayList<>();

  private Packaging(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /// The positions that `holdings` form.
  ///
  /// @param holdings no instrument twice
  /// @param taken names that positions have already
  public static List<ProposedPosition> of(List<Holding> holdings, Set<String> taken) {
    var packaging = new Packaging(taken);
    packaging.group(holdings);
    return List.copyOf(packaging.positions);
  }

  private void group(List<Holding> all) {
    all.forEach(h -> holdings.put(h.instrument(), h));
    List<OptionLeg> options = new ArrayList<>();
    for (Holding holding : all) {
      if (holding.instrument() instanceof OptionContract option) {
        options.add(new OptionLeg(option, holding.quantity()));
      }
    }
    StructureMatcher.match(options).forEach(this::structure);
    for (Holding holding : all) {
      if (!(holding.instrument() instanceof OptionContract)) {
        int direction = Integer.signum(holding.quantity());
        add(
            List.of(new FillLeg(holding.instrument(), direction)),
            Math.abs(holding.quantity()),
            Sleeve.VX_OVERLAY);
      }
    }
  }

  private void structure(MatchedStructure matched) {
    List<FillLeg> legs = legs(matched.structure());
    boolean isOnVix =
        legs.getFirst().instrument() instanceof OptionContract option
            && option.root().underlying().equals("VIX");
    add(legs, matched.quantity(), isOnVix ? layer(matched.structure()) : Sleeve.CONDOR);
  }

  /// The layer that a position in VIX options looks like.
  private static Sleeve layer(Structure structure) {
    return switch (structure) {
      case Vertical vertical ->
          vertical.isCreditSpread() ? Sleeve.CASH_PRESS : Sleeve.ADAPTIVE_SPREAD;
      case IronCondor condor -> Sleeve.CASH_PRESS;
      case LongOption option -> Sleeve.SECOND_ENGINE;
      case NakedOption option -> Sleeve.CASH_PRESS;
    };
  }

  private static List<FillLeg> legs(Structure structure) {
    return switch (structure) {
      case IronCondor condor ->
          condor.legs().stream().map(l -> new FillLeg(l.contract(), l.ratio())).toList();
      case Vertical v ->
          List.of(
              new FillLeg(new OptionContract(v.root(), v.expiry(), v.shortStrike(), v.right()), -1),
              new FillLeg(new OptionContract(v.root(), v.expiry(), v.longStrike(), v.right()), 1));
      case LongOption(OptionContract option) -> List.of(new FillLeg(option, 1));
      case NakedOption(OptionContract option) -> List.of(new FillLeg(option, -1));
    };
  }

  private void add(List<FillLeg> legs, int quantity, Sleeve sleeve) {
    positions.add(
        new ProposedPosition(
            name(legs.getFirst().instrument()), sleeve, legs, quantity, price(legs), opened(legs)));
  }

  private OptionalDouble price(List<FillLeg> legs) {
    double net = 0;
    for (FillLeg leg : legs) {
      OptionalDouble average = holding(leg).averagePrice();
      if (average.isEmpty()) {
        return OptionalDouble.empty();
      }
      net -= leg.ratio() * average.getAsDouble();
    }
    return OptionalDouble.of(net);
  }

  private Optional<LocalDate> opened(List<FillLeg> legs) {
    return legs.stream()
        .map(leg -> holding(leg).opened())
        .flatMap(Optional::stream)
        .min(LocalDate::compareTo);
  }

  private Holding holding(FillLeg leg) {
    Holding holding = holdings.get(leg.instrument());
    if (holding == null) {
      throw new IllegalStateException("no holding of " + leg.instrument().label());
    }
    return holding;
  }

  /// `spx-2024-02-16`, and where that is taken `spx-2024-02-16b`.
  private String name(Instrument instrument) {
    String base =
        switch (instrument) {
          case OptionContract option -> option.root() + "-" + option.expiry();
          case FutureContract future -> future.root() + "-" + future.settlement();
          case EtpShare share -> share.ticker();
        };
    String name = base.toLowerCase(Locale.ROOT);
    String free = name;
    for (int number = 2; !taken.add(free); number++) {
      free = name + suffix(number);
    }
    return free;
  }

  /// `b`, `c`, ... `z`, then numbers: `27`.
  private static String suffix(int number) {
    char letter = (char) ('a' + number - 1);
    return letter <= 'z' ? String.valueOf(letter) : "-" + number;
  }
}
