package io.github.shellgap.chart;

import io.github.shellgap.scenario.Event;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.UncertainDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An event as a chart shows it.
 *
 * @param from the first day on which it can happen
 * @param to the last such day
 * @param date in words
 * @param text what happens
 */
record EventMark(LocalDate from, LocalDate to, String date, String text) {
    private static final int LONGEST = 50;

    /** Returns the events of the period that touch the stockpile and can happen, in the order of their dates. */
    static List<EventMark> of(Subject subject, Canvas canvas) {
        List<EventMark> marks = new ArrayList<>();
        for (Event event : subject.scenario().events()) {
            UncertainDate date = event.match(Event.Destruction::on, Event.Scaling::from);
            boolean isInside = !date.latest().isBefore(subject.period().from())
                    && !date.earliest().isAfter(subject.period().to());
            if (isInside && touches(event, subject) && canHappen(event.chance())) {
                marks.add(mark(event, date, subject, canvas));
            }
        }
        marks.sort(Comparator.comparing(EventMark::from)
                .thenComparing(EventMark::to)
                .thenComparing(EventMark::text));
        return marks;
    }

    private static boolean touches(Event event, Subject subject) {
        String id = subject.declared().id();
        return event.match(
                destruction -> destruction.stockpile().equals(id),
                scaling -> subject.scenario().flows().stream()
                        .filter(flow -> flow.id().equals(scaling.flow()))
                        .anyMatch(flow -> joins(flow, id)));
    }

    private static boolean joins(Flow flow, String stockpile) {
        return flow.fills().equals(stockpile) || flow.drawsOn().equals(stockpile);
    }

    private static EventMark mark(Event event, UncertainDate date, Subject subject, Canvas canvas) {
        LocalDate first = subject.period().from();
        LocalDate last = subject.period().to();
        LocalDate from = date.earliest().isBefore(first) ? first : date.earliest();
        LocalDate to = date.latest().isAfter(last) ? last : date.latest();
        String title = canvas.typesetter().shown(event.title(), event.id());
        if (title.codePointCount(0, title.length()) > LONGEST) {
            title = title.substring(0, title.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
        }
        return new EventMark(from, to, words(date, subject), title + chance(event.chance()));
    }

    private static String words(UncertainDate date, Subject subject) {
        boolean isShort = subject.period().days() <= 400;
        String from = isShort ? Dates.shortDay(date.earliest()) : Dates.shortMonth(date.earliest());
        String to = isShort ? Dates.shortDay(date.latest()) : Dates.shortMonth(date.latest());
        return from.equals(to) ? from : from + "–" + to;
    }

    private static boolean canHappen(Input chance) {
        return chance.amount().match(certain -> certain.value() > 0, formula -> true, spread -> true, rivals -> true);
    }

    private static String chance(Input chance) {
        return chance.amount()
                .match(
                        certain -> certain.value() < 1 ? " (" + Figures.percent(certain.value()) + " chance)" : "",
                        formula -> " (uncertain chance)",
                        spread -> " (uncertain chance)",
                        rivals -> " (uncertain chance)");
    }
}
