package alvh.playbook;

/// What a fact can be: a finite number with a unit, or a flag that is true or false.
public enum FactType {
  NUMBER,
  FLAG
}
