package alvh.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Laws of evaluation over random conditions in which no fact occurs twice.
class ExpressionLawTest {
  private static final long SEED = 20180205;
  private static final int DRAWS = 5_000;

  /// Reading a condition costs a millisecond, so each one meets several draws of facts.
  private static final int FACTS_PER_CONDITION = 5;

  private static final int DEPTH = 3;
  private static final int FACTS = 8;

  /// How far beyond its bound a number is put when a flip is carried out.
  private static final double STEP = 1e-6;

  private static final int READ_AGAIN = 500;

  private static final FactTable TABLE = table();
  private static final List<Draw> DRAWN = drawn();

  private static FactTable table() {
    List<FactDeclaration> declarations = new ArrayList<>();
    for (int i = 0; i < FACTS; i++) {
      declarations.add(FactDeclaration.number("n." + i, "ratio", 0.5, "a number"));
      declarations.add(FactDeclaration.flag("f." + i, "a flag"));
    }
    return FactTable.of(declarations);
  }

  /// A random condition and random facts for it.
  private static final class Draw {
    private static final String[] RELATIONS = {"<", "<=", ">", ">=", "==", "!="};

    private final SplittableRandom random;
    private final Map<String, FactValue> values = new LinkedHashMap<>();
    private final Expression condition;
    private int numbers;
    private int flags;

    /// The condition of `other` with facts of its own.
    private Draw(Draw other, SplittableRandom random) {
      this.random = random;
      condition = other.condition;
      condition.facts().forEach(name -> values.put(name, value(name)));
    }

    Draw(SplittableRandom random) {
      this.random = random;
      String text = condition(DEPTH);
      condition = Expression.of(text, TABLE);
      condition.facts().forEach(name -> values.put(name, value(name)));
    }

    private String condition(int depth) {
      if (depth == 0 || numbers + flags + 4 > FACTS) {
        return leaf();
      }
      return switch (random.nextInt(6)) {
        case 0 -> "(" + condition(depth - 1) + " && " + condition(depth - 1) + ")";
        case 1 -> "(" + condition(depth - 1) + " || " + condition(depth - 1) + ")";
        case 2 -> "!(" + condition(depth - 1) + ")";
        case 3 -> "(" + condition(depth - 1) + " == " + condition(depth - 1) + ")";
        case 4 -> "(" + leaf() + " ? " + leaf() + " : " + condition(depth - 1) + ")";
        default -> leaf();
      };
    }

    private String leaf() {
      if (random.nextInt(4) == 0 || numbers == FACTS) {
        return flags < FACTS ? "f." + flags++ : "true";
      }
      int bound = random.nextInt(-2, 3);
      String relation = RELATIONS[random.nextInt(RELATIONS.length)];
      String name = "n." + numbers++;
      return random.nextBoolean()
          ? "(" + name + relation + bound + ")"
          : "(" + bound + relation + name + ")";
    }

    private FactValue value(String name) {
      if (random.nextInt(5) == 0) {
        return new FactValue.Unknown("drawn");
      }
      return known(name);
    }

    private FactValue known(String name) {
      return name.startsWith("f")
          ? new FactValue.Flag(random.nextBoolean(), "", "")
          : new FactValue.Amount(random.nextInt(-6, 7) / 2.0, "", "");
    }

    Truth truth() {
      return condition.prove(Facts.of(values)).truth();
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "seed %d: %s on %s", SEED, condition, values);
    }
  }

  /// Fresh facts for every condition, the same for every law: some laws change them.
  private static List<Draw> draws() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Draw> draws = new ArrayList<>();
    for (int i = 0; i < DRAWS; i++) {
      draws.add(new Draw(DRAWN.get(i % DRAWN.size()), random));
    }
    return draws;
  }

  private static List<Draw> drawn() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Draw> draws = new ArrayList<>();
    for (int i = 0; i < DRAWS / FACTS_PER_CONDITION; i++) {
      draws.add(new Draw(random));
    }
    return draws;
  }

  @Test
  void the_fast_path_gives_the_answer_of_the_proof() {
    for (Draw draw : draws()) {
      FactRow row = FactRow.of(TABLE, Facts.of(draw.values));
      assertThat(draw.condition.truth(row)).as(draw.toString()).isEqualTo(draw.truth());
    }
  }

  @Test
  void the_text_of_a_proof_is_the_same_condition() {
    for (Draw draw : draws().subList(0, READ_AGAIN)) {
      ProofNode proof = draw.condition.prove(Facts.of(draw.values));
      ProofNode again = Expression.of(proof.text(), TABLE).prove(Facts.of(draw.values));
      assertThat(again).as(draw.toString()).isEqualTo(proof);
    }
  }

  /// Kleene's logic is regular: what is known without a fact stays so whatever the fact turns out.
  @Test
  void learning_a_fact_never_changes_a_known_answer() {
    for (Draw draw : draws()) {
      Truth before = draw.truth();
      draw.values.replaceAll(
          (name, value) -> value instanceof FactValue.Unknown ? draw.known(name) : value);
      Truth after = draw.truth();
      assertThat(after.isKnown()).as(draw.toString()).isTrue();
      if (before.isKnown()) {
        assertThat(after).as(draw.toString()).isEqualTo(before);
      }
    }
  }

  @Test
  void carrying_out_a_flip_gives_the_answer_that_was_wanted() {
    int carriedOut = 0;
    for (Draw draw : draws()) {
      Truth wanted = draw.truth() == Truth.TRUE ? Truth.FALSE : Truth.TRUE;
      Flip flip = draw.condition.flip(Facts.of(draw.values), wanted);
      if (flip.changes().isEmpty()) {
        continue; // a constant condition
      }
      flip.changes().forEach(change -> carryOut(change, draw));
      if (flip.changes().stream().noneMatch(Change.Learn.class::isInstance)) {
        carriedOut++;
        assertThat(draw.truth()).as(flip.text() + " for " + draw).isEqualTo(wanted);
      }
    }
    assertThat(carriedOut).isGreaterThan(DRAWS / 2);
  }

  private static void carryOut(Change change, Draw draw) {
    switch (change) {
      case Change.Turn turn -> draw.values.put(turn.flag(), new FactValue.Flag(turn.to(), "", ""));
      case Change.Shift shift -> {
        double to =
            switch (shift.needed()) {
              case GREATER, NOT_EQUAL -> shift.bound() + STEP;
              case LESS -> shift.bound() - STEP;
              case GREATER_EQUAL, LESS_EQUAL, EQUAL -> shift.bound();
            };
        draw.values.put(shift.measure(), new FactValue.Amount(to, "", ""));
      }
      case Change.Learn learn -> {}
    }
  }
}
