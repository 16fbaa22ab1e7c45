package alvh.playbook;

/// How many units of a hedge layer are wanted, before its budget and the caps have their say.
public sealed interface LayerSize {
  /// A number per ten condors, rounded up.
  ///
  /// @param units > 0
  record PerTenCondors(int units) implements LayerSize {
    public PerTenCondors {
      check(units > 0, "units per ten condors must be > 0, were " + units);
    }
  }

  /// As many as move the coverage by so much and no more.
  ///
  /// @param share of the condors' exposure to VIX, in (0, 1]
  record Coverage(double share) implements LayerSize {
    public Coverage {
      check(share > 0 && share <= 1, "coverage must be in (0, 1], was " + share);
    }
  }

  /// As many as bring the book's delta to zero and no more.
  ///
  /// @param most delta per condor that they may carry, > 0
  record Delta(double most) implements LayerSize {
    public Delta {
      check(most > 0 && most < Double.POSITIVE_INFINITY, "a delta must be > 0, was " + most);
    }
  }

  /// As many as so much of the account's equity pays for, which is the layer's budget too.
  ///
  /// It asks nothing of condors, so a book without any can hold such a layer.
  ///
  /// @param share of equity that may be in the layer as premium, in (0, 1]
  record EquityShare(double share) implements LayerSize {
    public EquityShare {
      check(share > 0 && share <= 1, "equity-share must be in (0, 1], was " + share);
    }
  }

  private static void check(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(fault);
    }
  }
}
