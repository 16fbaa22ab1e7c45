package alvh.capital;

import alvh.book.Book;
import alvh.book.FuturesPosition;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.margin.MarginMarket;
import alvh.risk.Figure;
import alvh.risk.HedgeRisk;
import alvh.risk.PackageRisk;
import alvh.risk.RiskReport;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The capital of each position of a book.
final class CapitalRows {
  /// USD per index point of a contract delta of 1.00 (Cboe, SPX specification).
  private static final double DELTA_USD = 100;

  private final Book book;
  private final RiskReport risk;
  private final CapitalMarket market;
  private final MarginMarket prices;
  private final CapitalPolicy policy;
  private final Optional<LocalDate> lastExpiry;

  CapitalRows(
      Book book, RiskReport risk, CapitalMarket market, MarginMarket prices, CapitalPolicy policy) {
    this.book = book;
    this.risk = risk;
    this.market = market;
    this.prices = prices;
    this.policy = policy;
    this.lastExpiry =
        book.condorPackages().stream().map(CapitalRows::lastExpiry).max(LocalDate::compareTo);
  }

  /// One per condor package, then one per hedge, as the risk report has them.
  List<PositionCapital> of() {
    List<PositionCapital> rows = new ArrayList<>();
    risk.condors().forEach(c -> rows.add(condor(c)));
    risk.hedges().forEach(h -> rows.add(hedge(h)));
    return rows;
  }

  private PositionCapital condor(PackageRisk condor) {
    OptionPackage pack = condor.pack();
    double usd = usdPerPoint(pack);
    Figure gained = condor.quote().midCloseCost().map(cost -> (pack.credit() - cost) * usd);
    Figure promised =
        pack.credit() > 0
            ? Figure.of(pack.credit() * usd)
            : Figure.unknown(pack.id() + " brought no credit that could be kept");
    Figure capital = capital(pack);
    Figure index = indexUsd(condor.delta().times(pack.quantity()));
    return new PositionCapital(
        pack,
        capital,
        basis(pack),
        index.times(1 / book.equityUsd()),
        PerCapital.of(index, capital),
        lastExpiry(pack),
        promised,
        gained);
  }

  private PositionCapital hedge(HedgeRisk hedge) {
    Position position = hedge.position();
    LocalDate horizon = horizon(position);
    double days = Math.max(0, ChronoUnit.DAYS.between(market.date(), horizon));
    Figure cost = Figure.of(costUsd(position));
    Figure value = hedge.markPoints().times(usdPerPoint(position));
    Figure later = value.plus(hedge.carryPerDayUsd().times(days));
    Figure ahead = isBought(position) ? later.map(v -> Math.max(0, v)) : later;
    // a future is worth nothing by itself: what it gains is the difference
    Figure capital = capital(position);
    Figure index = indexUsd(delta(hedge));
    return new PositionCapital(
        position,
        capital,
        basis(position),
        index.times(1 / book.equityUsd()),
        PerCapital.of(index, capital),
        horizon,
        ahead.plus(cost.times(-1)),
        value.plus(cost.times(-1)));
  }

  private static boolean isBought(Position position) {
    return position instanceof OptionPackage pack && pack.credit() < 0;
  }

  private static PositionCapital.Basis basis(Position position) {
    return switch (position) {
      case OptionPackage pack when RiskReport.maxLossUsd(pack) instanceof Figure.Known ->
          PositionCapital.Basis.MAX_LOSS;
      case OptionPackage pack -> PositionCapital.Basis.MARGIN;
      case FuturesPosition future -> PositionCapital.Basis.MARGIN;
      case SharePosition share -> PositionCapital.Basis.PRICE;
    };
  }

  private Figure capital(Position position) {
    return switch (position) {
      case OptionPackage pack when RiskReport.maxLossUsd(pack) instanceof Figure.Known known ->
          known;
      case OptionPackage pack -> margin(pack);
      case FuturesPosition future -> margin(future);
      case SharePosition share when share.quantity() > 0 -> Figure.of(costUsd(share));
      case SharePosition share ->
          Figure.unknown(share.share().ticker() + " is sold: its loss has no bound");
    };
  }

  /// What opening `position` by itself needs now, its credit counted.
  private Figure margin(Position position) {
    return policy
        .margin()
        .of(new Book(book.name(), book.equityUsd(), List.of(position)), prices)
        .callUsd();
  }

  private static double costUsd(Position position) {
    return switch (position) {
      case OptionPackage pack -> -pack.credit() * usdPerPoint(pack);
      case FuturesPosition future -> future.price() * usdPerPoint(future);
      case SharePosition share -> share.price() * usdPerPoint(share);
    };
  }

  private static double usdPerPoint(Position position) {
    return switch (position) {
      case OptionPackage pack -> (double) pack.multiplier() * pack.quantity();
      case FuturesPosition future -> (double) future.contract().multiplier() * future.quantity();
      case SharePosition share -> share.quantity();
    };
  }

  /// A hedge is held as long as there are condors, and no longer than it lives.
  private LocalDate horizon(Position position) {
    LocalDate own =
        switch (position) {
          case OptionPackage pack -> firstExpiry(pack);
          case FuturesPosition future -> future.contract().settlement();
          case SharePosition share -> LocalDate.MAX;
        };
    LocalDate last = lastExpiry.orElse(own.equals(LocalDate.MAX) ? market.date() : own);
    return own.isBefore(last) ? own : last;
  }

  private static LocalDate lastExpiry(OptionPackage pack) {
    return pack.legs().stream()
        .map(l -> l.contract().expiry())
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private static LocalDate firstExpiry(OptionPackage pack) {
    return pack.legs().stream()
        .map(l -> l.contract().expiry())
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  /// Contract deltas of the whole position, form A.
  private Figure delta(HedgeRisk hedge) {
    Figure vega = hedge.vixSideVegaUsd();
    // what has no VIX side needs no regression
    Figure vix =
        vega.equals(Figure.of(0))
            ? vega
            : vega.times(risk.totals().vixPerIndexPoint()).times(1 / DELTA_USD);
    return hedge.spxDelta().plus(vix);
  }

  /// What `delta` moves with the index, USD per unit of its return.
  private Figure indexUsd(Figure delta) {
    return delta.times(market.index()).times(DELTA_USD);
  }
}
