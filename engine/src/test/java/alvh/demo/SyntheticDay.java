package alvh.demo;

import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Makes the files of `examples/demo`: `./alvh golden demo` rewrites the folder with it.
public final class SyntheticDay {
  private SyntheticDay() {}

  /// Rewrites the folder that the first argument names.
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("give the folder to write, such as examples/demo");
    }
    writeTo(Path.of(args[0]));
  }

  /// Writes every generated file into `folder`, which must exist.
  static void writeTo(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
    }
  }

  /// File name to content, by name.
  static Map<String, String> files() {
    TradingCalendar calendar = MarketConfig.standard().calendar();
    DemoHistory history = DemoHistory.make(calendar);
    List<DemoSlice> chain = DemoChain.make(calendar);
    int last = DemoDay.HISTORY_DAYS - 1;
    Map<String, String> files = new TreeMap<>();
    files.put(ChainFile.NAME, ChainFile.text(chain, history.spx(last) - history.spx(last - 1)));
    files.putAll(SeriesFiles.texts(history));
    files.putAll(VxFiles.texts(calendar, history));
    files.put(BookFile.NAME, BookFile.text(chain, history));
    return files;
  }
}
