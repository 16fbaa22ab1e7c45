package alvh.playbook;

import java.time.LocalDate;

/// A signer's consent to a proposal, given on a date.
public record Signature(Proposal proposal, Signer signer, LocalDate on) {}
