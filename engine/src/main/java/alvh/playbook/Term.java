package alvh.playbook;

/// A checked expression as a tree; numbers and truths are different types.
sealed interface Term permits NumberTerm, TruthTerm {}
