package alvh.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Delayed quotes in the layout of Cboe's JSON, made from real quotes in another of its layouts.
///
/// The layout is that of `https://cdn.cboe.com/api/global/delayed_quotes/options/_SPX.json`: top
/// `timestamp`, `symbol`, `data`; options with every field that the feed has.
public final class DelayedQuotesFromTable {
  private static final JsonMapper JSON = JsonMapper.shared();

  /// Columns of one side of a quote table: the symbol, then last, net, bid, ask, volume, vol,
  /// delta, gamma, open interest.
  private static final int CALL = 1;

  private static final int PUT = 12;

  private DelayedQuotesFromTable() {}

  /// One option and its quote.
  private record Row(String symbol, double bid, double ask, long volume, double vol, long open) {}

  /// The chain of a quote table of Cboe, plain or compressed.
  ///
  /// @param lastTradeTime New York, such as `2024-01-05T16:14:59`
  /// @param timestamp when the file was made, UTC, such as `2024-01-05 21:30:05`
  public static byte[] json(Path table, String lastTradeTime, String timestamp) throws IOException {
    List<String> lines = lines(table);
    String index = lines.stream().filter(line -> line.contains("Last: ")).findFirst().orElseThrow();
    double level = Double.parseDouble(index.replaceAll(".*Last: ([\\d.]+).*", "$1"));
    List<Row> rows = new ArrayList<>();
    boolean isBelowHeader = false;
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      if (isBelowHeader && cells.length > PUT + 9) {
        rows.add(row(cells, CALL));
        rows.add(row(cells, PUT));
      }
      isBelowHeader = isBelowHeader || line.startsWith("Expiration Date");
    }
    return json("^SPX", level, rows, lastTradeTime, timestamp);
  }

  private static Row row(String[] cells, int side) {
    return new Row(
        cells[side],
        Double.parseDouble(cells[side + 3]),
        Double.parseDouble(cells[side + 4]),
        Long.parseLong(cells[side + 5]),
        Double.parseDouble(cells[side + 6]),
        Long.parseLong(cells[side + 9]));
  }

  /// The end-of-day quotes of VIX options in a DataShop file; other products in it are left out.
  public static byte[] ofDataShop(Path file, String lastTradeTime, String timestamp)
      throws IOException {
    List<String> lines = lines(file);
    List<String> header = List.of(lines.getFirst().split(",", -1));
    List<Row> rows = new ArrayList<>();
    double level = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      String root = cells[header.indexOf("root")];
      if (root.equals("VIX") || root.equals("VIXW")) {
        String date = cells[header.indexOf("expiration")].replace("-", "").substring(2);
        double strike = Double.parseDouble(cells[header.indexOf("strike")]);
        String right = cells[header.indexOf("option_type")].toUpperCase(Locale.ROOT);
        level = Double.parseDouble(cells[header.indexOf("underlying_bid_eod")]);
        rows.add(
            new Row(
                root + date + right + String.format(Locale.ROOT, "%08d", Math.round(strike * 1000)),
                Double.parseDouble(cells[header.indexOf("bid_eod")]),
                Double.parseDouble(cells[header.indexOf("ask_eod")]),
                Long.parseLong(cells[header.indexOf("trade_volume")]),
                0,
                0));
      }
    }
    return json("^VIX", level, rows, lastTradeTime, timestamp);
  }

  private static byte[] json(
      String symbol, double level, List<Row> rows, String lastTradeTime, String timestamp) {
    ObjectNode top = JSON.createObjectNode();
    top.put("timestamp", timestamp);
    ObjectNode data = JSON.createObjectNode();
    ArrayNode options = JSON.createArrayNode();
    for (Row row : rows) {
      ObjectNode option = options.addObject();
      option.put("option", row.symbol());
      option.put("bid", row.bid());
      option.put("bid_size", 1.0);
      option.put("ask", row.ask());
      option.put("ask_size", 1.0);
      option.put("iv", row.vol());
      option.put("open_interest", row.open());
      option.put("volume", row.volume());
      for (String unused : List.of("delta", "gamma", "vega", "theta", "rho", "theo")) {
        option.put(unused, 0.0);
      }
      option.put("last_trade_price", 0.0);
      option.putNull("last_trade_time");
      option.put("prev_day_close", 0.0);
    }
    data.set("options", options);
    data.put("symbol", symbol);
    data.put("current_price", level);
    data.put("bid", level);
    data.put("ask", level);
    data.put("close", level);
    data.put("prev_day_close", level);
    data.put("iv30", 0.0);
    data.put("last_trade_time", lastTradeTime);
    top.set("data", data);
    top.put("symbol", symbol.replace("^", "_"));
    return JSON.writeValueAsBytes(top);
  }

  private static List<String> lines(Path path) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    if (path.toString().endsWith(".gz")) {
      try (var in = new GZIPInputStream(Files.newInputStream(path))) {
        bytes = in.readAllBytes();
      }
    }
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }
}
