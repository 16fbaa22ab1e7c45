package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.fact.FactCatalogue;
import alvh.playbook.Bound;
import alvh.playbook.DefinedFact;
import alvh.playbook.OnlyWith;
import alvh.playbook.Playbook;
import alvh.playbook.Remark;
import alvh.playbook.Row;
import alvh.playbook.Rule;
import alvh.playbook.RuleCase;
import alvh.playbook.Switch;
import alvh.playbook.Vote;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the shipped playbooks owe to the catalogue of the method: every row, an honest word on
/// where it holds, and switches whose every option means something.
class ShippedPlaybooksTest {
  /// Rows of the catalogue: S-01 to S-84.
  private static final int CATALOGUE_ROWS = 84;

  /// The rows that the catalogue marks as decoration. S-82 is one too; it states no trigger, so it
  /// is a note and names what it would need.
  private static final Set<String> DECORATIONS =
      Set.of("S-30", "S-36", "S-39", "S-46", "S-49", "S-60", "S-77");

  private static final String NOT_ENFORCED = "not enforced: ";
  private static final String REPORTED_ONLY = "reported only: ";

  private static Playbook read(String name) {
    return PlaybookLibrary.read(name, FactCatalogue.table());
  }

  static Stream<Playbook> shipped() {
    return PlaybookLibrary.shipped().stream().map(ShippedPlaybooksTest::read);
  }

  /// The playbooks that hold the whole method.
  static Stream<Playbook> method() {
    return shipped().filter(p -> p.name().startsWith("alvh"));
  }

  @ParameterizedTest
  @MethodSource("method")
  void every_row_of_the_catalogue_is_there_and_nothing_else(Playbook playbook) {
    Set<String> all =
        IntStream.rangeClosed(1, CATALOGUE_ROWS)
            .mapToObj(n -> String.format(Locale.ROOT, "S-%02d", n))
            .collect(Collectors.toSet());
    assertThat(playbook.rows().stream().map(r -> r.citation().catalogueId()).distinct())
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @ParameterizedTest
  @MethodSource("method")
  void decorations_weigh_nothing_and_name_what_they_would_need(Playbook playbook) {
    for (String id : DECORATIONS) {
      List<Rule> parts = playbook.rules().stream().filter(r -> isOf(r, id)).toList();
      assertThat(parts).as(id).isNotEmpty();
      assertThat(parts).as(id).allSatisfy(r -> assertThat(r.needs()).isNotBlank());
      assertThat(parts.stream().flatMap(r -> votes(r)).map(Vote::weight)).as(id).containsOnly(0.0);
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void every_option_of_every_switch_is_named_by_a_row(Playbook playbook) {
    for (Switch choice : playbook.switches()) {
      Set<String> named = new HashSet<>();
      playbook
          .rows()
          .forEach(r ->
              named.addAll(r.citation().onlyWith().options().getOrDefault(choice.id(), List.of())));
      assertThat(named).as(choice.id()).containsExactlyInAnyOrderElementsOf(choice.names());
    }
  }

  /// Two options that let the same rows speak would be one option.
  @ParameterizedTest
  @MethodSource("shipped")
  void every_option_lets_other_rows_speak(Playbook playbook) {
    for (Switch choice : playbook.switches()) {
      List<Set<String>> speaking =
          choice.names().stream().map(o -> active(playbook.set(choice.id(), o))).toList();
      assertThat(speaking).as(choice.id()).doesNotHaveDuplicates();
    }
  }

  private static Set<String> active(Playbook playbook) {
    return playbook.rows().stream()
        .filter(playbook::isActive)
        .map(r -> r.citation().id())
        .collect(Collectors.toSet());
  }

  /// A row is either said to be unenforced or only reported, with a reason, or names a class.
  @ParameterizedTest
  @MethodSource("shipped")
  void every_row_says_where_it_is_enforced(Playbook playbook) {
    for (Remark remark : playbook.remarks()) {
      String said = remark.enforcedBy();
      Optional<String> reason =
          Stream.of(NOT_ENFORCED, REPORTED_ONLY)
              .filter(said::startsWith)
              .map(form -> said.substring(form.length()))
              .findFirst();
      assertThat(reason.map(r -> !r.isBlank()).orElseGet(() -> isClass(said)))
          .as(remark.citation().id() + " is enforced by " + said)
          .isTrue();
    }
  }

  /// What enforces a row has a test that a reader can open.
  @ParameterizedTest
  @MethodSource("shipped")
  void every_place_that_enforces_a_row_has_a_test(Playbook playbook) {
    for (Remark remark : playbook.remarks()) {
      if (isClass(remark.enforcedBy())) {
        assertThat(isClass(remark.testedBy()))
            .as(remark.citation().id() + " is tested by " + remark.testedBy())
            .isTrue();
      } else {
        assertThat(remark.testedBy()).as(remark.citation().id()).isEmpty();
      }
    }
  }

  private static boolean isClass(String name) {
    try {
      Class.forName("alvh." + name);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /// A fact that a playbook defines for nobody is a fact that nobody keeps right.
  @ParameterizedTest
  @MethodSource("shipped")
  void every_fact_of_a_playbook_is_read_by_a_row_or_by_another_fact(Playbook playbook) {
    Set<String> read = new HashSet<>();
    playbook.rules().stream().flatMap(r -> r.cases().stream()).forEach(c -> read.addAll(facts(c)));
    playbook.limits().forEach(l -> read.addAll(l.bound().within().facts()));
    playbook.remarks().forEach(r -> read.addAll(r.inputs()));
    for (var fact : playbook.facts()) {
      if (fact instanceof DefinedFact.OfFacts(var declared, var expression)) {
        read.addAll(expression.facts());
      }
    }
    assertThat(read)
        .containsAll(playbook.facts().stream().map(f -> f.declaration().name()).toList());
  }

  private static Set<String> facts(RuleCase oneCase) {
    Set<String> facts = new HashSet<>(oneCase.when().facts());
    oneCase.until().ifPresent(release -> facts.addAll(release.facts()));
    return facts;
  }

  @Test
  void the_sound_condor_is_deferred_and_never_tightened_by_default() {
    Playbook sound = read("alvh");
    assertThat(active(sound)).contains("S-59").doesNotContain("S-58");
    assertThat(active(sound.set("touch-the-condor", "tighten"))).contains("S-58");
  }

  @Test
  void the_sound_playbook_never_holds_back_a_way_out() {
    assertThat(read("alvh").limits())
        .filteredOn(l -> l.bound() instanceof Bound.Gate)
        .isNotEmpty()
        .allSatisfy(l ->
            assertThat(((Bound.Gate) l.bound()).actions())
                .noneMatch(a -> a.action().isNeverVetoed()));
  }

  @Test
  void a_row_without_a_switch_always_speaks() {
    Playbook sound = read("alvh");
    assertThat(sound.rows())
        .filteredOn(r -> r.citation().onlyWith().equals(OnlyWith.ALWAYS))
        .allMatch(sound::isActive);
  }

  private static boolean isOf(Row row, String id) {
    return row.citation().catalogueId().equals(id);
  }

  private static Stream<Vote> votes(Rule rule) {
    return rule.cases().stream().flatMap(c -> c.votes().stream());
  }
}
