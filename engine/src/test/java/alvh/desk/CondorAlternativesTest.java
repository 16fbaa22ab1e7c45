package alvh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.book.Book;
import alvh.book.Condors;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.PositionIds;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.surface.SyntheticChain;
import alvh.workspace.MarketConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What can be done with a package that is no condor.
class CondorAlternativesTest {
  @Test
  void legs_that_do_not_settle_at_once_are_not_rolled() {
    var slice =
        SyntheticChain.slice(
            52, 4700, 0.99, SyntheticChain.strikes(4000, 5400, 25), k -> 0.2, 0.05);
    var weekly = new OptionContract(OptionRoot.SPXW, Condors.FEBRUARY, 4425, Right.PUT);
    List<OptionLeg> legs = List.of(Condors.leg(-1, Right.PUT, 4475), new OptionLeg(weekly, 1));
    OptionPackage mixed = Condors.pack(legs, 1, 5);
    var alternatives =
        new CondorAlternatives(
            SyntheticChain.chain(slice), Condors.OPENED, MarketConfig.standard().fees());
    Book book = new Book("b", 1e5, List.of(mixed));
    Draft roll = alternatives.of(mixed, book, PositionIds.of(book)).getLast();
    assertThat(roll.pricing())
        .isEqualTo(
            new Pricing.Abstains(
                "feb has legs of several expiries or roots: no one expiry to roll to"));
  }
}
