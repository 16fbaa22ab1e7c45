package alvh.workspace;

import alvh.input.InputException;
import alvh.time.TradingCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;

/// The facts of the market that drift, read from the config tables: each row has an effective date
/// and a source.
///
/// @param calendar trading days, early closes and expiries (`calendar.yaml`)
public record MarketConfig(TradingCalendar calendar) {
  private static final String SHIPPED = "/alvh/config/";

  /// The tables shipped with the program.
  public static MarketConfig standard() {
    return read(MarketConfig::shipped);
  }

  /// The tables in `folder`, which must hold every file.
  public static MarketConfig read(Path folder) {
    return read(name -> Yaml.read(folder.resolve(name)));
  }

  private static MarketConfig read(Function<String, YamlMapping> table) {
    return new MarketConfig(TradingCalendar.of(CalendarTable.read(table.apply("calendar.yaml"))));
  }

  private static YamlMapping shipped(String name) {
    try (InputStream in = MarketConfig.class.getResourceAsStream(SHIPPED + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its table " + SHIPPED + name);
      }
      return Yaml.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "config/" + name);
    } catch (IOException unreadable) {
      throw new InputException(
          "config/" + name, "cannot be read: " + unreadable, "build the program again", unreadable);
    }
  }
}
