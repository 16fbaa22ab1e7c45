package alvh.files;

import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the name of a VX contract file says: the final settlement date.
///
/// The label in the rows (`G (Feb 2018)`) is the same for monthly and weekly contracts, so only the
/// name tells them apart.
public final class VxFileName {
  /// The month letters of futures, January to December.
  private static final String MONTH_LETTERS = "FGHJKMNQUVXZ";

  private static final Pattern BY_DATE =
      Pattern.compile("vx_(\\d{4}-\\d{2}-\\d{2})(?:_partial)?\\.csv");
  private static final Pattern BY_MONTH = Pattern.compile("cfe_([fghjkmnquvxz])(\\d{2})_vx\\.csv");
  private static final int CENTURY = 2000;

  private VxFileName() {}

  /// The letter of a month in the name of a future, as in `CFE_G14_VX.csv`.
  public static char monthLetter(YearMonth month) {
    return MONTH_LETTERS.charAt(month.getMonthValue() - 1);
  }

  /// The settlement date that `fileName` (lower case) stands for.
  static Optional<LocalDate> settlement(String fileName, TradingCalendar calendar) {
    Matcher byDate = BY_DATE.matcher(fileName);
    if (byDate.matches()) {
      return Dates.parse(byDate.group(1));
    }
    Matcher byMonth = BY_MONTH.matcher(fileName);
    if (byMonth.matches()) {
      char letter = Character.toUpperCase(byMonth.group(1).charAt(0));
      YearMonth month =
          YearMonth.of(
              CENTURY + Integer.parseInt(byMonth.group(2)), MONTH_LETTERS.indexOf(letter) + 1);
      return Optional.of(calendar.vixSettlement(month));
    }
    return Optional.empty();
  }
}
