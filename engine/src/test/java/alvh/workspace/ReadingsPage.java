package alvh.workspace;

import alvh.RealData;
import alvh.book.IronCondor;
import alvh.instrument.OptionRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What docs/readings.md states, day by day, read from its tables.
final class ReadingsPage {
  private static final Pattern HEADING = Pattern.compile("## (\\d{4}-\\d\\d-\\d\\d): .+");
  private static final Pattern CONDOR =
      Pattern.compile(
          "Condor: puts (\\d+)/(\\d+), calls (\\d+)/(\\d+), sold (\\S+), expires (\\S+)\\.");
  private static final Pattern STATE =
      Pattern.compile("`(S-\\d\\d[^`]*)` (fires|near-miss|silent|absent|unknown)(?:: `([^`]+)`)?");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  /// What a row says in one reading.
  ///
  /// @param label id and case
  /// @param state in one word
  /// @param vote what it votes for; empty when the page does not say
  record RowState(String label, String state, String vote) {}

  /// A condor that the page speaks of.
  record Sold(IronCondor condor, LocalDate opened) {}

  /// One day of the page.
  ///
  /// @param condor the condor held, if the day speaks of one
  /// @param facts what is stated of each fact, as printed
  /// @param written the rows of the left column
  /// @param sound the rows of the right column
  /// @param later trading days, fact, value as printed
  record Day(
      LocalDate day,
      Optional<Sold> condor,
      Map<String, String> facts,
      List<RowState> written,
      List<RowState> sound,
      Map<Integer, Map<String, String>> later) {
    @Override
    public String toString() {
      return day.toString();
    }
  }

  private ReadingsPage() {}

  /// The days of the page, in its order.
  static List<Day> days() throws IOException {
    List<Day> days = new ArrayList<>();
    List<String> header = List.of();
    for (String line : Files.readAllLines(RealData.projectRoot().resolve("docs/readings.md"))) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        days.add(day(LocalDate.parse(heading.group(1))));
      } else if (!line.startsWith("|")) {
        header = List.of();
        Matcher condor = CONDOR.matcher(line);
        if (condor.matches()) {
          days.add(with(days.removeLast(), condor));
        }
      } else if (header.isEmpty()) {
        header = cells(line);
      } else if (!line.startsWith("|---")) {
        put(days.getLast(), header, cells(line));
      }
    }
    return days;
  }

  private static Day day(LocalDate date) {
    return new Day(
        date,
        Optional.empty(),
        new LinkedHashMap<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new LinkedHashMap<>());
  }

  private static Day with(Day day, Matcher m) {
    var condor =
        new IronCondor(
            OptionRoot.SPXW,
            LocalDate.parse(m.group(6)),
            Double.parseDouble(m.group(1)),
            Double.parseDouble(m.group(2)),
            Double.parseDouble(m.group(3)),
            Double.parseDouble(m.group(4)));
    return new Day(
        day.day(),
        Optional.of(new Sold(condor, LocalDate.parse(m.group(5)))),
        day.facts(),
        day.written(),
        day.sound(),
        day.later());
  }

  private static void put(Day day, List<String> header, List<String> cells) {
    switch (header.getFirst()) {
      case "fact" -> day.facts().put(name(cells.getFirst()), cells.getLast());
      case "as written" -> {
        day.written().addAll(states(cells.getFirst()));
        day.sound().addAll(states(cells.getLast()));
      }
      case "trading days later" -> {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i < cells.size(); i++) {
          values.put(name(header.get(i)), cells.get(i));
        }
        day.later().put(Integer.valueOf(cells.getFirst()), values);
      }
      default -> throw new IllegalArgumentException("unknown table " + header);
    }
  }

  private static List<RowState> states(String cell) {
    Matcher state = STATE.matcher(cell);
    if (state.matches()) {
      String vote = Optional.ofNullable(state.group(3)).orElse("");
      return List.of(new RowState(state.group(1), state.group(2), vote));
    }
    if (!cell.isEmpty()) {
      throw new IllegalArgumentException("not a row's state: " + cell);
    }
    return List.of();
  }

  private static String name(String cell) {
    Matcher name = NAME.matcher(cell);
    if (!name.matches()) {
      throw new IllegalArgumentException("not the name of a fact: " + cell);
    }
    return name.group(1);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.substring(1, line.lastIndexOf('|')).split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }
}
