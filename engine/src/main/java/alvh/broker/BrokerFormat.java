package alvh.broker;

/// The text forms that [Imports] reads.
public enum BrokerFormat {
  /// Option symbols with a quantity, one a line.
  OSI_LINES("option symbols, one a line"),
  /// Orders and fills as thinkorswim prints them, one a line.
  THINKORSWIM_LINES("thinkorswim order and fill lines"),
  /// The position statement that thinkorswim exports as CSV.
  THINKORSWIM_POSITIONS("thinkorswim position statement"),
  /// The account statement that thinkorswim exports as CSV.
  THINKORSWIM_ACCOUNT("thinkorswim account statement"),
  /// An Interactive Brokers Flex report as XML.
  IBKR_FLEX("IBKR Flex report");

  private final String label;

  BrokerFormat(String label) {
    this.label = label;
  }

  /// What a person calls it.
  public String label() {
    return label;
  }
}
