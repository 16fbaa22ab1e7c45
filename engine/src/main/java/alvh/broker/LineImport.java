package alvh.broker;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Reads positions and thinkorswim trades written one a line, in any mixture; `#` starts a comment.
///
/// A line has no id and often no time, so the id of its fill is made of its words and of how often
/// they stood in the text before: lines added to a growing file leave the ids of the others.
final class LineImport {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private LineImport() {}

  /// Whether a line of the text is a position or a trade.
  static boolean recognises(List<String> lines) {
    return lines.stream()
        .map(LineImport::withoutComment)
        .anyMatch(line -> TosTrade.looksLike(line) || LineHolding.looksLike(line));
  }

  static Imported read(ImportContext context) {
    var log = ImportLog.ofLines(context.name(), context.lines());
    FutureSymbols futures = context.futures(context.statementDate());
    Map<String, Integer> alike = new HashMap<>();
    int trades = 0;
    int others = 0;
    for (int i = 0; i < context.lines().size(); i++) {
      String line = withoutComment(context.lines().get(i));
      if (line.isBlank()) {
        log.furniture(i);
      } else if (TosTrade.looksLike(line)) {
        trade(log, i, id(line, alike), TosTrade.parse(line, context.contracts(), futures));
        trades++;
      } else {
        position(log, i, LineHolding.parse(line, context.contracts(), futures));
        others++;
      }
    }
    Optional<LocalDate> day = context.statementDate();
    return log.finish(
        trades >= others ? BrokerFormat.THINKORSWIM_LINES : BrokerFormat.OSI_LINES, day);
  }

  /// `line-` and 12 digits that stand for the words of `line` and its number among equal ones.
  private static String id(String line, Map<String, Integer> alike) {
    String words = BLANKS.matcher(line.strip()).replaceAll(" ").toUpperCase(Locale.ROOT);
    int count = alike.merge(words, 1, Integer::sum);
    return "line-" + ContentId.of(List.of(words, Integer.toString(count)));
  }

  private static void trade(ImportLog log, int entry, String id, Reading<TosTrade> reading) {
    switch (reading) {
      case Reading.Unread<TosTrade>(String reason) -> log.unread(entry, reason);
      case Reading.Read<TosTrade>(TosTrade trade, List<String> notes) -> {
        log.fill(
            new FillLine(
                trade.state(),
                Optional.empty(),
                trade.legs(),
                trade.quantity(),
                trade.netPrice(),
                OptionalLong.empty(),
                trade.state() == FillLine.State.FILLED ? Optional.of(id) : Optional.empty(),
                trade.effect(),
                log.where(List.of(entry))),
            List.of(entry));
        notes.forEach(note -> log.remark(entry, note));
      }
    }
  }

  private static void position(ImportLog log, int entry, Reading<LineHolding> reading) {
    switch (reading) {
      case Reading.Unread<LineHolding>(String reason) -> log.unread(entry, reason);
      case Reading.Read<LineHolding>(LineHolding held, List<String> notes) -> {
        log.hold(
            new Holding(
                held.instrument(),
                held.quantity(),
                held.price(),
                Optional.empty(),
                log.where(List.of(entry))),
            List.of(entry));
        notes.forEach(note -> log.remark(entry, note));
      }
    }
  }

  /// The line without a comment; `#123` behind a blank is thinkorswim's order number, not one.
  private static String withoutComment(String line) {
    int at = line.indexOf('#');
    boolean isNumber = at >= 0 && at + 1 < line.length() && Character.isDigit(line.charAt(at + 1));
    return at < 0 || isNumber ? line : line.substring(0, at);
  }
}
