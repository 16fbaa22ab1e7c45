package alvh.backtest.slow;

import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.rebuild.ListedExpiry;
import alvh.rebuild.RebuiltSlice;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Small books of one to eight weeks, drawn at random from what was listed.
///
/// @param market for what was listed
/// @param random seeded
public record SlowScripts(SlowMarket market, SplittableRandom random) {
  private static final LocalDate FIRST = LocalDate.of(2007, 4, 2);

  /// Eight weeks before the prices of SPY end, without which there is no SET.
  private static final LocalDate LAST = LocalDate.of(2021, 2, 1);

  private static final LocalDate VXM_FROM = LocalDate.of(2020, 8, 10);

  /// Weeks with something about them: crashes, closures, early closes, shifted expiries.
  private static final List<LocalDate> NOTABLE =
      List.of(
          LocalDate.of(2008, 9, 22),
          LocalDate.of(2008, 10, 6),
          LocalDate.of(2008, 11, 17),
          LocalDate.of(2010, 5, 3),
          LocalDate.of(2011, 8, 1),
          LocalDate.of(2012, 10, 22),
          LocalDate.of(2014, 4, 7),
          LocalDate.of(2014, 12, 15),
          LocalDate.of(2015, 8, 17),
          LocalDate.of(2018, 1, 29),
          LocalDate.of(2018, 11, 19),
          LocalDate.of(2019, 3, 11),
          LocalDate.of(2020, 2, 18),
          LocalDate.of(2020, 3, 9),
          LocalDate.of(2020, 11, 16),
          LocalDate.of(2021, 1, 25));

  /// A script with its span.
  ///
  /// @param equity USD
  public record Script(LocalDate from, LocalDate to, long equity, List<SlowTrade> trades) {}

  /// The `n`-th script: every third starts in a notable week.
  public Script script(int n) {
    LocalDate start =
        n % 3 == 0
            ? NOTABLE.get(n / 3 % NOTABLE.size())
            : FIRST.plusDays(random.nextLong(ChronoUnit.DAYS.between(FIRST, LAST)));
    List<LocalDate> days = market.days(start, start.plusWeeks(random.nextInt(1, 9)));
    List<SlowTrade> trades = new ArrayList<>();
    int books = random.nextInt(1, 5);
    for (int i = 0; i < books; i++) {
      LocalDate open = days.get(random.nextInt(1 + days.size() / 2));
      String name = "P" + (i + 1);
      Optional<SlowTrade> opening = opening(random.nextInt(6), open, name);
      if (opening.isPresent()) {
        add(trades, opening.get(), days);
      }
    }
    return new Script(days.getFirst(), days.getLast(), random.nextLong(50_000, 2_000_000), trades);
  }

  /// The opening, a close on some later day or none, sometimes the same contracts again: later, or
  /// in a position of their own beside the first.
  private void add(List<SlowTrade> trades, SlowTrade opening, List<LocalDate> days) {
    trades.add(opening);
    int at = days.indexOf(opening.day());
    if (at + 2 < days.size() && random.nextBoolean()) {
      int close = random.nextInt(at + 1, days.size() - 1);
      trades.add(opening.closed(days.get(close)));
      if (random.nextInt(3) == 0) {
        LocalDate again = days.get(random.nextInt(close + 1, days.size()));
        if (again.isBefore(SlowSettlement.expiry(opening.legs().getFirst().instrument()))) {
          trades.add(opening.named(opening.position() + "-again", again));
        }
      }
    }
    if (random.nextInt(4) == 0) {
      trades.add(opening.named(opening.position() + "-twin", opening.day()));
    }
  }

  private Optional<SlowTrade> opening(int kind, LocalDate day, String name) {
    return switch (kind) {
      case 0, 1 -> condor(OptionRoot.SPX, day, name);
      case 2 -> condor(OptionRoot.SPXW, day, name);
      case 3 -> vixSpread(day, name);
      case 4 -> future(FutureRoot.VX, day, name);
      default -> future(day.isBefore(VXM_FROM) ? FutureRoot.VX : FutureRoot.VXM, day, name);
    };
  }

  private Optional<SlowTrade> condor(OptionRoot root, LocalDate day, String name) {
    List<ListedExpiry> listed =
        market.spx(day).stream()
            .flatMap(chain -> chain.expiries().stream())
            .filter(e -> e.root() == root && e.expiry().date().isBefore(day.plusDays(60)))
            .toList();
    if (listed.isEmpty()) {
      return Optional.empty();
    }
    LocalDate expiry = listed.get(random.nextInt(listed.size())).expiry().date();
    RebuiltSlice slice = market.spx(day).orElseThrow().slice(root, expiry).orElseThrow();
    double spot = slice.forward();
    double[] strikes = slice.strikes();
    int put = nearest(strikes, spot * (1 - random.nextDouble(.005, .1)));
    int call = nearest(strikes, spot * (1 + random.nextDouble(.005, .06)));
    int putWing = put - random.nextInt(1, 6);
    int callWing = call + random.nextInt(1, 4);
    if (putWing < 0 || callWing >= strikes.length || put >= call) {
      return Optional.empty();
    }
    return Optional.of(
        new SlowTrade(
            day,
            name,
            true,
            List.of(
                leg(root, expiry, strikes[putWing], Right.PUT, 1),
                leg(root, expiry, strikes[put], Right.PUT, -1),
                leg(root, expiry, strikes[call], Right.CALL, -1),
                leg(root, expiry, strikes[callWing], Right.CALL, 1)),
            random.nextInt(1, 21)));
  }

  private Optional<SlowTrade> vixSpread(LocalDate day, String name) {
    // VRO is at hand for the days on which a VX contract settles
    List<LocalDate> settling = market.vxListed(day);
    List<ChainSlice> slices =
        market.vix(day).map(chain -> chain.chain().slices()).orElse(List.of()).stream()
            .filter(s -> settling.contains(s.expiry().date()))
            .toList();
    if (slices.isEmpty()) {
      return Optional.empty();
    }
    ChainSlice slice = slices.get(random.nextInt(Math.min(4, slices.size())));
    double[] strikes = slice.strikes();
    int low = random.nextInt(strikes.length / 2);
    int high = low + random.nextInt(1, 1 + strikes.length / 2);
    boolean isSingle = random.nextInt(4) == 0;
    LocalDate expiry = slice.expiry().date();
    SlowTrade.Leg bought = leg(slice.root(), expiry, strikes[low], Right.CALL, 1);
    SlowTrade.Leg sold = leg(slice.root(), expiry, strikes[high], Right.CALL, -1);
    return Optional.of(
        new SlowTrade(
            day,
            name,
            true,
            isSingle ? List.of(bought) : List.of(bought, sold),
            random.nextInt(1, 101)));
  }

  private Optional<SlowTrade> future(FutureRoot root, LocalDate day, String name) {
    List<LocalDate> listed = market.vxListed(day);
    if (listed.isEmpty() || market.vix(day).isEmpty()) {
      // on an early close the settlement is struck after the options stop
      return Optional.empty();
    }
    LocalDate settlement = listed.get(random.nextInt(Math.min(4, listed.size())));
    int side = random.nextBoolean() ? 1 : -1;
    return Optional.of(
        new SlowTrade(
            day,
            name,
            true,
            List.of(new SlowTrade.Leg(new FutureContract(root, settlement), side)),
            random.nextInt(1, 31)));
  }

  private static SlowTrade.Leg leg(
      OptionRoot root, LocalDate expiry, double strike, Right right, int ratio) {
    return new SlowTrade.Leg(new OptionContract(root, expiry, strike, right), ratio);
  }

  private static int nearest(double[] strikes, double level) {
    int found = Arrays.binarySearch(strikes, level);
    return Math.clamp(found >= 0 ? found : -found - 1, 0, strikes.length - 1);
  }
}
