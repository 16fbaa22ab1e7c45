package alvh.feed;

import alvh.files.VxFileName;
import alvh.input.InputException;
import alvh.input.NearestName;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The sources that are known, in the order in which they are asked.
///
/// @param all each id once
public record Sources(List<Source> all) {
  /// The exchange lists the nearest nine months.
  private static final int MONTHS_AHEAD = 9;

  /// The exchange lists the nearest six weeks.
  private static final int WEEKS_AHEAD = 6;

  public Sources {
    all = List.copyOf(all);
    if (all.stream().map(Source::id).distinct().count() != all.size()) {
      throw new IllegalArgumentException("two sources have one id");
    }
  }

  /// The source called `id`.
  public Source require(String id) {
    return all.stream()
        .filter(source -> source.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new InputException(
                "source " + id,
                "is not known",
                NearestName.hint(id, all.stream().map(Source::id).toList())));
  }

  /// The chain of `underlying`.
  public Source chainOf(String underlying) {
    List<Source> chains = all.stream().filter(s -> s.kind() == SourceKind.CHAIN).toList();
    return chains.stream()
        .filter(source -> source.file().equals(underlying))
        .findFirst()
        .orElseThrow(() ->
            new InputException(
                "underlying " + underlying,
                "no source publishes its chain",
                NearestName.hint(underlying, chains.stream().map(Source::file).toList())));
  }

  /// The sources called `ids`; all of them when none is named.
  public List<Source> select(List<String> ids) {
    return ids.isEmpty() ? all : ids.stream().distinct().map(this::require).toList();
  }

  /// Which contracts are asked for.
  ///
  /// @param from the earliest final settlement date
  /// @param isWeekly whether contracts of every week are asked for beside the monthly ones
  public record ContractScope(LocalDate from, boolean isWeekly) {}

  /// The history files of `sources`, contracts from the oldest to the longest listed; no chains.
  ///
  /// @param today in New York
  public static List<Target> files(
      List<Source> sources, TradingCalendar calendar, LocalDate today, ContractScope scope) {
    List<Target> targets = new ArrayList<>();
    for (Source source : sources) {
      switch (source.kind()) {
        case SERIES -> targets.add(source.target());
        case VX_CONTRACT -> targets.addAll(contracts(source, calendar, today, scope));
        case CHAIN -> {}
      }
    }
    return targets;
  }

  private static List<Target> contracts(
      Source source, TradingCalendar calendar, LocalDate today, ContractScope scope) {
    LocalDate from = source.first().filter(scope.from()::isBefore).orElse(scope.from());
    YearMonth end = YearMonth.from(today).plusMonths(MONTHS_AHEAD);
    boolean isByMonth = source.url().contains("{letter}");
    List<Target> targets = new ArrayList<>();
    for (LocalDate day = from; !YearMonth.from(day).isAfter(end); day = day.plusDays(1)) {
      if (!source.publishes(day) || !calendar.covers(day) || !calendar.isTradingDay(day)) {
        continue;
      }
      boolean isMonthly = calendar.vixSettlement(YearMonth.from(day)).equals(day);
      boolean isWeekly =
          scope.isWeekly()
              && !isByMonth
              && !day.isAfter(today.plusWeeks(WEEKS_AHEAD))
              && calendar.isVixSettlement(day);
      if (isMonthly || isWeekly) {
        targets.add(source.contract(day, VxFileName.monthLetter(YearMonth.from(day))));
      }
    }
    return targets;
  }

  /// The chains among `sources`.
  public static List<Source> chains(List<Source> sources) {
    return sources.stream().filter(source -> source.kind() == SourceKind.CHAIN).toList();
  }

  /// The source that keeps `file`, if one does.
  public Optional<Source> keeping(String file) {
    return all.stream()
        .filter(s -> s.kind() == SourceKind.SERIES && s.file().equals(file))
        .findFirst();
  }
}
