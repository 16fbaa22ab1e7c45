package alvh.backtest;

import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.pricing.Black76;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/// One option at two closes, drawn at random.
record StateDraw(OptionState before, OptionState after, long contracts) {
  private static final LocalDate EXPIRY = LocalDate.of(2020, 3, 20);
  private static final double ONE_DAY = 1 / 365.0;

  /// Index levels, vols and tenors as found; one close in eight lacks a vol, one in eight the vol
  /// at the money, one in sixteen the forward.
  static StateDraw any(SplittableRandom random) {
    double forward = random.nextDouble(700, 6_000);
    OptionContract contract = contract(random, forward);
    double years = random.nextDouble(ONE_DAY, 1);
    OptionState before = state(random, contract, forward, years);
    double moved = forward * Math.exp(random.nextDouble(-.12, .12));
    OptionState after = state(random, contract, moved, Math.max(0, years - ONE_DAY));
    return new StateDraw(before, after, random.nextLong(-300, 301));
  }

  /// Both closes complete.
  static StateDraw complete(SplittableRandom random) {
    double forward = random.nextDouble(700, 6_000);
    OptionContract contract = contract(random, forward);
    double years = random.nextDouble(5 * ONE_DAY, 1);
    double vol = random.nextDouble(.1, .8);
    double atm = random.nextDouble(.1, .6);
    OptionState before = of(contract, forward, discount(years), years, vol, atm);
    double later = years - ONE_DAY * random.nextInt(1, 5);
    OptionState after =
        of(
            contract,
            forward * Math.exp(random.nextDouble(-.1, .1)),
            discount(later),
            later,
            Math.max(.02, vol + random.nextDouble(-.1, .1)),
            Math.max(.02, atm + random.nextDouble(-.08, .08)));
    return new StateDraw(before, after, random.nextBoolean() ? 10 : -10);
  }

  static OptionContract contract(SplittableRandom random, double forward) {
    double strike = 5 * Math.rint(forward * Math.exp(random.nextDouble(-.4, .25)) / 5);
    return new OptionContract(
        random.nextBoolean() ? OptionRoot.SPX : OptionRoot.SPXW,
        EXPIRY,
        strike,
        random.nextBoolean() ? Right.CALL : Right.PUT);
  }

  static double discount(double years) {
    return Math.exp(-.02 * years);
  }

  static final MarkBasis AT_MID = new MarkBasis(MarkRule.MID, Optional.empty(), "");

  private static OptionState state(
      SplittableRandom random, OptionContract contract, double forward, double years) {
    double atm = random.nextDouble(.08, .7);
    OptionState full =
        of(contract, forward, discount(years), years, atm * random.nextDouble(.7, 1.6), atm);
    int lacking = random.nextInt(16);
    // quotes end on a grid, a vol does not
    double price =
        lacking < 4 ? Math.rint(full.price() * 20) / 20 : random.nextInt(4) == 0 ? 0 : full.price();
    return new OptionState(
        contract,
        price,
        lacking == 0 ? 0 : forward,
        lacking == 0 ? 0 : full.discount(),
        years,
        lacking < 2 ? OptionalDouble.empty() : full.vol(),
        lacking > 13 ? OptionalDouble.empty() : full.atmVol(),
        AT_MID);
  }

  /// At the price of its vol.
  static OptionState of(
      OptionContract contract,
      double forward,
      double discount,
      double years,
      double vol,
      double atmVol) {
    double price =
        Black76.discountedPrice(
            forward, contract.strike(), vol * Math.sqrt(years), discount, contract.right().sign());
    return new OptionState(
        contract,
        price,
        forward,
        discount,
        years,
        OptionalDouble.of(vol),
        OptionalDouble.of(atmVol),
        AT_MID);
  }
}
