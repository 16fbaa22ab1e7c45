package alvh.market;

import java.util.Optional;

/// What kind of quotes a chain holds and, when they are no quotes of a market, how far off.
///
/// @param grade the kind
/// @param creditError of condors; empty for real quotes and where it is not known
public record ChainGrade(DataGrade grade, Optional<CreditError> creditError) {}
