package alvh.history;

import alvh.fact.FactSheet;
import alvh.playbook.Evaluation;
import java.time.LocalDate;

/// What the facts of one day were and what a playbook said on them.
record DaySaying(LocalDate day, FactSheet facts, Evaluation evaluation) {}
