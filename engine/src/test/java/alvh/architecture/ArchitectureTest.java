package alvh.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The dependency table of docs/architecture.md, executable.
class ArchitectureTest {
  private static final Map<String, List<String>> MAY_USE = PackageTable.mayUse();
  private static final int LINES_PER_FILE = 300;

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("alvh");

  @Test
  void the_table_only_points_down() {
    var below = new HashSet<String>();
    MAY_USE.forEach((name, uses) -> {
      assertThat(below).as("packages listed before %s", name).containsAll(uses);
      below.add(name);
    });
  }

  @Test
  void every_package_uses_only_what_the_table_allows() {
    MAY_USE.forEach((name, uses) -> {
      var forbidden = new ArrayList<>(MAY_USE.keySet());
      forbidden.remove(name);
      forbidden.removeAll(uses);
      noClasses()
          .that()
          .resideInAPackage("alvh." + name + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PackageTable.patterns(forbidden))
          .because("docs/architecture.md draws no arrow there")
          .check(MAIN);
    });
  }

  @Test
  void no_package_cycle_at_any_depth() {
    slices().matching("alvh.(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void every_package_is_in_the_table_and_null_marked() {
    assertThat(MAIN.getPackage("alvh").getSubpackages())
        .extracting(p -> p.getRelativeName())
        .containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
    assertThat(MAIN.getPackage("alvh").getSubpackagesInTree())
        .filteredOn(p -> !p.getClasses().isEmpty())
        .allMatch(p -> p.isAnnotatedWith(NullMarked.class), "is @NullMarked");
  }

  @Test
  void only_the_edges_touch_files_network_and_console() {
    noClasses()
        .that()
        .resideOutsideOfPackages(PackageTable.edgePatterns())
        .should()
        .dependOnClassesThat(
            resideInAPackage("java.nio.file..")
                .or(resideInAPackage("java.net.."))
                .or(resideInAPackage("java.sql.."))
                .or(resideInAPackage("java.util.logging.."))
                .or(
                    resideInAPackage("java.io..")
                        .and(not(equivalentTo(Serial.class)))
                        .and(not(equivalentTo(Serializable.class)))))
        .check(MAIN);
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MAIN.that(not(resideInAPackage("alvh.cli.."))));
  }

  @Test
  void libraries_stay_where_their_adr_puts_them() {
    classes()
        .that()
        .resideOutsideOfPackages(PackageTable.edgePatterns())
        .and()
        .resideOutsideOfPackages("alvh.playbook..", "alvh.math..", "alvh.hedge..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("alvh..", "java..", "org.jspecify..")
        .check(MAIN);
    classes()
        .that()
        .resideInAPackage("alvh.math..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("alvh..", "java..", "org.jspecify..", "org.hipparchus..")
        .because("nonlinear least squares is Hipparchus', see docs/adr")
        .check(MAIN);
    classes()
        .that()
        .resideInAPackage("alvh.hedge..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("alvh..", "java..", "org.jspecify..", "org.ojalgo..")
        .because("mixed-integer programs are solved by ojAlgo, see docs/adr")
        .check(MAIN);
    classes()
        .that()
        .resideInAPackage("alvh.playbook..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("alvh..", "java..", "org.jspecify..", "dev.cel..", "com.google..")
        .because("the expression syntax is CEL's, see docs/adr")
        .check(MAIN);
    noClasses()
        .that()
        .resideOutsideOfPackage("alvh.lake..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.duckdb..")
        .because("loading DuckDB takes a second: only the lake does it, see docs/adr")
        .check(MAIN);
  }

  @Test
  void only_the_command_line_reads_the_clock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("alvh.cli..")
        .should()
        .callMethodWhere(
            target(nameMatching("now|currentTimeMillis|nanoTime"))
                .and(target(owner(resideInAnyPackage("java.time..", "java.lang..")))))
        .because("time is an input: take an Instant from the caller")
        .check(MAIN);
  }

  @Test
  void numbers_are_written_the_same_in_every_locale() {
    noClasses()
        .should()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .because("String.format(Locale.ROOT, ...) does not follow the reader's locale")
        .check(MAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/test/java"})
  void no_source_file_is_longer_than_300_lines(String root) throws IOException {
    try (var files = Files.walk(Path.of(root))) {
      List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).toList();
      assertThat(sources).isNotEmpty();
      for (Path file : sources) {
        assertThat(Files.readAllLines(file))
            .as("lines of %s", file)
            .hasSizeLessThanOrEqualTo(LINES_PER_FILE);
      }
    }
  }
}
