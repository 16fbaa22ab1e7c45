package alvh.broker;

import alvh.instrument.OptionContract;
import alvh.instrument.Right;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One or several options as thinkorswim writes them after the name of the index: `100 (Weeklys) 16
/// FEB 24 4475 PUT`, `100 (Weeklys) 28 JUL 23 4450/4460/4450/4440 CALL/PUT`, `100 (Weeklys) 30 NOV
/// 26/20 NOV 26 [AM] 7550 PUT`.
///
/// @param marks one mark for each date
/// @param dates one expiry, or two: the first of a calendar or diagonal and the second
/// @param strikes as listed
/// @param rights as listed, one or two
record TosOptions(
    List<ClassMark> marks, List<LocalDate> dates, List<Double> strikes, List<Right> rights) {
  private static final Pattern TEXT =
      Pattern.compile(
          "(\\d{1,4})((?:\\s+\\([^()]{0,20}\\)){0,4})"
              + "\\s+(\\d{1,2}\\s+[A-Z]{3}\\s+\\d{2})(?:\\s*\\[([A-Z]{2})])?"
              + "(?:\\s*/\\s*(\\d{1,2}\\s+[A-Z]{3}\\s+\\d{2})(?:\\s*\\[([A-Z]{2})])?)?"
              + "\\s+(\\d{0,6}\\.?\\d{1,4}(?:/\\d{0,6}\\.?\\d{1,4}){0,3})"
              + "\\s+(CALL|PUT)(?:/(CALL|PUT))?");

  private static final String MULTIPLIER = "100";

  /// The options in `text`.
  static Reading<TosOptions> parse(String text) {
    Matcher m = TEXT.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!m.matches()) {
      return Reading.unread("'" + text + "' does not name options");
    }
    if (!m.group(1).equals(MULTIPLIER)) {
      return Reading.unread(Contracts.anotherProduct("options of multiplier " + m.group(1)));
    }
    Optional<ClassMark> label = label(m.group(2));
    if (label.isEmpty()) {
      return Reading.unread(Contracts.anotherProduct("options marked" + m.group(2)));
    }
    return marks(m, label.get()).then(marks -> dates(m).map(dates -> made(m, marks, dates)));
  }

  /// Whether `text` begins as such options do.
  static boolean looksLike(String text) {
    return TEXT.matcher(text.strip().toUpperCase(Locale.ROOT)).matches();
  }

  /// Option `i` counted over the listed strikes, on date `date` with right `right`.
  Reading<OptionContract> contract(
      Contracts contracts, String index, int date, int strike, int right) {
    return contracts.marked(
        index, marks.get(date), dates.get(date), strikes.get(strike), rights.get(right));
  }

  private static TosOptions made(Matcher m, List<ClassMark> marks, List<LocalDate> dates) {
    List<Double> strikes =
        Arrays.stream(m.group(7).split("/", -1)).map(Double::parseDouble).toList();
    var rights = new ArrayList<Right>();
    rights.add(Right.valueOf(m.group(8)));
    if (m.group(9) != null) {
      rights.add(Right.valueOf(m.group(9)));
    }
    return new TosOptions(marks, dates, strikes, List.copyOf(rights));
  }

  private static Optional<ClassMark> label(String brackets) {
    String inside = brackets.replace('(', ' ').replace(')', ' ').strip();
    return ClassMark.of(inside);
  }

  private static Reading<List<ClassMark>> marks(Matcher m, ClassMark label) {
    var marks = new ArrayList<ClassMark>();
    for (int group : new int[] {4, 6}) {
      boolean isThere = group == 4 || m.group(5) != null;
      String bracket = m.group(group);
      if (isThere && bracket == null) {
        marks.add(label);
      } else if (isThere) {
        Optional<ClassMark> own = ClassMark.of(bracket);
        if (own.isEmpty()) {
          return Reading.unread("'[" + bracket + "]' is not a known mark");
        }
        marks.add(own.get());
      }
    }
    return Reading.of(List.copyOf(marks));
  }

  private static Reading<List<LocalDate>> dates(Matcher m) {
    var dates = new ArrayList<LocalDate>();
    for (int group : new int[] {3, 5}) {
      String text = m.group(group);
      if (text != null) {
        Optional<LocalDate> date = UsDates.worded(text);
        if (date.isEmpty()) {
          return Reading.unread("'" + text + "' is not a date");
        }
        dates.add(date.get());
      }
    }
    return Reading.of(List.copyOf(dates));
  }
}
