package alvh.book;

import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import alvh.time.Settlement;
import alvh.time.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What an account holds and has held at one moment.
///
/// @param asOf the moment
/// @param positions in the order in which they were first opened, the closed ones too
public record LedgerState(Instant asOf, List<LedgerPosition> positions) {
  public LedgerState {
    positions = List.copyOf(positions);
  }

  /// The positions that are held, as a book; among them those that await their settlement.
  ///
  /// @param name what its owner calls it
  /// @param equityUsd the account's equity, USD, > 0
  public Book book(String name, double equityUsd) {
    return new Book(name, equityUsd, positions.stream().flatMap(p -> p.held().stream()).toList());
  }

  /// The position called `id`.
  public Optional<LedgerPosition> position(String id) {
    return positions.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /// Positions grouped by what they were rolled from, in the order of their first opening.
  public List<Campaign> campaigns() {
    Map<String, List<LedgerPosition>> byRoot = new LinkedHashMap<>();
    for (LedgerPosition position : positions) {
      byRoot.computeIfAbsent(root(position), r -> new ArrayList<>()).add(position);
    }
    return byRoot.values().stream().map(Campaign::new).toList();
  }

  /// The campaign of the position called `id`.
  public Optional<Campaign> campaign(String id) {
    return campaigns().stream()
        .filter(c -> c.positions().stream().anyMatch(p -> p.id().equals(id)))
        .findFirst();
  }

  /// The first position that this one descends from; a circle, which only a mistyped roll makes, is
  /// entered at its first name.
  private String root(LedgerPosition position) {
    List<String> seen = new ArrayList<>();
    String id = position.id();
    while (!seen.contains(id)) {
      seen.add(id);
      id = position(id).flatMap(LedgerPosition::rolledFrom).orElse(id);
    }
    List<String> circle = seen.subList(seen.indexOf(id), seen.size());
    return circle.stream().min(String::compareTo).orElseThrow();
  }

  /// The contracts that have expired by now without a settlement value, once per position, product
  /// and date.
  public List<AwaitedSettlement> awaiting(TradingCalendar calendar) {
    return positions.stream()
        .flatMap(p -> p.held().stream())
        .flatMap(held ->
            instruments(held).filter(i -> isExpired(i, calendar)).map(i -> awaited(held.id(), i)))
        .distinct()
        .toList();
  }

  private static Stream<Instrument> instruments(Position position) {
    return switch (position) {
      case OptionPackage pack -> pack.legs().stream().map(OptionLeg::contract);
      case FuturesPosition future -> Stream.of(future.contract());
      case SharePosition share -> Stream.empty();
    };
  }

  private boolean isExpired(Instrument instrument, TradingCalendar calendar) {
    return switch (instrument) {
      case OptionContract option ->
          isExpired(option.expiry(), option.root().settlement(), calendar);
      case FutureContract future -> isExpired(future.settlement(), Settlement.AM, calendar);
      case EtpShare share -> false;
    };
  }

  private boolean isExpired(LocalDate listed, Settlement settlement, TradingCalendar calendar) {
    LocalDate date = calendar.settlementDate(listed, settlement);
    return !calendar.expiry(date, settlement).settlesAt().isAfter(asOf);
  }

  private static AwaitedSettlement awaited(String position, Instrument instrument) {
    return switch (instrument) {
      case OptionContract option ->
          new AwaitedSettlement(position, option.root().name(), option.expiry());
      case FutureContract future ->
          new AwaitedSettlement(position, future.root().name(), future.settlement());
      case EtpShare share ->
          throw new IllegalArgumentException(share.ticker() + " has no settlement");
    };
  }
}
