package alvh.rebuild;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// Real days from quiet to panic: every tenth of 2006 to 2021 and the extremes.
final class VolOfVolStates {
  private static final int EVERY = 10;

  private VolOfVolStates() {}

  static List<IndexState> real() {
    List<IndexState> all =
        List.copyOf(RealIndexStates.all().headMap(LocalDate.of(2022, 1, 1)).values());
    return IntStream.range(0, all.size())
        .filter(i -> i % EVERY == 0 || all.get(i).vix() > 60 || all.get(i).vix() < 9.5)
        .mapToObj(all::get)
        .toList();
  }
}
