package alvh.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import alvh.input.InputException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a file has become on its way, importing it returns or says what is wrong, and loses no
/// line.
class ImportFuzzTest {
  private static final long SEED = 20_240_105;
  private static final int DRAWS = 2_000;
  private static final int QUICK_DRAWS = 250;
  private static final String AWKWARD =
      ",\"'<>&;=@/()[]-+.#$%\t\n\r\0\u00a0\u0661\ud83d0123459AZaz \uFEFF";

  static List<String> texts() {
    return List.of(
        Statements.OSI,
        Statements.LINES,
        Statements.POSITIONS,
        Statements.ACCOUNT,
        Statements.FLEX);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_damaged_file_is_read_or_refused_and_no_line_is_lost(String text) {
    assertSurvives(text, QUICK_DRAWS);
  }

  @ParameterizedTest
  @MethodSource("texts")
  @Tag("slow")
  void so_are_two_thousand_of_every_form(String text) {
    assertSurvives(text, DRAWS);
  }

  private static void assertSurvives(String text, int draws) {
    var random = new SplittableRandom(SEED);
    int read = 0;
    for (int draw = 0; draw < draws; draw++) {
      String damaged = damaged(text, random);
      try {
        Imported imported = Broker.read(damaged);
        assertComplete(imported, damaged);
        read++;
      } catch (InputException expected) {
        assertThat(expected.mend()).isNotBlank();
      } catch (RuntimeException | StackOverflowError e) {
        fail("draw " + draw + " of seed " + SEED + ":\n" + damaged, e);
      }
    }
    assertThat(read).as("draws that were read at all").isGreaterThan(draws / 20);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void an_undamaged_file_loses_no_line_either(String text) {
    assertComplete(Broker.read(text), text);
  }

  private static void assertComplete(Imported imported, String text) {
    EntryCount count = imported.entries();
    assertThat(count.unread()).isEqualTo(imported.unread().size());
    assertThat(count.held()).isGreaterThanOrEqualTo(imported.holdings().size());
    assertThat(count.filled()).isGreaterThanOrEqualTo(imported.fills().size());
    if (imported.format() != BrokerFormat.IBKR_FLEX) {
      String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
      assertThat(count.total()).isEqualTo(body.lines().count());
      assertThat(count.held()).isEqualTo(imported.holdings().size());
      assertThat(count.filled()).isEqualTo(imported.fills().size());
    }
  }

  private static String damaged(String text, SplittableRandom random) {
    var damaged = new StringBuilder(text);
    int wounds = 1 + random.nextInt(6);
    for (int i = 0; i < wounds && !damaged.isEmpty(); i++) {
      int at = random.nextInt(damaged.length());
      char awkward = AWKWARD.charAt(random.nextInt(AWKWARD.length()));
      switch (random.nextInt(6)) {
        case 0 -> damaged.setCharAt(at, awkward);
        case 1 -> damaged.insert(at, awkward);
        case 2 -> damaged.deleteCharAt(at);
        case 3 -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(80)));
        case 4 -> {
          int end = Math.min(damaged.length(), at + random.nextInt(200));
          damaged.insert(random.nextInt(damaged.length()), damaged.substring(at, end));
        }
        default -> damaged.insert(at, Long.toString(random.nextLong()));
      }
    }
    if (random.nextInt(20) == 0) {
      damaged.setLength(random.nextInt(damaged.length() + 1));
    }
    return damaged.toString();
  }
}
