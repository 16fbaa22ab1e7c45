package alvh.book;

import static alvh.book.Condors.FEBRUARY;
import static alvh.book.Condors.leg;
import static org.assertj.core.api.Assertions.assertThat;

import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StructureMatcherTest {
  @Test
  void four_legs_of_one_expiry_are_one_condor_in_any_order() {
    List<OptionLeg> legs = new ArrayList<>(Condors.february().legs());
    var random = new Random(7);
    for (int i = 0; i < 24; i++) {
      Collections.shuffle(legs, random);
      assertThat(StructureMatcher.match(legs))
          .containsExactly(
              new MatchedStructure(
                  new IronCondor(OptionRoot.SPX, FEBRUARY, 4475, 4425, 4875, 4925), 1));
    }
  }

  @Test
  void a_call_side_and_a_put_side_of_different_expiries_are_never_a_condor() {
    LocalDate march = LocalDate.of(2024, 3, 15);
    List<OptionLeg> legs =
        List.of(
            leg(-1, Right.PUT, 4475),
            leg(1, Right.PUT, 4425),
            new OptionLeg(new OptionContract(OptionRoot.SPX, march, 4875, Right.CALL), -1),
            new OptionLeg(new OptionContract(OptionRoot.SPX, march, 4925, Right.CALL), 1));
    assertThat(StructureMatcher.match(legs))
        .extracting(m -> m.structure().getClass().getSimpleName())
        .containsExactly("Vertical", "Vertical");
  }

  @Test
  void the_am_and_the_pm_class_of_one_friday_do_not_pair() {
    List<OptionLeg> legs =
        List.of(
            leg(-1, Right.PUT, 4475),
            new OptionLeg(new OptionContract(OptionRoot.SPXW, FEBRUARY, 4425, Right.PUT), 1));
    assertThat(StructureMatcher.match(legs))
        .extracting(MatchedStructure::structure)
        .hasOnlyElementsOfTypes(NakedOption.class, LongOption.class);
  }

  @Test
  void a_vix_calendar_is_a_naked_short_and_a_long_option() {
    List<OptionLeg> legs =
        List.of(
            new OptionLeg(
                new OptionContract(OptionRoot.VIX, LocalDate.of(2008, 10, 22), 25, Right.CALL), -1),
            new OptionLeg(
                new OptionContract(OptionRoot.VIX, LocalDate.of(2008, 11, 19), 25, Right.CALL), 1));
    assertThat(StructureMatcher.match(legs))
        .extracting(m -> m.structure().getClass().getSimpleName())
        .containsExactlyInAnyOrder("NakedOption", "LongOption");
  }

  @Test
  void a_ratio_spread_leaves_its_extra_short_naked() {
    List<MatchedStructure> matched =
        StructureMatcher.match(List.of(leg(-2, Right.CALL, 4875), leg(1, Right.CALL, 4925)));
    assertThat(matched)
        .containsExactly(
            new MatchedStructure(new Vertical(OptionRoot.SPX, FEBRUARY, Right.CALL, 4875, 4925), 1),
            new MatchedStructure(
                new NakedOption(new OptionContract(OptionRoot.SPX, FEBRUARY, 4875, Right.CALL)),
                1));
  }

  @Test
  void a_butterfly_is_a_debit_and_a_credit_spread() {
    List<MatchedStructure> matched =
        StructureMatcher.match(
            List.of(leg(1, Right.CALL, 4800), leg(-2, Right.CALL, 4850), leg(1, Right.CALL, 4900)));
    assertThat(matched)
        .extracting(m -> ((Vertical) m.structure()).isCreditSpread())
        .containsExactly(false, true);
  }

  @Test
  void every_contract_is_in_exactly_one_structure() {
    var random = new Random(42);
    for (int draw = 0; draw < 5_000; draw++) {
      List<OptionLeg> legs = new ArrayList<>();
      for (int strike = 4000; strike < 4000 + 50 * 6; strike += 50) {
        for (Right right : Right.values()) {
          int ratio = random.nextInt(7) - 3;
          if (ratio != 0) {
            legs.add(leg(ratio, right, strike));
          }
        }
      }
      int contracts = legs.stream().mapToInt(l -> Math.abs(l.ratio())).sum();
      int inStructures =
          StructureMatcher.match(legs).stream().mapToInt(StructureMatcherTest::contracts).sum();
      assertThat(inStructures).as("draw %d of seed 42: %s", draw, legs).isEqualTo(contracts);
    }
  }

  private static int contracts(MatchedStructure matched) {
    return matched.quantity()
        * switch (matched.structure()) {
          case IronCondor condor -> 4;
          case Vertical vertical -> 2;
          case LongOption option -> 1;
          case NakedOption naked -> 1;
        };
  }
}
