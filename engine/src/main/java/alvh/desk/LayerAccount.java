package alvh.desk;

import alvh.book.Book;
import alvh.book.FuturesPosition;
import alvh.book.NakedOption;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.book.Sleeve;
import alvh.book.StructureMatcher;
import alvh.playbook.HedgeLayer;
import alvh.playbook.LayerSize;
import alvh.risk.Figure;
import alvh.risk.HedgeRisk;
import alvh.risk.RiskReport;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a hedge layer holds, has paid and has gained.
///
/// @param plan the layer
/// @param held its positions, in the order of the book
/// @param budgetUsd USD of premium that may be in it at a time; unknown without condors, unless a
///   share of equity is meant
/// @param spentUsd USD of premium in it: paid for what is bought; of what pays at opening, and of
///   what sells an option naked, the largest loss if that is more; futures pay none
/// @param costUsd USD that a gain is measured by: what was paid, the largest loss of what paid at
///   opening, and of futures their value at opening
/// @param openPnlUsd USD that the positions are worth now over what they were opened at
/// @param daysToRoll calendar days until the nearest expiry is to be rolled, negative when it is
///   past due; empty when nothing held expires
record LayerAccount(
    HedgeLayer plan,
    List<Position> held,
    Figure budgetUsd,
    Figure spentUsd,
    Figure costUsd,
    Figure openPnlUsd,
    Optional<Long> daysToRoll) {
  /// The share of `monetise-gain` at which a layer that is being taken off is kept again; ours.
  private static final double KEPT_GAIN = 0.8;

  private static final Figure NOTHING = Figure.of(0);

  LayerAccount {
    held = List.copyOf(held);
  }

  /// The account of `plan` in `book` on `today`.
  static LayerAccount of(HedgeLayer plan, Book book, RiskReport risk, LocalDate today) {
    List<HedgeRisk> mine =
        risk.hedges().stream()
            .filter(h -> h.position().sleeve().label().equals(plan.sleeve()))
            .toList();
    List<Position> held = mine.stream().map(HedgeRisk::position).toList();
    return new LayerAccount(
        plan,
        held,
        budget(plan, book),
        Figure.sum(held.stream().map(LayerAccount::spent).toList()),
        Figure.sum(held.stream().map(LayerAccount::cost).toList()),
        Figure.sum(mine.stream().map(LayerAccount::openPnl).toList()),
        held.stream()
            .flatMap(p -> expiry(p).stream())
            .min(Comparator.naturalOrder())
            .map(day -> ChronoUnit.DAYS.between(today, day) - plan.rollDays()));
  }

  private static Figure budget(HedgeLayer plan, Book book) {
    List<OptionPackage> condors = book.condorPackages();
    double credit =
        condors.stream().mapToDouble(c -> c.credit() * c.multiplier() * c.quantity()).sum();
    if (plan.size() instanceof LayerSize.EquityShare) {
      return Figure.of(plan.budgetUsd(credit, book.equityUsd()));
    }
    if (condors.isEmpty()) {
      return Figure.unknown("the book holds no condor whose credit could pay for a hedge");
    }
    return credit > 0
        ? Figure.of(plan.budgetUsd(credit, book.equityUsd()))
        : Figure.unknown("the condors held brought no credit that could pay for a hedge");
  }

  /// USD of premium that `position` takes up.
  static Figure spent(Position position) {
    return switch (position) {
      case FuturesPosition future -> NOTHING;
      case OptionPackage pack -> premium(pack);
      case SharePosition share -> Figure.of(Math.abs(share.price() * share.quantity()));
    };
  }

  /// A debit is all that can be lost, unless an option is sold naked: then the largest loss counts
  /// if it is larger.
  private static Figure premium(OptionPackage pack) {
    Figure loss = RiskReport.maxLossUsd(pack);
    return isNaked(pack)
        ? paid(pack).plus(loss.plus(paid(pack).times(-1)).map(more -> Math.max(0, more)))
        : paid(pack);
  }

  /// Whether an option sold in `position` is covered by none bought.
  static boolean isNaked(Position position) {
    return position instanceof OptionPackage pack
        && StructureMatcher.match(pack.legs()).stream()
            .anyMatch(matched -> matched.structure() instanceof NakedOption);
  }

  /// What was paid for `pack`; the largest loss of what paid at opening.
  private static Figure paid(OptionPackage pack) {
    double debit = -pack.credit() * pack.multiplier() * pack.quantity();
    return debit > 0 ? Figure.of(debit) : RiskReport.maxLossUsd(pack);
  }

  private static Figure cost(Position position) {
    return switch (position) {
      case FuturesPosition future ->
          Figure.of(future.price() * future.contract().multiplier() * Math.abs(future.quantity()));
      case OptionPackage pack -> paid(pack);
      case SharePosition share -> spent(share);
    };
  }

  private static Figure openPnl(HedgeRisk risk) {
    Figure mark = risk.markPoints();
    return switch (risk.position()) {
      case FuturesPosition future ->
          mark.map(m -> (m - future.price()) * future.contract().multiplier() * future.quantity());
      case OptionPackage pack ->
          mark.map(m -> (m + pack.credit()) * pack.multiplier() * pack.quantity());
      case SharePosition share -> mark.map(m -> (m - share.price()) * share.quantity());
    };
  }

  /// When `position` settles first; empty for shares.
  static Optional<LocalDate> expiry(Position position) {
    return switch (position) {
      case FuturesPosition future -> Optional.of(future.contract().settlement());
      case OptionPackage pack ->
          pack.legs().stream().map(l -> l.contract().expiry()).min(Comparator.naturalOrder());
      case SharePosition share -> Optional.empty();
    };
  }

  /// The part of a book that its positions are kept in.
  Sleeve sleeve() {
    return Arrays.stream(Sleeve.values())
        .filter(s -> s.label().equals(plan.sleeve()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a book has no sleeve " + plan.sleeve()));
  }

  /// What is gained over what was paid; unknown when nothing was paid.
  Figure gain() {
    return costUsd instanceof Figure.Known(double cost) && cost > 0
        ? openPnlUsd.times(1 / cost)
        : Figure.unknown("nothing was paid for what layer " + plan.name() + " holds");
  }

  /// Whether the gain is as large as the playbook takes.
  ///
  /// @param isMonetising whether the layer is to be taken off already: then a gain that has fallen
  ///   back a little is taken too, so that one at the bound does not switch with every quote
  boolean isGainReached(boolean isMonetising) {
    double least = plan.monetiseGain() * (isMonetising ? KEPT_GAIN : 1);
    return gain() instanceof Figure.Known(double gain) && gain >= least;
  }

  /// Whether it is to be rolled.
  boolean isRollDue() {
    return daysToRoll.filter(days -> days <= 0).isPresent();
  }

  /// The same without `position`, whose premium is free again.
  LayerAccount without(Position position) {
    return new LayerAccount(
        plan,
        held.stream().filter(p -> !p.equals(position)).toList(),
        budgetUsd,
        spentUsd.plus(spent(position).times(-1)),
        costUsd.plus(cost(position).times(-1)),
        openPnlUsd,
        daysToRoll);
  }

  /// USD of premium that may still be put in.
  Figure room() {
    return budgetUsd.plus(spentUsd.times(-1)).map(left -> Math.max(0, left));
  }
}
