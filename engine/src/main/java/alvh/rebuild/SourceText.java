package alvh.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// How a rebuilt chain names its sources.
final class SourceText {
  private SourceText() {}

  /// `rebuilt from SPX 1893.21, VIX 40.74, VIX3M 31.38 of 2015-08-24`.
  static String of(IndexState state) {
    List<String> parts = new ArrayList<>();
    parts.add(part("SPX", state.spx()));
    add(parts, "VIX9D", state.vix9d());
    parts.add(part("VIX", state.vix()));
    add(parts, "VIX3M", state.vix3m());
    add(parts, "VIX6M", state.vix6m());
    add(parts, "VVIX", state.vvix());
    return "rebuilt from " + String.join(", ", parts) + " of " + state.day();
  }

  /// `rebuilt from 8 VX settles, VIX 40.74, VVIX 158.30 of 2015-08-24`.
  static String of(VixChainInputs inputs) {
    List<String> parts = new ArrayList<>();
    parts.add(inputs.futures().size() + " VX settles");
    add(parts, "VIX", inputs.futures().spot());
    parts.add(part("VVIX", inputs.vvix()));
    return "rebuilt from " + String.join(", ", parts) + " of " + inputs.futures().day();
  }

  private static void add(List<String> parts, String name, OptionalDouble value) {
    if (value.isPresent()) {
      parts.add(part(name, value.getAsDouble()));
    }
  }

  private static String part(String name, double value) {
    return String.format(Locale.ROOT, "%s %.2f", name, value);
  }
}
