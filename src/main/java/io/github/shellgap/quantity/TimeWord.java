package io.github.shellgap.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The words for spans of time, each with the clock it runs on. */
enum TimeWord {
    DAY(Clock.DAY, 1),
    WEEK(Clock.DAY, 7),
    MONTH(Clock.CALENDAR, 12),
    QUARTER(Clock.CALENDAR, 4),
    YEAR(Clock.CALENDAR, 1);

    static final List<String> SINGULARS =
            Stream.of(values()).map(TimeWord::singular).toList();
    static final List<String> PLURALS =
            Stream.of(values()).map(TimeWord::plural).toList();

    private static final Map<String, TimeWord> SINGULAR = new HashMap<>();
    private static final Map<String, TimeWord> PLURAL = new HashMap<>();

    static {
        for (TimeWord span : values()) {
            SINGULAR.put(span.singular(), span);
            PLURAL.put(span.plural(), span);
        }
    }

    private final Clock clock;
    /** Days in the span on the day clock, spans in a year on the calendar clock. */
    private final int ratio;

    TimeWord(Clock clock, int ratio) {
        this.clock = clock;
        this.ratio = ratio;
    }

    String singular() {
        return name().toLowerCase(Locale.ROOT);
    }

    String plural() {
        return singular() + "s";
    }

    /** Returns the amount per such span as a rate per year or per day. */
    Quantity rate(double amount) {
        return clock == Clock.DAY
                ? new Quantity(amount / ratio, Unit.PER_DAY)
                : new Quantity(amount * ratio, Unit.PER_YEAR);
    }

    /** Returns so many of these spans as a duration in years or days. */
    Quantity duration(double amount) {
        return clock == Clock.DAY ? new Quantity(amount * ratio, Unit.DAYS) : new Quantity(amount / ratio, Unit.YEARS);
    }

    static Optional<TimeWord> ofSingular(String word) {
        return Optional.ofNullable(SINGULAR.get(word));
    }

    static Optional<TimeWord> ofEither(String word) {
        TimeWord singular = SINGULAR.get(word);
        return Optional.ofNullable(singular == null ? PLURAL.get(word) : singular);
    }
}
