package alvh.methodology;

/// One of the articles that the rows were read out of.
///
/// @param id as rows cite it: `s0`
/// @param title the question that it answers
public record Article(String id, String title) {}
