package alvh.desk;

import alvh.book.Book;
import alvh.hedge.Exposure;
import alvh.hedge.HedgeUnit;
import alvh.playbook.LayerSize;
import alvh.risk.Figure;
import alvh.risk.HedgeRisk;
import alvh.risk.RiskReport;
import java.util.Locale;

/// How many units of a layer its size asks for and its budget pays for, whichever is less; the caps
/// of the playbook are judged after.
///
/// @param units how many, >= 0
/// @param why what sets the number, in words
record LayerUnitsWanted(int units, String why) {
  /// More units than any account trades.
  private static final int MOST = 1 << 16;

  private static final double TEN = 10;

  private static final double PERCENT = 100;

  /// A product of decimals is whole to this; far above the rounding of a double.
  private static final double ROUNDING = 1e-9;

  /// What a size and a budget come to.
  ///
  /// @param account the layer with what it holds
  /// @param unit one unit
  static LayerUnitsWanted of(
      LayerAccount account, HedgeUnit.Found unit, Book book, RiskReport risk) {
    return account.plan().size() instanceof LayerSize.EquityShare(double share)
        ? byEquity(account, unit, share, book)
        : affordable(account, unit, asked(account, unit.exposure(), book, risk));
  }

  /// As many as the share of equity pays for beside what is held, fees included.
  private static LayerUnitsWanted byEquity(
      LayerAccount account, HedgeUnit.Found unit, double share, Book book) {
    String what =
        String.format(Locale.ROOT, "%.2f %% of %.0f USD", share * PERCENT, book.equityUsd());
    return switch (LayerAccount.spent(unit.position())) {
      case Figure.Unknown(String why) -> none(unit.label() + ": " + why);
      case Figure.Known(double premium) when !(premium > 0) ->
          none("it takes no premium, so no share of equity sizes it");
      case Figure.Known(double premium) -> equity(account, what, premium + unit.cost().feesUsd());
    };
  }

  private static LayerUnitsWanted equity(LayerAccount account, String what, double oneUsd) {
    return switch (account.room()) {
      case Figure.Unknown(String why) -> none(why);
      case Figure.Known(double room) ->
          new LayerUnitsWanted(
              whole(room / oneUsd),
              String.format(
                  Locale.ROOT,
                  "%s of equity, of which %.0f USD are left, at %.2f USD each",
                  what,
                  room,
                  oneUsd));
    };
  }

  /// As many of `asked` as the budget of `account` pays for beside what is in it.
  static LayerUnitsWanted affordable(
      LayerAccount account, HedgeUnit.Found unit, LayerUnitsWanted asked) {
    if (asked.units() == 0) {
      return asked;
    }
    Figure use =
        LayerAccount.spent(unit.position()).map(p -> p == 0 ? 0 : p + unit.cost().feesUsd());
    return switch (use) {
      case Figure.Unknown(String why) -> none(unit.label() + ": " + why);
      // a future pays no premium, so no budget stops it
      case Figure.Known(double one) when one == 0 -> asked;
      case Figure.Known(double one) -> paid(account, asked, one);
    };
  }

  private static LayerUnitsWanted paid(
      LayerAccount account, LayerUnitsWanted asked, double oneUsd) {
    return switch (account.room()) {
      case Figure.Unknown(String why) -> none(why);
      case Figure.Known(double room) -> {
        int paid = whole(room / oneUsd);
        yield paid >= asked.units()
            ? asked
            : new LayerUnitsWanted(
                paid,
                String.format(
                    Locale.ROOT,
                    "%.0f USD are left of the layer's budget of %.0f USD and one takes %.0f USD;"
                        + " %d are wanted",
                    room,
                    account.budgetUsd().asNumber().orElse(0),
                    oneUsd,
                    asked.units()));
      }
    };
  }

  private static LayerUnitsWanted asked(
      LayerAccount account, Exposure unit, Book book, RiskReport risk) {
    return switch (account.plan().size()) {
      case LayerSize.PerTenCondors(int perTen) -> perTen(account, perTen, book);
      case LayerSize.Coverage(double share) -> coverage(account, share, unit, risk);
      case LayerSize.Delta(double most) -> delta(most, unit, book, risk);
      case LayerSize.EquityShare equity -> none("it is sized by its premium");
    };
  }

  private static LayerUnitsWanted perTen(LayerAccount account, int perTen, Book book) {
    int held = account.held().stream().mapToInt(LayerRoll::quantity).sum();
    int all = (int) Math.ceil(perTen * book.condorCount() / TEN);
    return new LayerUnitsWanted(
        Math.max(0, all - held),
        String.format(
            Locale.ROOT, "%d per ten condors are %d, of which %d are held", perTen, all, held));
  }

  private static LayerUnitsWanted coverage(
      LayerAccount account, double share, Exposure unit, RiskReport risk) {
    if (risk.totals().coverage() instanceof Figure.Unknown(String why)) {
      return none("coverage is unknown, so nothing is added: " + why);
    }
    Figure held =
        Figure.sum(
            risk.hedges().stream()
                .filter(h -> account.held().contains(h.position()))
                .map(HedgeRisk::vegaPerVixPointUsd)
                .toList());
    Figure condors = risk.totals().condorVegaUsd();
    if (!(held.plus(condors) instanceof Figure.Known)) {
      return none("the exposure of the hedges held is unknown, so nothing is added");
    }
    double most = share * -condors.asNumber().orElseThrow();
    double left = most - Math.abs(held.asNumber().orElseThrow());
    double one = Math.abs(unit.vegaPerVixPointUsd());
    if (!(one > 0)) {
      return none("a unit has no exposure to VIX to be sized by");
    }
    return new LayerUnitsWanted(
        whole(Math.max(0, left) / one),
        String.format(
            Locale.ROOT,
            "%.0f %% of the condors' %.0f USD per VIX point at %.1f each, %.0f held",
            share * 100,
            -condors.asNumber().orElseThrow(),
            unit.vegaPerVixPointUsd(),
            held.asNumber().orElseThrow()));
  }

  private static LayerUnitsWanted delta(double most, Exposure unit, Book book, RiskReport risk) {
    if (!(risk.totals().netDeltaPerCondor() instanceof Figure.Known(double now))) {
      return none("the delta of the book is unknown, so nothing is added");
    }
    double one = unit.spxDelta();
    if (one * now >= 0) {
      return none("a unit adds to the delta that the book has");
    }
    double carried = Math.min(most, Math.abs(now)) * book.condorCount();
    return new LayerUnitsWanted(
        whole(carried / Math.abs(one)),
        String.format(
            Locale.ROOT, "%.2f of delta per condor at %.3f each", Math.min(most, now), one));
  }

  private static int whole(double units) {
    return (int) Math.min(MOST, Math.floor(units + ROUNDING));
  }

  private static LayerUnitsWanted none(String why) {
    return new LayerUnitsWanted(0, why);
  }
}
