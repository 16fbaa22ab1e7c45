/// Tests of logic, expressions, rules and votes, and of the playbooks that come with the program.
@NullMarked
package alvh.playbook;

import org.jspecify.annotations.NullMarked;
