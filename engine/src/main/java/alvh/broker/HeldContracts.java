package alvh.broker;

import alvh.book.Book;
import alvh.book.FuturesPosition;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.instrument.Instrument;
import java.util.LinkedHashMap;
import java.util.Map;

/// A book taken apart into contracts.
final class HeldContracts {
  private HeldContracts() {}

  /// Net contracts or shares of each instrument of `book`; what nets to 0 is not there.
  static Map<Instrument, Integer> of(Book book) {
    Map<Instrument, Integer> net = new LinkedHashMap<>();
    book.positions().forEach(p -> of(p).forEach((i, n) -> net.merge(i, n, Integer::sum)));
    net.values().removeIf(n -> n == 0);
    return net;
  }

  /// Contracts or shares of each instrument of `position`.
  static Map<Instrument, Integer> of(Position position) {
    Map<Instrument, Integer> contracts = new LinkedHashMap<>();
    switch (position) {
      case OptionPackage pack -> {
        for (OptionLeg leg : pack.legs()) {
          contracts.put(leg.contract(), leg.ratio() * pack.quantity());
        }
      }
      case FuturesPosition future -> contracts.put(future.contract(), future.quantity());
      case SharePosition share -> contracts.put(share.share(), share.quantity());
    }
    return contracts;
  }
}
