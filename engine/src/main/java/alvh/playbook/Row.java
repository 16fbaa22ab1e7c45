package alvh.playbook;

/// A row of a playbook: something evaluated, or something that is enforced or kept elsewhere.
public sealed interface Row permits Rule, Limit, Remark {
  /// What it is, whence and why.
  Citation citation();

  /// What it is.
  Kind kind();

  /// The part of the program that makes it hold.
  String enforcedBy();
}
