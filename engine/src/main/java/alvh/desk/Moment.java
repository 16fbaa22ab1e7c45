package alvh.desk;

import alvh.book.Book;
import alvh.capital.CapitalPolicy;
import alvh.fact.FactCatalogue;
import alvh.fact.FactInputs;
import alvh.fact.FactSheet;
import alvh.fact.MarketInputs;
import alvh.market.DayView;
import alvh.playbook.Evaluation;
import alvh.playbook.FactValue;
import alvh.playbook.Latches;
import alvh.playbook.Playbook;
import alvh.risk.CondorEntry;
import alvh.risk.MarketMarks;
import alvh.risk.RiskReport;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// The market of one instant, from which a book's risk, facts and rule outcomes follow; used for
/// the book as it is and for the book after each alternative.
///
/// @param view what can be known
/// @param marks its surfaces and VIX side
/// @param playbook the methodology
/// @param latches what fired at the decision before and waits for its release
/// @param resizedOn the last day on which the hedge was resized
/// @param calendar trading days
/// @param capital how capital is charged
/// @param inputs what the facts of the market are computed from
/// @param market the facts of the market, which no alternative changes
record Moment(
    DayView view,
    MarketMarks marks,
    Playbook playbook,
    Latches latches,
    Optional<LocalDate> resizedOn,
    TradingCalendar calendar,
    CapitalPolicy capital,
    MarketInputs inputs,
    Map<String, FactValue> market) {
  /// The moment of `market`, after a decision that left `state`.
  static Moment of(
      DeskMarket market,
      Playbook playbook,
      DeskState state,
      TradingCalendar calendar,
      CapitalPolicy capital) {
    return new Moment(
        market.view(),
        market.marks(),
        playbook,
        latches(market.view().date(), playbook, state, calendar),
        state.recalibratedOn(),
        calendar,
        capital,
        market.inputs(),
        market.facts(playbook.facts()));
  }

  /// What waits for its release; nothing when the last decision is older than a signature may be,
  /// as the release may have come and gone since.
  private static Latches latches(
      LocalDate today, Playbook playbook, DeskState state, TradingCalendar calendar) {
    boolean isRecent =
        state
            .decidedOn()
            .filter(day -> !day.isAfter(today))
            .filter(
                day -> calendar.tradingDaysBetween(day, today) <= playbook.voting().signatureDays())
            .isPresent();
    return isRecent ? state.latches() : Latches.NONE;
  }

  /// A book with everything that follows from it.
  record Reading(Book book, RiskReport risk, FactSheet facts, Evaluation evaluation) {}

  /// Reads `book` at this moment.
  Reading read(Book book, Map<String, CondorEntry> entries) {
    RiskReport risk = RiskReport.of(book, marks, entries, calendar);
    FactSheet facts =
        FactCatalogue.sheet(
            market,
            new FactInputs(inputs, book, risk, resizedOn, entries, capital),
            playbook.facts());
    return new Reading(book, risk, facts, playbook.evaluate(facts.situation(), latches));
  }

  /// Reads a book that is only thought of: its limits and what they need, no rules.
  Reading readLimits(Book book, Map<String, CondorEntry> entries) {
    RiskReport risk = RiskReport.of(book, marks, entries, calendar);
    FactSheet facts =
        FactCatalogue.sheet(
            market,
            new FactInputs(inputs, book, risk, resizedOn, entries, capital),
            playbook.facts(),
            playbook.limitsCondors());
    return new Reading(book, risk, facts, playbook.evaluateLimits(facts.situation()));
  }

  /// The risk of `book` alone.
  RiskReport risk(Book book, Map<String, CondorEntry> entries) {
    return RiskReport.of(book, marks, entries, calendar);
  }
}
