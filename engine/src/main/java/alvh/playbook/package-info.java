/// The methodology as data: facts in three-valued logic, expressions over them, rules that vote,
/// limits, signatures, and the proof of every answer.
///
/// Door: [alvh.playbook.Playbook], evaluated on a [alvh.playbook.Situation]; its outcomes go to
/// [alvh.playbook.Votes]. Refuses to know any market, any file format and any clock: facts arrive
/// as named values with units, dates as values.
@NullMarked
package alvh.playbook;

import org.jspecify.annotations.NullMarked;
