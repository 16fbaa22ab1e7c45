/// What a playbook said on every day of a past: how often each rule fired, nearly did, could not
/// know, and which rules never had a say.
///
/// Door: [alvh.history.RuleHistory]. It decides nothing and trades nothing: the book is a stated
/// reference book. Refuses to know files.
@NullMarked
package alvh.history;

import org.jspecify.annotations.NullMarked;
