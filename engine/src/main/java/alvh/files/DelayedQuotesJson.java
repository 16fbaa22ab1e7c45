package alvh.files;

import alvh.input.InputException;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Walks through the JSON of delayed quotes once and hands every option to a collector.
final class DelayedQuotesJson {
  private final TextSource source;
  private final JsonParser parser;
  private final ChainCollector collector;
  private String timestamp = "";
  private String lastTradeTime = "";
  private int rows;

  private DelayedQuotesJson(TextSource source, JsonParser parser, ChainCollector collector) {
    this.source = source;
    this.parser = parser;
    this.collector = collector;
  }

  /// What stands above the options.
  ///
  /// @param timestamp when the file was made
  /// @param lastTradeTime when the index was last calculated, New York
  /// @param rows options in the file
  record Top(String timestamp, String lastTradeTime, int rows) {}

  static Top read(TextSource source, ChainCollector collector) {
    try (Reader reader = source.reader();
        JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), reader)) {
      DelayedQuotesJson json = new DelayedQuotesJson(source, parser, collector);
      json.top();
      if (json.rows == 0) {
        throw new InputException(
            source.name(), "holds no data.options", "fetch the delayed quotes of _SPX or _VIX");
      }
      return new Top(json.timestamp, json.lastTradeTime, json.rows);
    } catch (JacksonException broken) {
      long line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
      if (broken.getCause() instanceof IOException bytes) {
        throw source.fault(line, bytes);
      }
      throw new InputException(
          source.name() + ":" + line,
          "is not whole JSON: " + broken.getOriginalMessage(),
          "fetch the file again; it may be cut off",
          broken);
    } catch (IOException unreadable) {
      throw source.fault(1, unreadable);
    }
  }

  private void top() {
    expectObject();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      switch (name) {
        case "timestamp" -> timestamp = parser.getString();
        case "data" -> data();
        default -> parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      throw fault("goes on after its end");
    }
  }

  private void expectObject() {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw fault("does not start with '{'");
    }
  }

  private void data() {
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      switch (name) {
        case "last_trade_time" -> lastTradeTime = parser.getString();
        case "current_price" -> number(name).ifPresent(collector::level);
        case "options" -> options();
        default -> parser.skipChildren();
      }
    }
  }

  private void options() {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      option();
      rows++;
    }
  }

  private void option() {
    String symbol = "";
    Optional<Double> bid = Optional.empty();
    Optional<Double> ask = Optional.empty();
    long line = parser.currentTokenLocation().getLineNr();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      switch (name) {
        case "option" -> symbol = parser.getString();
        case "bid" -> bid = number(name);
        case "ask" -> ask = number(name);
        default -> parser.skipChildren();
      }
    }
    if (bid.isEmpty() || ask.isEmpty()) {
      collector
          .quality()
          .add(QualityKind.MISSING, source.name() + ":" + line, "bid or ask of " + symbol);
    }
    collector.add(symbol, price(symbol, bid), price(symbol, ask), line);
  }

  private double price(String symbol, Optional<Double> value) {
    double price = value.orElse(0.0);
    if (price < 0) {
      throw fault("a price of " + symbol + " is negative: " + price);
    }
    return price;
  }

  private Optional<Double> number(String name) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return Optional.empty();
    }
    if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
      throw fault(name + " is not a number: '" + parser.getString() + "'");
    }
    return Optional.of(parser.getDoubleValue());
  }

  private InputException fault(String what) {
    return source.fault(
        parser.currentTokenLocation().getLineNr(), what, "fetch the file again from its source");
  }
}
