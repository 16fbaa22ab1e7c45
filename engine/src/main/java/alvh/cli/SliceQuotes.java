package alvh.cli;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.Quote;
import alvh.market.QuoteState;
import alvh.pricing.Black76;
import alvh.pricing.Greeks;
import alvh.pricing.ImpliedVolResult;
import alvh.surface.ChainVols;
import alvh.surface.QuoteVol;
import alvh.surface.SliceForward;
import alvh.surface.SurfaceSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The quotes of one expiry, strike by strike, with implied vols and greeks.
///
/// @param slice the expiry
/// @param vols a vol or a reason per quote
/// @param rows the rows shown, ascending
record SliceQuotes(SurfaceSlice slice, ChainVols vols, List<Integer> rows) {
  private static final double VOL_POINT = 0.01;
  private static final int DELTA_DECIMALS = 3;

  /// @param around strikes on either side of the forward; all of them while it is unknown
  static SliceQuotes of(SurfaceSlice slice, int around) {
    ChainSlice quotes = slice.quotes();
    int all = quotes.size();
    Optional<double[]> forward = forward(slice);
    int from = 0;
    int to = all;
    if (forward.isPresent()) {
      double level = forward.get()[0];
      int above = (int) IntStream.range(0, all).filter(i -> quotes.strike(i) <= level).count();
      from = (int) Math.max(0, (long) above - around);
      to = (int) Math.min(all, (long) above + around);
    }
    return new SliceQuotes(slice, slice.vols(), IntStream.range(from, to).boxed().toList());
  }

  /// Forward and discount.
  private static Optional<double[]> forward(SurfaceSlice slice) {
    return switch (slice.forward()) {
      case SliceForward.Parity p -> Optional.of(new double[] {p.forward(), p.discount()});
      case SliceForward.Given g -> Optional.of(new double[] {g.forward(), g.discount()});
      case SliceForward.Unknown unknown -> Optional.empty();
    };
  }

  private Optional<Greeks> greeks(Right right, int row) {
    if (!(vols.vol(right, row) instanceof QuoteVol.Value(double vol))) {
      return Optional.empty();
    }
    return forward(slice)
        .map(f ->
            Black76.greeks(
                f[0],
                slice.quotes().strike(row),
                vol,
                slice.years(),
                -Math.log(f[1]) / slice.years(),
                right.sign()));
  }

  private Optional<Double> smileVol(int row) {
    return slice.fittedSmile().map(s -> s.vol(slice.quotes().strike(row)));
  }

  List<Map<String, Object>> json() {
    List<Map<String, Object>> list = new ArrayList<>();
    for (int row : rows) {
      Map<String, Object> json = Json.object();
      json.put("strike", slice.quotes().strike(row));
      json.put("call", json(Right.CALL, row));
      json.put("put", json(Right.PUT, row));
      json.put(
          "smileVol",
          smileVol(row).<Object>map(v -> v).orElseGet(() -> Json.unknown("no smile was fitted")));
      list.add(json);
    }
    return list;
  }

  private Map<String, Object> json(Right right, int row) {
    Map<String, Object> json = Json.object();
    QuoteState state = slice.quotes().state(right, row);
    json.put("state", state.name());
    if (state == QuoteState.UNLISTED) {
      json.put("bid", Json.unknown("unlisted"));
      json.put("ask", Json.unknown("unlisted"));
    } else {
      Quote quote = slice.quotes().quote(right, row);
      json.put("bid", quote.bid());
      json.put("ask", quote.ask());
    }
    QuoteVol found = vols.vol(right, row);
    json.put(
        "vol", found instanceof QuoteVol.Value(double v) ? (Object) v : Json.unknown(why(found)));
    greeks(right, row)
        .ifPresent(g -> {
          json.put("delta", g.forwardDelta());
          json.put("gamma", g.forwardGamma());
          json.put("vegaPerVolPoint", g.vega() * VOL_POINT);
          json.put("thetaPerDay", g.thetaPerDay());
        });
    return json;
  }

  /// Why a quote has no vol; empty when it has one.
  private static String why(QuoteVol vol) {
    return switch (vol) {
      case QuoteVol.Value value -> "";
      case QuoteVol.NoForward(String reason) -> reason;
      case QuoteVol.NoMid(QuoteState state) ->
          switch (state) {
            case ZERO_BID -> "no bid";
            case CROSSED -> "crossed";
            case NO_QUOTE -> "no quote";
            case UNLISTED -> "unlisted";
            case TWO_SIDED, LOCKED -> "no mid";
          };
      case QuoteVol.NoVol(ImpliedVolResult reason) ->
          switch (reason) {
            case ImpliedVolResult.BelowIntrinsic below -> "mid below intrinsic";
            case ImpliedVolResult.AtIntrinsic at -> "mid at intrinsic";
            case ImpliedVolResult.AboveMaximum above -> "mid above maximum";
            case ImpliedVolResult.NoQuote none -> "no price";
            case ImpliedVolResult.Value value -> "";
          };
    };
  }

  List<String> lines() {
    var table =
        new TextTable(
            "call bid",
            "call ask",
            "call vol",
            "call delta",
            "strike",
            "smile vol",
            "put bid",
            "put ask",
            "put vol",
            "put delta",
            "no vol because");
    for (int row : rows) {
      table.row(
          price(Right.CALL, row, true),
          price(Right.CALL, row, false),
          vol(Right.CALL, row),
          delta(Right.CALL, row),
          Numbers.fixed(slice.quotes().strike(row), 0),
          smileVol(row).map(v -> Numbers.percent(v, 2)).orElse("-"),
          price(Right.PUT, row, true),
          price(Right.PUT, row, false),
          vol(Right.PUT, row),
          delta(Right.PUT, row),
          reasons(row));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    lines.add("prices in index points; vols annualised, of the mid; deltas are present values per");
    lines.add("point of the forward");
    return lines;
  }

  private String price(Right right, int row, boolean isBid) {
    if (slice.quotes().state(right, row) == QuoteState.UNLISTED) {
      return "-";
    }
    Quote quote = slice.quotes().quote(right, row);
    return Numbers.fixed(isBid ? quote.bid() : quote.ask(), 2);
  }

  private String vol(Right right, int row) {
    return vols.vol(right, row) instanceof QuoteVol.Value(double vol)
        ? Numbers.percent(vol, 2)
        : "-";
  }

  private String delta(Right right, int row) {
    return greeks(right, row).map(g -> Numbers.fixed(g.forwardDelta(), DELTA_DECIMALS)).orElse("-");
  }

  private String reasons(int row) {
    String call = why(vols.vol(Right.CALL, row));
    String put = why(vols.vol(Right.PUT, row));
    List<String> both = new ArrayList<>();
    if (!call.isEmpty()) {
      both.add("call: " + call);
    }
    if (!put.isEmpty()) {
      both.add("put: " + put);
    }
    return String.join(", ", both);
  }
}
