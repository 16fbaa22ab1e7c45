package alvh.margin;

import alvh.book.Book;
import alvh.book.FuturesPosition;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.instrument.FutureContract;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Sorts a book into what is charged together: options of one root and expiry, futures of one
/// contract, shares one by one. Bought and sold contracts of one series cancel, as in an account.
final class BookCharges {
  private record Listing(OptionRoot root, LocalDate expiry) {}

  private static final class Group<K> {
    final Map<K, Integer> contracts = new LinkedHashMap<>();
    final Set<String> positions = new LinkedHashSet<>();

    void add(K contract, int count, String position) {
      contracts.merge(contract, count, Integer::sum);
      positions.add(position);
    }
  }

  private final Map<Listing, Group<OptionContract>> options = new LinkedHashMap<>();
  private final Map<FutureContract, Group<FutureContract>> futures = new LinkedHashMap<>();
  private final List<MarginCharge> shares = new ArrayList<>();

  private BookCharges() {}

  static BookMargin of(Book book, MarginMarket market, RegT rule) {
    var sorted = new BookCharges();
    book.positions().forEach(sorted::add);
    List<MarginCharge> charges = new ArrayList<>();
    sorted
        .options
        .values()
        .forEach(group -> {
          List<OptionLeg> legs = new ArrayList<>();
          group.contracts.forEach((contract, count) -> {
            if (count != 0) {
              legs.add(new OptionLeg(contract, count));
            }
          });
          if (!legs.isEmpty()) {
            charges.add(new ListingMargin(legs, market, rule).charge(List.copyOf(group.positions)));
          }
        });
    sorted.futures.forEach((contract, group) -> {
      int count = group.contracts.getOrDefault(contract, 0);
      if (count != 0) {
        charges.add(
            rule.futures()
                .charge(
                    contract.root(),
                    contract.settlement(),
                    count,
                    List.copyOf(group.positions),
                    market.date()));
      }
    });
    charges.addAll(sorted.shares);
    return new BookMargin(charges);
  }

  private void add(Position position) {
    switch (position) {
      case OptionPackage pack ->
          pack.legs()
              .forEach(leg ->
                  options
                      .computeIfAbsent(
                          new Listing(leg.contract().root(), leg.contract().expiry()),
                          k -> new Group<>())
                      .add(leg.contract(), leg.ratio() * pack.quantity(), pack.id()));
      case FuturesPosition future ->
          futures
              .computeIfAbsent(future.contract(), k -> new Group<>())
              .add(future.contract(), future.quantity(), future.id());
      case SharePosition share ->
          shares.add(
              MarginCharge.unknown(
                  share.share().ticker(),
                  List.of(share.id()),
                  "no margin table for " + share.share().ticker()));
    }
  }
}
